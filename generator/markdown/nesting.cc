#include "markdown/nesting.hpp"

namespace lantern::markdown {

namespace {

constexpr std::size_t enough = 256;  // more than any limit, and quickly counted

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

void skip_spaces(std::string_view line, std::size_t& at, int& column) {
  for (; at < line.size(); ++at) {
    if (line[at] == ' ') {
      ++column;
    } else if (line[at] == '\t') {
      column += 4 - column % 4;
    } else {
      return;
    }
  }
}

// `* * *`, a line across the page, is no list.
bool is_rule(std::string_view rest) {
  const char letter = rest.front();
  if (letter != '*' && letter != '-' && letter != '_') return false;
  std::size_t count = 0;
  for (const char each : rest) {
    if (each == letter) {
      ++count;
    } else if (each != ' ' && each != '\t' && each != '\r') {
      return false;
    }
  }
  return count >= 3;
}

// How long the marker of a quote or an item is that `rest` begins with; 0 when there is none.
std::size_t marker_length(std::string_view rest) {
  const auto ends = [&](std::size_t at) {
    return at >= rest.size() || rest[at] == ' ' || rest[at] == '\t' || rest[at] == '\r';
  };
  if (is_rule(rest)) return 0;
  if (rest.front() == '>') return 1;
  if (rest.front() == '-' || rest.front() == '+' || rest.front() == '*') return ends(1) ? 1 : 0;
  std::size_t digits = 0;
  while (digits < rest.size() && digits < 9 && is_digit(rest[digits])) ++digits;
  if (digits == 0 || digits == rest.size() || (rest[digits] != '.' && rest[digits] != ')')) return 0;
  return ends(digits + 1) ? digits + 1 : 0;
}

}  // namespace

std::string_view Nesting::take(std::string_view line) {
  std::size_t at = 0;
  int column = 0;
  const std::size_t matched = match_open(line, at, column);
  const std::string_view behind = line.substr(at);
  if (behind.empty() || behind == "\r") {
    after_blank_ = true;
    return {};
  }
  // Without a marker or a blank line before it, a line may lazily go on with the paragraph of a
  // deeper list or quote.
  const bool opens = marker_length(behind) > 0;
  if (opens || after_blank_) open_.resize(matched);
  if (opens) open_markers(line, at, column);
  after_blank_ = false;
  return line.substr(at);
}

std::size_t Nesting::match_open(std::string_view line, std::size_t& at, int& column) const {
  std::size_t matched = 0;
  skip_spaces(line, at, column);
  for (const int begins : open_) {
    if (begins == quote) {
      if (at >= line.size() || line[at] != '>') break;
      ++at;
      ++column;
      skip_spaces(line, at, column);
    } else if (column < begins) {
      break;
    }
    ++matched;
  }
  return matched;
}

void Nesting::open_markers(std::string_view line, std::size_t& at, int& column) {
  while (at < line.size() && open_.size() < enough) {
    const std::size_t length = marker_length(line.substr(at));
    if (length == 0) return;
    const bool is_quote = line[at] == '>';
    at += length;
    column += static_cast<int>(length);
    const int after_marker = column;
    skip_spaces(line, at, column);
    open_.push_back(is_quote ? quote : after_marker + 1);
  }
}

}  // namespace lantern::markdown
