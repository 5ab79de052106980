#include "starting/markdown_writing.hpp"

#include <algorithm>
#include <array>

#include "text/ascii.hpp"
#include "text/characters.hpp"

namespace lantern::starting {
namespace {

constexpr std::string_view no_break_blank = "\xC2\xA0";
constexpr std::string_view soft_hyphen = "\xC2\xAD";

bool is_letter_or_digit(char c) {
  return (lower_ascii(c) >= 'a' && lower_ascii(c) <= 'z') || (c >= '0' && c <= '9');
}

// Signs that begin something in YAML, or may.
constexpr std::string_view leading_signs = "-?:,[]{}#&*!|>'\"%@`~=<";

bool safe_as_it_is(std::string_view text) {
  if (text.empty() || text.front() == ' ' || text.back() == ' ' || text.back() == ':') return false;
  if (leading_signs.find(text.front()) != std::string_view::npos) return false;
  if (text.find(": ") != std::string_view::npos || text.find(" #") != std::string_view::npos) return false;
  if (text.find_first_of("\"\\\t\n") != std::string_view::npos) return false;
  // Dates, numbers, yes and no mean themselves only in quotes.
  if (text.find_first_not_of("0123456789.,-+/: eE_xX") == std::string_view::npos) return false;
  constexpr auto meaning =
      std::to_array<std::string_view>({"true", "false", "yes", "no", "null", "on", "off"});
  return std::ranges::none_of(meaning, [&](std::string_view word) { return same_in_ascii(word, text); });
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

}  // namespace

std::string without_invisible(std::string_view text) {
  std::string seen;
  std::size_t at = 0;
  while (const auto found = invisible_character(text, at)) {
    seen += text.substr(at, found->at - at);
    if (found->kind == InvisibleKind::control) seen += ' ';
    at = found->at + found->length;
  }
  seen += text.substr(at);
  replace_all(seen, no_break_blank, " ");
  replace_all(seen, soft_hyphen, "");
  return seen;
}

std::string markdown_text(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const char next = i + 1 < text.size() ? text[i + 1] : ' ';
    const bool inside_word = c == '_' && i > 0 && is_letter_or_digit(text[i - 1]) && is_letter_or_digit(next);
    const bool entity = c == '&' && (is_letter_or_digit(next) || next == '#');
    if ((std::string_view("\\`*_[]<>|").find(c) != std::string_view::npos && !inside_word) || entity ||
        (c == '~' && next == '~') || (c == '!' && next == '['))
      out += '\\';
    out += c;
  }
  return out;
}

std::string markdown_paragraph(std::string_view inner) {
  std::string out;
  bool line_begins = true;
  for (std::size_t i = 0; i < inner.size(); ++i) {
    const char c = inner[i];
    if (line_begins && c == ' ') continue;
    if (line_begins && std::string_view("#-+=").find(c) != std::string_view::npos) out += '\\';
    if (line_begins && c >= '0' && c <= '9') {
      const std::size_t end = inner.find_first_not_of("0123456789", i);
      if (end != std::string_view::npos && (inner[end] == '.' || inner[end] == ')')) {
        out += inner.substr(i, end - i);
        out += '\\';
        i = end;
        out += inner[i];
        line_begins = false;
        continue;
      }
    }
    out += c;
    line_begins = c == '\n';
  }
  return out;
}

std::string one_line(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!blank)
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

std::string yaml_text(std::string_view text) {
  const std::string line = one_line(without_invisible(text));
  if (safe_as_it_is(line)) return line;
  std::string quoted = "\"";
  for (const char c : line) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + '"';
}

std::string yaml_list(const std::vector<std::string>& texts, int indentation) {
  std::string list = "\n";
  for (const std::string& text : texts)
    list += std::string(static_cast<std::size_t>(indentation), ' ') + "- " + yaml_text(text) + "\n";
  return list;
}

}  // namespace lantern::starting
