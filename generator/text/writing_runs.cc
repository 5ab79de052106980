#include "text/writing_runs.hpp"

#include <unicode/ubidi.h>
#include <unicode/uscript.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <cstdint>
#include <memory>

namespace lantern {
namespace {

struct Close {
  void operator()(UBiDi* bidi) const { ubidi_close(bidi); }
};

// The same as UTF-16, with the byte that each unit comes from, and the end.
struct Units {
  std::vector<UChar> letters;
  std::vector<std::size_t> bytes;
};

Units units_of(std::string_view text) {
  Units units;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto length = static_cast<std::int32_t>(text.size());
  for (std::int32_t at = 0; at < length;) {
    const auto begin = static_cast<std::size_t>(at);
    UChar32 letter = 0;
    U8_NEXT_OR_FFFD(bytes, at, length, letter);
    if (!U_IS_BMP(letter)) {
      units.letters.push_back(U16_LEAD(letter));
      units.bytes.push_back(begin);
      letter = U16_TRAIL(letter);
    }
    units.letters.push_back(static_cast<UChar>(letter));
    units.bytes.push_back(begin);
  }
  units.bytes.push_back(text.size());
  return units;
}

bool stands_by_itself(UScriptCode script) {
  switch (script) {
    case USCRIPT_COMMON:
    case USCRIPT_INHERITED:
    case USCRIPT_UNKNOWN:
    case USCRIPT_LATIN:
    case USCRIPT_GREEK:
    case USCRIPT_CYRILLIC:
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_HANGUL:
    case USCRIPT_ARMENIAN:
    case USCRIPT_GEORGIAN:
      return true;
    default:
      return false;
  }
}

}  // namespace

std::vector<WritingRun> writing_runs(std::string_view text, ReadingDirection line) {
  const std::vector<WritingRun> whole = {{0, text.size(), line}};
  if (text.empty()) return {};
  const Units units = units_of(text);
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UBiDi, Close> bidi(ubidi_open());
  if (!bidi) return whole;
  ubidi_setPara(bidi.get(), units.letters.data(), static_cast<std::int32_t>(units.letters.size()),
                line == ReadingDirection::right_to_left ? UBIDI_RTL : UBIDI_LTR, nullptr, &status);
  const std::int32_t count = ubidi_countRuns(bidi.get(), &status);
  if (U_FAILURE(status)) return whole;
  std::vector<WritingRun> runs;
  for (std::int32_t i = 0; i < count; ++i) {
    std::int32_t begin = 0, length = 0;
    const UBiDiDirection direction = ubidi_getVisualRun(bidi.get(), i, &begin, &length);
    runs.push_back(
        {units.bytes[static_cast<std::size_t>(begin)], units.bytes[static_cast<std::size_t>(begin + length)],
         direction == UBIDI_RTL ? ReadingDirection::right_to_left : ReadingDirection::left_to_right});
  }
  return runs;
}

bool is_direction_mark(char32_t letter) {
  return (letter >= 0x2066 && letter <= 0x2069) || letter == 0x200E || letter == 0x200F;
}

bool needs_shaping(std::string_view text) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto length = static_cast<std::int32_t>(text.size());
  for (std::int32_t at = 0; at < length;) {
    if (static_cast<unsigned char>(text[static_cast<std::size_t>(at)]) < 0xD6) {  // below U+0580
      ++at;
      continue;
    }
    UChar32 letter = 0;
    U8_NEXT_OR_FFFD(bytes, at, length, letter);
    if (is_direction_mark(static_cast<char32_t>(letter))) return true;
    UErrorCode status = U_ZERO_ERROR;
    if (!stands_by_itself(uscript_getScript(letter, &status)) && U_SUCCESS(status)) return true;
  }
  return false;
}

}  // namespace lantern
