// The pictures of a form: those with words for people who cannot see them, and with the agreement of whoever
// can be recognised, go into the page; the others wait in it, unseen, until somebody gives them words.
// Belongs to the reading of one form.
#pragma once
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "starting/import.hpp"
#include "starting/word_text.hpp"

namespace lantern::starting {

// The bytes of a part of the form's package below word/; nothing when it is not there or cannot be read.
using ReadPart = std::function<std::optional<std::string>(const std::string& part)>;

struct FormPicture {
  WordPicture picture;
  std::string recognised;
  std::string agreed_text;
  std::optional<Date> agreed;
  std::optional<Date> agreed_until;
};

// Those of the part "Pictures", with the lines below each.
struct FormPictures {
  std::vector<FormPicture> pictures;
  std::vector<std::string> other_lines;  // that belong to none
};
FormPictures pictures_of(const WordBlocks& blocks);

// All pictures that stand anywhere in these blocks.
std::vector<WordPicture> all_pictures(const WordBlocks& blocks);

class PictureWriter {
 public:
  PictureWriter(ReadPart read, const Date& today, Import& import)
      : read_(std::move(read)), today_(today), import_(import) {}

  // Markdown for one, its file kept.
  std::string write(const FormPicture& picture);
  bool has(const std::string& part) const { return names_.contains(part); }
  std::size_t count() const { return names_.size(); }

 private:
  std::optional<std::string> keep_file(const std::string& part);

  ReadPart read_;
  Date today_;
  Import& import_;
  std::map<std::string, std::string> names_;  // of the files kept, by part
};

}  // namespace lantern::starting
