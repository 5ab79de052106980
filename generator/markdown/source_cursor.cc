#include "markdown/source_cursor.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace lantern::markdown {

namespace {

std::size_t code_point_bytes(char first) {
  const auto byte = static_cast<unsigned char>(first);
  return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

// The beginning of the words that is written in the source just as it is read.
std::string_view certain(std::string_view words) {
  return words.substr(0, words.find_first_of("\\&<>*_[]`\"'#-!()", 1));
}

}  // namespace

SourceCursor::SourceCursor(std::string_view text, int first_line) : text_(text), first_line_(first_line) {
  line_starts_.push_back(0);
  for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1))
    line_starts_.push_back(at + 1);
}

void SourceCursor::go_to(Node node) {
  const int line = node.line();
  if (line < 1 || static_cast<std::size_t>(line) > line_starts_.size()) return;
  const std::size_t to = line_starts_[static_cast<std::size_t>(line - 1)] +
                         static_cast<std::size_t>(std::max(node.column() - 1, 0));
  at_ = std::min(std::max(at_, to), text_.size());
}

void SourceCursor::pass_target(std::string_view target) {
  std::size_t at = text_.find("](", at_);
  if (at == std::string_view::npos) return;
  at += 2;
  if (text_.substr(at).starts_with('<')) ++at;
  if (!text_.substr(at).starts_with(target)) return;
  const std::size_t end = text_.find(')', at + target.size());
  if (end != std::string_view::npos) at_ = end + 1;
}

std::span<const WrittenPlace> SourceCursor::follow(std::string_view words) {
  places_.clear();
  if (const std::size_t beginning = text_.find(certain(words), at_);
      beginning != std::string_view::npos && beginning - at_ < 4096)
    at_ = beginning;
  bool begin_run = true;
  for (std::size_t i = 0; i < words.size();) {
    const std::size_t length = std::min(code_point_bytes(words[i]), words.size() - i);
    const std::string_view letter = words.substr(i, length);
    std::size_t source = 0;  // bytes in the source that became this letter
    if (letter == "&" && text_.substr(at_).starts_with("&amp;")) {
      source = 5;
    } else if (text_.substr(at_).starts_with(letter)) {
      source = length;
    } else if (at_ + 1 < text_.size() && text_[at_] == '\\') {
      ++at_;
      source = length;
      begin_run = true;
    } else if (at_ < text_.size() && text_[at_] == '&') {
      const std::size_t end = text_.find(';', at_);
      if (end != std::string_view::npos && end - at_ < 40) source = end + 1 - at_;
      begin_run = true;
    }
    if (begin_run) places_.push_back(place(i));
    begin_run = source != length || i + length - places_.back().at >= 256;
    at_ = std::min(at_ + source, text_.size());
    i += length;
  }
  return places_;
}

// Counts on from the place before, so that a long line is not read again for each.
WrittenPlace SourceCursor::place(std::size_t at) {
  const auto next = std::ranges::upper_bound(line_starts_, at_);
  const auto line = static_cast<int>(next - line_starts_.begin());
  if (line != counted_line_) {
    counted_line_ = line;
    counted_to_ = *std::prev(next);
    column_ = 1;
  }
  column_ += code_points(text_.substr(counted_to_, at_ - counted_to_));
  counted_to_ = at_;
  return {at, first_line_ - 1 + line, column_};
}

}  // namespace lantern::markdown
