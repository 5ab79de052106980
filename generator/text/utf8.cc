#include "text/utf8.hpp"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <cstring>

namespace lantern {

std::optional<std::size_t> invalid_utf8_at(std::string_view text) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto length = static_cast<std::int32_t>(text.size());
  std::int32_t at = 0;
  while (at < length) {
    // Most text is ASCII: eight bytes of it at a time.
    std::uint64_t eight = 0;
    if (length - at >= 8) std::memcpy(&eight, bytes + at, 8);
    if (length - at >= 8 && (eight & 0x8080808080808080U) == 0) {
      at += 8;
      continue;
    }
    if (bytes[at] < 0x80) {
      ++at;
      continue;
    }
    const std::int32_t start = at;
    UChar32 c = 0;
    U8_NEXT(bytes, at, length, c);
    if (c < 0) return static_cast<std::size_t>(start);
  }
  return std::nullopt;
}

int code_points(std::string_view text) {
  int count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  return count;
}

bool has_right_to_left(std::string_view text) {
  // The first such letter is U+0590, whose first byte is 0xD6; most text never comes here.
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0xD6) {
      ++at;
      continue;
    }
    UChar32 letter = 0;
    auto next = static_cast<std::int32_t>(at);
    U8_NEXT(reinterpret_cast<const std::uint8_t*>(text.data()), next, static_cast<std::int32_t>(text.size()),
            letter);
    if (letter >= 0) {
      const UCharDirection direction = u_charDirection(letter);
      if (direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC) return true;
    }
    at = static_cast<std::size_t>(next);
  }
  return false;
}

std::string compose(std::string text) {
  // Only combining marks (U+0300 and above, first byte 0xCC or more) can need composing.
  bool may_need = false;
  for (const char c : text)
    if (static_cast<unsigned char>(c) >= 0xCC) {
      may_need = true;
      break;
    }
  if (!may_need) return text;
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) return text;
  const auto unicode = icu::UnicodeString::fromUTF8(text);
  if (nfc->isNormalized(unicode, status)) return text;
  std::string composed;
  nfc->normalize(unicode, status).toUTF8String(composed);
  return U_SUCCESS(status) ? composed : text;
}

std::string lower_case(std::string_view text, std::string_view language) {
  std::string out;
  icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())))
      .toLower(icu::Locale(std::string(language).c_str()))
      .toUTF8String(out);
  return out;
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (true) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    lines.push_back(line);
    if (end == std::string_view::npos) return lines;
    text.remove_prefix(end + 1);
  }
}

std::string shorten(std::string_view text, std::size_t limit) {
  if (static_cast<std::size_t>(code_points(text)) <= limit) return std::string(text);
  std::size_t points = 0;
  std::size_t last_space = 0;
  std::size_t at = 0;
  for (; at < text.size(); ++at) {
    if ((static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) continue;
    if (points == limit) break;
    if (text[at] == ' ') last_space = at;
    ++points;
  }
  return std::string(text.substr(0, last_space > 0 ? last_space : at)) + "…";
}

}  // namespace lantern
