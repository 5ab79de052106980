#include "office/sheet_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "office/xml_words.hpp"

namespace lantern::office {
namespace {

constexpr std::size_t most_blank_cells = 64;  // written before a cell that stands far to the right

// 2 of "C7"; 0 where there is no letter.
std::size_t column_of(std::string_view cell) {
  std::size_t column = 0;
  for (const char c : cell) {
    if (c < 'A' || c > 'Z' || column > 20'000) break;
    column = column * 26 + static_cast<std::size_t>(c - 'A' + 1);
  }
  return column == 0 ? 0 : column - 1;
}

// "9.434765919E9" as people see it: 9434765919.
std::string as_seen(const std::string& value) {
  if (value.find_first_of("eE") == std::string::npos) return value;
  double number = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  if (error != std::errc() || end != value.data() + value.size() || std::abs(number) > 1e15) return value;
  return fmt::format("{:.0f}", number);
}

class SheetReader {
 public:
  SheetReader(const std::vector<std::string>& shared, Passage& passage)
      : shared_(shared), passage_(passage) {}

  void tag(const Tag& tag) {
    if (tag.name == "row") {
      if (tag.closes || tag.empty) return end_row();
      const std::string number = attribute(tag.attributes, "r");
      row_ = 0;
      std::from_chars(number.data(), number.data() + number.size(), row_);
      if (number.empty() || row_ == 0) row_ = last_row_ + 1;
    } else if (tag.name == "c") {
      if (tag.closes) return end_cell();
      if (tag.empty) return;
      in_cell_ = true;
      value_.clear();
      text_.clear();
      type_ = attribute(tag.attributes, "t");
      column_ = column_of(attribute(tag.attributes, "r"));
    } else if (tag.name == "v") {
      in_value_ = !tag.closes && !tag.empty;
    } else if (tag.name == "t") {
      in_text_ = !tag.closes && !tag.empty;
    } else if (tag.name.ends_with("Header") || tag.name.ends_with("Footer")) {
      in_margin_ = !tag.closes && !tag.empty;
      if (tag.closes) end_row();
    }
  }

  void words(std::string_view words) {
    if (in_value_ && in_cell_) value_ += words;
    if (in_text_ && in_cell_) text_ += words;
    if (in_margin_) line_ += words;
  }

 private:
  void end_cell() {
    in_cell_ = false;
    std::string words = text_;
    if (type_ == "s") {
      std::size_t index = 0;
      std::from_chars(value_.data(), value_.data() + value_.size(), index);
      if (!value_.empty() && index < shared_.size()) words = shared_[index];
    } else if (words.empty()) {
      words = type_ == "str" || type_ == "inlineStr" ? value_ : as_seen(value_);
    }
    std::ranges::replace_if(
        words, [](char c) { return c == '\n' || c == '\t'; }, ' ');
    for (std::size_t blank = 0; written_ < column_ && blank < most_blank_cells; ++blank, ++written_)
      line_ += '\t';
    written_ = std::max(written_, column_);
    line_ += words;
  }

  void end_row() {
    if (!line_.empty()) {
      passage_.text += line_ + '\n';
      passage_.rows.push_back(row_);
    }
    last_row_ = row_;
    line_.clear();
    written_ = 0;
  }

  const std::vector<std::string>& shared_;
  Passage& passage_;
  std::string line_, value_, text_, type_;
  std::uint32_t row_ = 0, last_row_ = 0;
  std::size_t column_ = 0, written_ = 0;
  bool in_cell_ = false, in_value_ = false, in_text_ = false, in_margin_ = false;
};

}  // namespace

std::vector<std::string> shared_strings(std::string_view xml) {
  std::vector<std::string> strings;
  bool in_text = false;
  bool phonetic = false;  // how a word is said: not in the cell
  read_xml(
      xml,
      [&](const Tag& tag) {
        if (tag.name == "si" && !tag.closes) strings.emplace_back();
        if (tag.name == "rPh") phonetic = !tag.closes && !tag.empty;
        if (tag.name == "t") in_text = !tag.closes && !tag.empty;
      },
      [&](std::string_view words) {
        if (in_text && !phonetic && !strings.empty()) strings.back() += words;
      });
  return strings;
}

void read_sheet(std::string_view xml, const std::vector<std::string>& shared, Passage& passage) {
  SheetReader reader(shared, passage);
  read_xml(
      xml, [&](const Tag& tag) { reader.tag(tag); }, [&](std::string_view words) { reader.words(words); });
}

}  // namespace lantern::office
