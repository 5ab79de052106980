// A Word document to be filled in: headings that are headings, words of help, places to write, tables whose
// first row is their heading. Set large, in a typeface that every Word has. Belongs to one thread.
#pragma once
#include <expected>
#include <string>
#include <string_view>
#include <vector>

namespace lantern::office {

struct WordTable {
  std::string about;  // in words, for people who do not see it
  std::vector<std::string> headings;
  int empty_rows = 1;
};

class WordDocument {
 public:
  // `language` is a BCP 47 tag with a region, as Word wants it: en-GB, cy-GB.
  WordDocument(std::string title, std::string language)
      : title_(std::move(title)), language_(std::move(language)) {}

  void add_heading(int level, std::string_view text);  // 1 to 3
  void add_help(std::string_view text);
  // A place to write, in a frame, behind the words `label` where there are any.
  void add_place(std::string_view label = {});
  void add_table(const WordTable& table);

  // The bytes of the .docx; the error is a sentence.
  std::expected<std::string, std::string> bytes() const;

 private:
  std::string title_;
  std::string language_;
  std::string body_;
};

}  // namespace lantern::office
