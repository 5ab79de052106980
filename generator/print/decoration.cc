// qpdf 11 asks whether its own old pointers may be left out: they may.
#define POINTERHOLDER_TRANSITION 4
#include "print/decoration.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace lantern::print {
namespace {

// Operators that leave something on the page (ISO 32000-1, table 51).
constexpr std::array<std::string_view, 17> painting = {"f",  "F",  "f*", "B",  "B*", "b",  "b*", "S", "s",
                                                       "sh", "Do", "Tj", "TJ", "'",  "\"", "EI", "BI"};

}  // namespace

void Decoration::handleToken(const QPDFTokenizer::Token& token) {
  if (token.getType() != QPDFTokenizer::tt_word) {
    operand_ += token.getRawValue();
    return;
  }
  const std::string& name = token.getValue();
  if (name == "BDC" || name == "BMC") {
    // Its operands belong to it, and not to what was kept.
    if (depth_++ == 0) write_kept();
  }
  if (depth_ > 0) {
    write(operand_);
    writeToken(token);
  } else {
    kept_ += operand_ + token.getRawValue();
    paints_ = paints_ || std::ranges::find(painting, name) != painting.end();
  }
  operand_.clear();
  if (name == "EMC" && depth_ > 0) --depth_;
}

void Decoration::handleEOF() {
  kept_ += operand_;
  write_kept();
}

void Decoration::write_kept() {
  write(paints_ ? "\n/Artifact BMC\n" + kept_ + "\nEMC" : kept_);
  kept_.clear();
  paints_ = false;
}

}  // namespace lantern::print
