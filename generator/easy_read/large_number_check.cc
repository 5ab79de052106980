// Numbers that are long to read: over 999 without a comma, and decimals. Years, phone numbers, times, money
// and doses are left as they are.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <span>

#include "easy_read/check_run.hpp"

namespace lantern::easy_read {
namespace {

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

bool one_of(std::span<const std::string_view> words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

// 61.8; nothing for other words.
std::optional<double> decimal(std::string_view word) {
  double value = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (error != std::errc() || end != word.data() + word.size()) return std::nullopt;
  return value;
}

class LargeNumbers {
 public:
  LargeNumbers(const CheckRun& run, std::size_t sentence)
      : run_(run),
        sentence_(run.reading.sentences[sentence]),
        patterns_(run.patterns[sentence]),
        plain_(sentence_.plain) {}

  void check() {
    for (std::size_t i = 0; i < sentence_.words.size(); ++i)
      if (is_digit(sentence_.words[i].lower.front())) i = check_figures(i);
  }

 private:
  std::string_view lower(std::size_t word) const {
    return word < sentence_.words.size() ? std::string_view(sentence_.words[word].lower) : "";
  }

  // That is said by its own rule.
  bool is_before_percent(std::size_t i) const {
    const std::string_view behind = plain_.substr(sentence_.words[i].end);
    const std::size_t sign = behind.find_first_not_of(" \u00a0");
    if (sign != std::string_view::npos && behind[sign] == '%') return true;
    return lower(i + 1) == "percent" || (lower(i + 1) == "per" && lower(i + 2) == "cent") ||
           (lower(i + 1) == "y" && lower(i + 2) == "cant");
  }

  bool is_money(std::size_t i) const {
    constexpr std::array<std::string_view, 5> behind = {"euros", "p", "pence", "pound", "pounds"};
    const std::string_view before = plain_.substr(0, sentence_.words[i].begin);
    return before.ends_with("£") || before.ends_with("€") || before.ends_with('$') ||
           one_of(behind, lower(i + 1));
  }

  // 2.5mg, 2.5 ml
  bool is_dose(std::size_t i) const {
    constexpr auto units = std::to_array<std::string_view>(
        {"drops",      "g",           "gram",      "grams",      "kg",   "l",         "litre",
         "litres",     "mcg",         "microgram", "micrograms", "mg",   "milligram", "milligrams",
         "millilitre", "millilitres", "ml",        "mls",        "mmol", "pills",     "puffs",
         "spoonfuls",  "spoons",      "tablets",   "teaspoons",  "unit", "units"});
    const std::string_view word = lower(i);
    const std::size_t letters = word.find_first_not_of("0123456789.,");
    return one_of(units, letters == std::string_view::npos ? lower(i + 1) : word.substr(letters));
  }

  // 10.30, at 9.15, 9.15am
  bool is_time(std::size_t i) const {
    const std::string_view word = lower(i);
    const std::size_t dot = word.find('.');
    if (dot == std::string_view::npos || dot > 2 || word.size() < dot + 3 || word[dot + 1] > '5')
      return false;
    const std::string_view behind = word.substr(dot + 3);
    if (behind == "am" || behind == "pm") return true;
    constexpr std::array<std::string_view, 9> before = {"after", "at",    "before",  "by", "from",
                                                        "to",    "until", "between", "and"};
    constexpr std::array<std::string_view, 6> after = {"a.m", "am", "o'clock", "p.m", "pm", "yb"};
    return behind.empty() && ((i > 0 && one_of(before, lower(i - 1))) || one_of(after, lower(i + 1)));
  }

  // 1900 to 2099, unless so many things are counted.
  bool is_year(std::size_t i) const {
    const std::string_view word = lower(i);
    if (word.size() != 4 || !(word.starts_with("19") || word.starts_with("20")) || is_money(i)) return false;
    return !counts(i);
  }

  // "2000 people", "asked 2000 nurses"; but "in 2019 nurses", "the 2019 results".
  bool counts(std::size_t i) const {
    constexpr auto counted = std::to_array<std::string_view>(
        {"adults",   "appointments", "beds",    "calls",  "carers", "children",  "days",
         "hours",    "letters",      "members", "men",    "miles",  "more",      "of",
         "other",    "patients",     "people",  "places", "pounds", "questions", "staff",
         "students", "tablets",      "teams",   "times",  "visits", "women"});
    constexpr auto before_years = std::to_array<std::string_view>(
        {"after", "april",    "august",  "autumn",  "before",    "by",    "december", "during",
         "early", "february", "in",      "january", "july",      "june",  "late",     "march",
         "may",   "november", "october", "our",     "september", "since", "spring",   "summer",
         "the",   "their",    "this",    "until",   "winter",    "your"});
    constexpr std::array<std::string_view, 7> verbs = {"as", "does", "has", "is", "this", "us", "was"};
    if (one_of(counted, lower(i + 1))) return true;
    if (i + 1 >= sentence_.words.size() || (i > 0 && one_of(before_years, lower(i - 1)))) return false;
    const ReadWord& next = sentence_.words[i + 1];
    const char first = plain_[next.begin];
    return first >= 'a' && first <= 'z' && next.lower.ends_with('s') && !one_of(verbs, next.lower) &&
           plain_.substr(sentence_.words[i].end, next.begin - sentence_.words[i].end) == " ";
  }

  static std::string with_commas(std::string_view digits) {
    std::string grouped(digits);
    for (std::size_t at = grouped.size(); at > 3; at -= 3) grouped.insert(at - 3, ",");
    return grouped;
  }

  void add_large(Part part, std::string_view written, std::string_view better) {
    run_.add(sentence_, part, Rule::large_number,
             fmt::format("'{}' is hard to read without a comma", written), fmt::format("write {}", better));
  }

  // Groups of three figures with spaces between them, from word `i` on: "12 000".
  std::size_t spaced_groups(std::size_t i) const {
    if (!is_number(lower(i)) || lower(i).size() > 3) return 0;
    std::size_t last = i;
    while (lower(last + 1).size() == 3 && is_number(lower(last + 1)) &&
           sentence_.words[last + 1].begin - sentence_.words[last].end <= 3 &&
           plain_.substr(sentence_.words[last].end, 1).find_first_of(",;.") == std::string_view::npos)
      ++last;
    return last - i;
  }

  // Gives the last word that belongs to the number.
  std::size_t check_figures(std::size_t i) {
    const ReadWord& word = sentence_.words[i];
    if (inside(patterns_.dates, word.begin) || inside(patterns_.phones, word.begin) ||
        inside(patterns_.addresses, word.begin) || is_clock_time(word))
      return i;
    const std::string_view lower_word = word.lower;
    const std::size_t digits = std::min(lower_word.find_first_not_of("0123456789"), lower_word.size());
    const std::string_view rest = lower_word.substr(digits);
    // "1 500 mg tablet" is one tablet.
    if (const std::size_t groups = spaced_groups(i); groups > 0 && !is_dose(i + groups)) {
      const ReadWord& last = sentence_.words[i + groups];
      std::string all;
      for (std::size_t at = i; at <= i + groups; ++at) all += lower(at);
      add_large({word.begin, last.end}, plain_.substr(word.begin, last.end - word.begin), with_commas(all));
      return i + groups;
    }
    if (digits > 3 && rest.empty()) {
      if (!is_year(i)) add_large({word.begin, word.end}, word.lower, with_commas(word.lower));
    } else if (digits > 3 && is_unit(rest)) {
      add_large({word.begin, word.end}, word.lower,
                with_commas(lower_word.substr(0, digits)) + std::string(rest));
    } else if (digits > 3 && joins_numbers(rest)) {
      check_range(word, digits);
    } else if (digits > 0 && rest.size() > 1 && rest[0] == '.' && is_digit(rest[1])) {
      check_decimal(i);
    }
    return i;
  }

  bool is_clock_time(const ReadWord& word) const {
    return std::ranges::any_of(patterns_.times, [&](const ClockTime& time) {
      return word.begin >= time.begin && word.begin < time.end;
    });
  }

  // Letters behind figures: "1500mg", "2000m"; not "1990s" and "2nd".
  static bool is_unit(std::string_view letters) {
    constexpr auto units = std::to_array<std::string_view>(
        {"cm", "g", "kg", "km", "l", "m", "mcg", "mg", "miles", "ml", "mm", "p", "th"});
    return one_of(units, letters);
  }

  static bool joins_numbers(std::string_view rest) {
    const std::size_t sign =
        rest.starts_with("\u2013") ? std::string_view("\u2013").size() : rest.starts_with('-');
    return sign > 0 && is_number(rest.substr(sign));
  }

  // "1500-2000"; years are left as they are: "2019-20".
  void check_range(const ReadWord& word, std::size_t digits) {
    const std::string_view first = std::string_view(word.lower).substr(0, digits);
    const std::size_t second_at = std::string_view(word.lower).find_first_of("0123456789", digits);
    const std::string_view second = std::string_view(word.lower).substr(second_at);
    if (digits == 4 && (first.starts_with("19") || first.starts_with("20"))) return;
    add_large({word.begin, word.end}, word.lower,
              fmt::format("{} to {}", with_commas(first), with_commas(second)));
  }

  void check_decimal(std::size_t i) {
    const ReadWord& word = sentence_.words[i];
    if (is_before_percent(i) || is_money(i) || is_dose(i) || is_time(i)) return;
    const auto value = decimal(word.lower);
    std::string hint = "write a whole number";
    if (value && *value < 1)
      hint = "write 'less than 1', or choose a smaller unit";
    else if (value)
      hint = fmt::format("write 'about {:.0f}{}'", std::round(*value), scale_behind(i));
    run_.add(sentence_, {word.begin, word.end}, Rule::large_number,
             fmt::format("'{}' has a decimal point, which is hard to read", word.lower), std::move(hint));
  }

  std::string scale_behind(std::size_t i) const {
    constexpr std::array<std::string_view, 3> scales = {"billion", "million", "thousand"};
    return one_of(scales, lower(i + 1)) ? " " + std::string(lower(i + 1)) : "";
  }

  const CheckRun& run_;
  const ReadSentence& sentence_;
  const Patterns& patterns_;
  std::string_view plain_;
};

}  // namespace

void check_large_numbers(const CheckRun& run) {
  for (std::size_t i = 0; i < run.reading.sentences.size(); ++i) LargeNumbers(run, i).check();
}

}  // namespace lantern::easy_read
