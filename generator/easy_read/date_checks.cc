// Dates in figures and with ordinals: 04/03/2025, 2025-03-04, 4th March.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "base/date.hpp"
#include "easy_read/check_run.hpp"
#include "text/locale.hpp"

namespace lantern::easy_read {
namespace {

int number(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

std::optional<Date> real_date(int year, int month, int day) {
  const auto date = parse_date(fmt::format("{:04}-{:02}-{:02}", year, month, day));
  return date ? std::optional(*date) : std::nullopt;
}

// As people in Britain write them: the day first, unless the year is.
std::optional<Date> date_from_figures(std::string_view word) {
  const std::size_t first = word.find_first_of("/-.");
  const std::size_t second = word.find(word[first], first + 1);
  const int a = number(word.substr(0, first));
  const int b = number(word.substr(first + 1, second - first - 1));
  const int c = number(word.substr(second + 1));
  if (first == 4) return real_date(a, b, c);
  return real_date(c < 100 ? 2000 + c : c, b, a);
}

// From 0; 12 when the word is no month.
std::size_t month_of(std::string_view word, bool welsh) {
  constexpr std::array<std::string_view, 12> english_months = {
      "january", "february", "march",     "april",   "may",      "june",
      "july",    "august",   "september", "october", "november", "december"};
  constexpr std::array<std::string_view, 12> welsh_months = {"ionawr", "chwefror", "mawrth",     "ebrill",
                                                             "mai",    "mehefin",  "gorffennaf", "awst",
                                                             "medi",   "hydref",   "tachwedd",   "rhagfyr"};
  const auto& months = welsh ? welsh_months : english_months;
  return static_cast<std::size_t>(std::ranges::find(months, word) - months.begin());
}

// 4 of "4th", "4ydd"; 0 when the word is no ordinal of a day.
int ordinal(std::string_view word) {
  const std::size_t letters = word.find_first_not_of("0123456789");
  if (letters == 0 || letters == std::string_view::npos || letters > 2) return 0;
  constexpr std::array<std::string_view, 10> endings = {"st",  "nd",  "rd", "th",  "af",
                                                        "ail", "ydd", "ed", "fed", "eg"};
  return std::ranges::find(endings, word.substr(letters)) == endings.end() ? 0
                                                                           : number(word.substr(0, letters));
}

class Dates {
 public:
  explicit Dates(const CheckRun& run) : run_(run) {}

  void check(const ReadSentence& sentence) {
    const auto& words = sentence.words;
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (is_date_in_figures(words[i].lower))
        in_figures(sentence, words[i]);
      else if (const int day = ordinal(words[i].lower); day >= 1 && day <= 31)
        with_ordinal(sentence, i, day);
    }
  }

 private:
  void in_figures(const ReadSentence& sentence, const ReadWord& word) {
    const auto date = date_from_figures(word.lower);
    // 192.168.1 and 24-7-90 are no dates.
    if (!date && word.lower.find('/') == std::string::npos) return;
    run_.add(sentence, {word.begin, word.end}, Rule::date_format,
             fmt::format("'{}' is a date that people can read in two ways", word.lower),
             date ? fmt::format("write '{}'", long_date(*date))
                  : std::string("write it as 'Tuesday 4 March 2025'"));
  }

  // "4th March", "the 4th of March 2025", "March 4th"
  void with_ordinal(const ReadSentence& sentence, std::size_t index, int day) {
    const auto& words = sentence.words;
    const auto month_at = [&](std::size_t i) {
      return i < words.size() ? month_of(words[i].lower, run_.welsh()) : std::size_t{12};
    };
    const bool of =
        index + 1 < words.size() && (words[index + 1].lower == "of" || words[index + 1].lower == "o");
    std::size_t last = index + (of ? 2 : 1);
    std::size_t first = index;
    std::size_t month = month_at(last);
    if (month == 12 && index > 0) {
      month = month_at(index - 1);
      first = index - 1;
      last = index;
    }
    if (month == 12) return;
    std::string better = fmt::format("{} {}", day, sentence.plain_of(words[first < index ? first : last]));
    if (last + 1 < words.size() && words[last + 1].lower.size() == 4 && is_number(words[last + 1].lower)) {
      ++last;
      if (const auto date = real_date(number(words[last].lower), static_cast<int>(month) + 1, day))
        better = long_date(*date);
    }
    run_.add(sentence, {words[first].begin, words[last].end}, Rule::date_format,
             fmt::format("'{}' is harder to read than a plain number", words[index].lower),
             fmt::format("write '{}'", better));
  }

  // Most texts have no such date, and a locale takes longer to make than a page of checks.
  std::string long_date(const Date& date) {
    if (!locale_) locale_.emplace(run_.reading.language);
    return locale_->long_date(date);
  }

  const CheckRun& run_;
  std::optional<Locale> locale_;
};

}  // namespace

void check_dates(const CheckRun& run) {
  Dates dates(run);
  for (const ReadSentence& sentence : run.reading.sentences) dates.check(sentence);
}

}  // namespace lantern::easy_read
