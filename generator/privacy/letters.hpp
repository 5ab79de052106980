// Letters of a plain reading, which are ASCII wherever a finder looks at them. Pure; any thread.
#pragma once
#include <string_view>

#include "text/ascii.hpp"

namespace lantern::privacy {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_ascii_letter(char c) { return lower_ascii(c) >= 'a' && lower_ascii(c) <= 'z'; }
constexpr bool is_letter(char c) {
  return is_ascii_letter(c) || (static_cast<unsigned char>(c) & 0x80U) != 0;
}
constexpr bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n'; }

// The letter at `at`, and a NUL beyond either end, so that a finder can look over the edge.
constexpr char letter_at(std::string_view text, std::size_t at) { return at < text.size() ? text[at] : '\0'; }
constexpr char letter_before(std::string_view text, std::size_t at) {
  return at == 0 ? '\0' : letter_at(text, at - 1);
}

// The word of ASCII letters that ends before `at`.
constexpr std::string_view word_before(std::string_view text, std::size_t at) {
  std::size_t first = at;
  while (first > 0 && at - first < 32 && is_ascii_letter(text[first - 1])) --first;
  return text.substr(first, at - first);
}

}  // namespace lantern::privacy
