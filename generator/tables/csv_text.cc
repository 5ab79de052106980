#include "tables/csv_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/file_system.hpp"
#include "text/ascii.hpp"
#include "text/characters.hpp"
#include "text/utf8.hpp"

namespace lantern::tables {
namespace {

void append(char32_t letter, std::string& out) {
  const auto byte = [&](char32_t value) { out += static_cast<char>(value); };
  if (letter < 0x80) {
    byte(letter);
  } else if (letter < 0x800) {
    byte(0xC0 | (letter >> 6U));
    byte(0x80 | (letter & 0x3FU));
  } else if (letter < 0x10000) {
    byte(0xE0 | (letter >> 12U));
    byte(0x80 | ((letter >> 6U) & 0x3FU));
    byte(0x80 | (letter & 0x3FU));
  } else {
    byte(0xF0 | (letter >> 18U));
    byte(0x80 | ((letter >> 12U) & 0x3FU));
    byte(0x80 | ((letter >> 6U) & 0x3FU));
    byte(0x80 | (letter & 0x3FU));
  }
}

// Nothing where half of a letter is missing.
std::optional<std::string> from_utf16(std::string_view bytes, bool big_endian) {
  std::string out;
  char32_t high = 0;
  if (bytes.size() % 2 != 0) return std::nullopt;
  for (std::size_t i = 0; i < bytes.size(); i += 2) {
    const auto first = static_cast<unsigned char>(bytes[i]);
    const auto second = static_cast<unsigned char>(bytes[i + 1]);
    const char32_t unit = big_endian ? first * 256U + second : second * 256U + first;
    const bool low = unit >= 0xDC00 && unit < 0xE000;
    if (low != (high != 0)) return std::nullopt;
    if (unit >= 0xD800 && unit < 0xDC00) {
      high = unit;
    } else {
      append(low ? 0x10000 + ((high - 0xD800) << 10U) + (unit - 0xDC00) : unit, out);
      high = 0;
    }
  }
  return high == 0 ? std::optional(std::move(out)) : std::nullopt;
}

// What Windows-1252 has in the place of control characters; 0 for the five it leaves open.
constexpr std::array<char16_t, 32> windows_signs = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

std::optional<std::string> from_windows(std::string_view bytes) {
  std::string out;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    const char32_t letter = byte >= 0x80 && byte < 0xA0 ? windows_signs[byte - 0x80U] : byte;
    if (letter == 0) return std::nullopt;
    append(letter, out);
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

constexpr std::string_view save_again =
    "in the spreadsheet choose 'Save as' and 'CSV UTF-8 (comma delimited)'";

int line_of(std::string_view text, std::size_t at) {
  return static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n')) + 1;
}

std::optional<std::string> decoded(std::string_view file, std::string_view bytes, Diagnostics& diagnostics) {
  const auto refused = [&]() -> std::optional<std::string> {
    diagnostics.error({std::string(file), 0, 0, 1}, "csv-encoding",
                      "this file is no text that a spreadsheet has saved", std::string(save_again));
    return std::nullopt;
  };
  const bool little = bytes.starts_with("\xFF\xFE");
  if (little || bytes.starts_with("\xFE\xFF")) {
    auto text = from_utf16(bytes.substr(2), !little);
    return text ? text : refused();
  }
  if (bytes.find('\0') != std::string_view::npos) return refused();
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const auto wrong = invalid_utf8_at(bytes);
  if (!wrong) return std::string(bytes);
  auto text = from_windows(bytes);
  if (!text) return refused();
  const std::string before = with_plain_line_ends(bytes.substr(0, *wrong));
  diagnostics.warning({std::string(file), line_of(before, before.size()), 0, 1}, "csv-encoding",
                      "this file is saved in the old Windows encoding; it was read as that",
                      fmt::format("look whether £, dashes and accents are right; {} to be sure", save_again));
  return text;
}

}  // namespace

std::optional<std::string> csv_text(std::string_view file, std::string_view bytes, Diagnostics& diagnostics) {
  if (bytes.size() > static_cast<std::size_t>(ReadLimit::text)) {
    diagnostics.error({std::string(file), 0, 0, 1}, "csv-too-long", "this file is larger than 4 MB",
                      "is this the file of one measure?");
    return std::nullopt;
  }
  auto text = decoded(file, bytes, diagnostics);
  if (!text) return std::nullopt;
  *text = with_plain_line_ends(*text);
  const std::string beginning = lower_ascii(std::string_view(*text).substr(0, 300));
  const std::size_t first = beginning.find_first_not_of(" \t\n");
  if (first != std::string::npos &&
      (beginning.compare(first, 5, "<html") == 0 || beginning.compare(first, 5, "<?xml") == 0 ||
       beginning.compare(first, 9, "<!doctype") == 0)) {
    diagnostics.error({std::string(file), 1, 1, 1}, "csv-workbook",
                      "this is a web page or XML, whatever its name says",
                      "open it in the spreadsheet and save it as an Excel workbook (.xlsx) or as CSV UTF-8");
    return std::nullopt;
  }
  for (auto found = invisible_character(*text); found;
       found = invisible_character(*text, found->at + found->length)) {
    if (found->kind == InvisibleKind::direction) continue;
    std::string_view before = std::string_view(*text).substr(0, found->at);
    before.remove_prefix(before.rfind('\n') + 1);  // npos + 1 is 0
    diagnostics.error({std::string(file), line_of(*text, found->at), code_points(before) + 1, 1},
                      "csv-encoding", "there is " + described(*found) + " here", std::string(save_again));
    return std::nullopt;
  }
  return compose(std::move(*text));
}

}  // namespace lantern::tables
