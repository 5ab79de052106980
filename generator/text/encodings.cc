#include "text/encodings.hpp"

#include <array>

namespace lantern {
namespace {

// What Windows-1252 has in the place of control characters; 0 for the five it leaves open.
constexpr std::array<char16_t, 32> windows_signs = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

}  // namespace

void append_utf8(char32_t letter, std::string& out) {
  const auto byte = [&](char32_t value) { out += static_cast<char>(value); };
  const auto tail = [&](unsigned shift) { byte(0x80U | ((letter >> shift) & 0x3FU)); };
  if (letter < 0x80) {
    byte(letter);
  } else if (letter < 0x800) {
    byte(0xC0U | (letter >> 6U));
    tail(0);
  } else if (letter < 0x10000) {
    byte(0xE0U | (letter >> 12U));
    tail(6);
    tail(0);
  } else if (letter < 0x110000) {
    byte(0xF0U | (letter >> 18U));
    tail(12);
    tail(6);
    tail(0);
  }
}

std::string from_utf16(std::string_view bytes) {
  constexpr char32_t no_letter = 0xFFFD;
  const bool little = bytes.starts_with("\xFF\xFE");
  std::string out;
  char32_t high = 0;  // the first half of a pair
  for (std::size_t i = 2; i + 1 < bytes.size(); i += 2) {
    const auto first = static_cast<unsigned char>(bytes[little ? i + 1 : i]);
    const auto second = static_cast<unsigned char>(bytes[little ? i : i + 1]);
    const char32_t unit = first * 256U + second;
    const bool low = unit >= 0xDC00 && unit < 0xE000;
    if (high != 0 && !low) append_utf8(no_letter, out);
    if (unit >= 0xD800 && unit < 0xDC00) {
      high = unit;
      continue;
    }
    if (low)
      append_utf8(high == 0 ? no_letter : 0x10000 + ((high - 0xD800) << 10U) + (unit - 0xDC00), out);
    else
      append_utf8(unit, out);
    high = 0;
  }
  return out;
}

std::optional<std::string> from_windows_1252(std::string_view bytes) {
  std::string out;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    const char32_t letter = byte >= 0x80 && byte < 0xA0 ? windows_signs[byte - 0x80U] : byte;
    if (letter == 0) return std::nullopt;
    append_utf8(letter, out);
  }
  return out;
}

std::string with_plain_line_ends(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    out += text[at] == '\r' ? '\n' : text[at];
    if (text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n') ++at;
  }
  return out;
}

}  // namespace lantern
