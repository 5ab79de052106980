// Says of what stands under no tag of a page that it is decoration (an artifact): bands of colour, lines, the
// foot. Standards for tagged PDF want it said, and Cairo 1.16 has no word for it.
// Reads the operators of one page as they pass by; for the code of this folder only.
#pragma once
#include <qpdf/QPDFObjectHandle.hh>
#include <string>

namespace lantern::print {

class Decoration final : public QPDFObjectHandle::TokenFilter {
 public:
  void handleToken(const QPDFTokenizer::Token& token) override;
  void handleEOF() override;

 private:
  void write_kept();

  std::string kept_;     // since the last tag ended
  std::string operand_;  // what stands before the next operator
  bool paints_ = false;  // something of it is seen
  int depth_ = 0;        // of the tags that are open
};

}  // namespace lantern::print
