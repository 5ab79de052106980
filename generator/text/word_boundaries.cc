#include "text/word_boundaries.hpp"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <array>
#include <memory>

namespace lantern {

namespace {

struct CloseText {
  void operator()(UText* text) const { utext_close(text); }
};

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

// Whether one sign stands between the two words and makes one of them.
bool joined(std::string_view plain, const WordPlace& first, const WordPlace& second) {
  const std::string_view between = plain.substr(first.end, second.begin - first.end);
  constexpr std::array<std::string_view, 6> always = {"", "-", "'", "\u2019", "\u2010", "\u2011"};
  for (const std::string_view sign : always)
    if (between == sign) return true;
  // 04/03/2025, 10:30, 2019–20
  const bool digits = is_digit(plain[first.end - 1]) && is_digit(plain[second.begin]);
  return digits && (between == "/" || between == ":" || between == "." || between == "\u2013");
}

}  // namespace

std::vector<WordPlace> word_places(std::string_view plain, std::string_view language) {
  std::vector<WordPlace> words;
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale = icu::Locale::forLanguageTag(
      icu::StringPiece(language.data(), static_cast<std::int32_t>(language.size())), status);
  if (U_FAILURE(status)) status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> breaks(icu::BreakIterator::createWordInstance(locale, status));
  const std::unique_ptr<UText, CloseText> text(
      utext_openUTF8(nullptr, plain.data(), static_cast<std::int64_t>(plain.size()), &status));
  if (U_FAILURE(status)) return words;
  breaks->setText(text.get(), status);
  if (U_FAILURE(status)) return words;

  auto begin = static_cast<std::size_t>(breaks->first());
  for (std::int32_t at = breaks->next(); at != icu::BreakIterator::DONE; at = breaks->next()) {
    const WordPlace word{begin, static_cast<std::size_t>(at)};
    begin = word.end;
    if (breaks->getRuleStatus() < UBRK_WORD_NONE_LIMIT) continue;
    if (!words.empty() && joined(plain, words.back(), word))
      words.back().end = word.end;
    else
      words.push_back(word);
  }
  return words;
}

}  // namespace lantern
