#include "text/search_words.hpp"

#include <unicode/brkiter.h>
#include <unicode/normalizer2.h>
#include <unicode/ubrk.h>
#include <unicode/unistr.h>
#include <unicode/utext.h>

#include <algorithm>
#include <array>
#include <utility>

namespace lantern {
namespace {

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

struct Range {
  char16_t first, last;
};

// What is left out: apostrophes, accents of Latin, Greek and Cyrillic letters, points of Hebrew and Arabic
// ones, and the stroke that makes Arabic words longer. Signs of other scripts are letters to their readers
// and stay.
constexpr std::array left_out = {Range{u'\'', u'\''},         Range{u'\u2018', u'\u2019'},
                                 Range{u'\u02bc', u'\u02bc'}, Range{u'\u0300', u'\u036f'},
                                 Range{u'\u0591', u'\u05c7'}, Range{u'\u0610', u'\u061a'},
                                 Range{u'\u0640', u'\u0640'}, Range{u'\u064b', u'\u065f'},
                                 Range{u'\u0670', u'\u0670'}, Range{u'\u06d6', u'\u06ed'}};

bool stays(char16_t letter) {
  return std::ranges::none_of(
      left_out, [&](const Range& range) { return letter >= range.first && letter <= range.last; });
}

// Arabic and Urdu keyboards write the same letters with other codes.
char16_t one_of_its_kind(char16_t letter) {
  switch (letter) {
    case u'\u064a':
    case u'\u0649':
      return u'\u06cc';  // yeh
    case u'\u0643':
      return u'\u06a9';  // kaf
    case u'\u03c2':
      return u'\u03c3';  // sigma at the end
    default:
      return letter;
  }
}

std::string ascii_form(std::string_view word) {
  std::string form;
  form.reserve(word.size());
  for (const char byte : word)
    if (byte != '\'') form += byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
  return form;
}

bool is_hyphen(std::string_view between) {
  return between == "-" || between == "\u2010" || between == "\u2011";
}

struct CloseText {
  void operator()(UText* text) const { utext_close(text); }
};

}  // namespace

std::string search_form(std::string_view word) {
  if (is_ascii(word)) return ascii_form(word);
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* parted = icu::Normalizer2::getNFKDInstance(status);
  const auto given =
      icu::UnicodeString::fromUTF8(icu::StringPiece(word.data(), static_cast<std::int32_t>(word.size())));
  if (U_FAILURE(status)) return std::string(word);
  icu::UnicodeString text = parted->normalize(given, status);
  if (U_FAILURE(status)) return std::string(word);
  text.toLower(icu::Locale::getRoot());
  icu::UnicodeString kept;
  for (std::int32_t i = 0; i < text.length(); ++i)
    if (stays(text[i])) kept.append(one_of_its_kind(text[i]));
  std::string form;
  kept.toUTF8String(form);
  return form;
}

struct SearchWords::Breaks {
  std::unique_ptr<icu::BreakIterator> words;
};

SearchWords::SearchWords() : breaks_(std::make_unique<Breaks>()) {
  UErrorCode status = U_ZERO_ERROR;
  breaks_->words.reset(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
  if (U_FAILURE(status)) breaks_->words.reset();
}
SearchWords::~SearchWords() = default;

void SearchWords::each(std::string_view plain, const std::function<void(std::string&&)>& told) {
  if (!breaks_->words) return;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UText, CloseText> text(
      utext_openUTF8(nullptr, plain.data(), static_cast<std::int64_t>(plain.size()), &status));
  if (U_FAILURE(status)) return;
  icu::BreakIterator& breaks = *breaks_->words;
  breaks.setText(text.get(), status);
  if (U_FAILURE(status)) return;

  std::string joined;  // of the parts of a word with hyphens
  bool several = false;
  std::size_t end_of_last = 0;
  const auto tell = [&](std::string word) {
    if (!word.empty() && word.size() <= longest) told(std::move(word));
  };
  const auto tell_joined = [&] {
    if (several) tell(std::move(joined));
    joined.clear();
    several = false;
  };
  auto begin = static_cast<std::size_t>(breaks.first());
  for (std::int32_t at = breaks.next(); at != icu::BreakIterator::DONE; at = breaks.next()) {
    const auto end = static_cast<std::size_t>(at);
    const std::size_t word_begin = std::exchange(begin, end);
    if (breaks.getRuleStatus() < UBRK_WORD_NONE_LIMIT) continue;
    std::string form = search_form(plain.substr(word_begin, end - word_begin));
    if (!joined.empty() && is_hyphen(plain.substr(end_of_last, word_begin - end_of_last)))
      several = true;
    else
      tell_joined();
    joined += form;
    end_of_last = end;
    tell(std::move(form));
  }
  tell_joined();
}

}  // namespace lantern
