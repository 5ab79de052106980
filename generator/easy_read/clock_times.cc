#include "easy_read/clock_times.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <span>

namespace lantern::easy_read {
namespace {

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

bool one_of(std::span<const std::string_view> words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

int number(std::string_view digits) {
  int value = 0;
  for (const char digit : digits) value = value * 10 + (digit - '0');
  return value;
}

// A word that begins with figures: "14:30", "14.30hrs", "1400", "14h30".
struct Figures {
  std::string_view hour;
  std::string_view minute;
  char between = 0;       // : . h, or 0 when nothing is
  std::string_view rest;  // letters behind
};

std::optional<Figures> figures_of(std::string_view word) {
  const std::size_t digits = std::min(word.find_first_not_of("0123456789"), word.size());
  const auto two_at = [&](std::size_t at) {
    return at + 2 <= word.size() && is_digit(word[at]) && is_digit(word[at + 1]) &&
           (at + 2 == word.size() || !is_digit(word[at + 2]));
  };
  if (digits == 4) return Figures{word.substr(0, 2), word.substr(2, 2), 0, word.substr(4)};
  if (digits == 0 || digits > 2 || digits == word.size() || !two_at(digits + 1)) return std::nullopt;
  const char between = word[digits];
  if (between != ':' && between != '.' && between != 'h') return std::nullopt;
  std::string_view rest = word.substr(digits + 3);
  // The seconds of 14:00:00
  if (between == ':' && rest.size() >= 3 && rest[0] == ':' && is_digit(rest[1]) && is_digit(rest[2]))
    rest.remove_prefix(3);
  return Figures{word.substr(0, digits), word.substr(digits + 1, 2), between, rest};
}

constexpr std::array<std::string_view, 6> hours_words = {"h", "hour", "hours", "hr", "hrs", "uhr"};
constexpr std::array<std::string_view, 4> day_halves = {"am", "pm", "a.m", "p.m"};
// Behind these four figures are a time: "at 1400", not "about 1400".
constexpr std::array<std::string_view, 10> before_time = {"after", "at",   "before", "between", "by",
                                                          "from",  "till", "to",     "until",   "and"};
constexpr std::array<std::string_view, 20> behind_time = {
    "and",  "at", "each",  "every",    "for",   "in",      "on",     "or",      "please",   "sharp",
    "till", "to", "today", "tomorrow", "until", "tonight", "monday", "tuesday", "thursday", "friday"};
// Behind these figures with a point are no time.
constexpr auto units = std::to_array<std::string_view>(
    {"centimetres", "cm",      "degrees", "euros", "feet",   "g",      "grams",  "inches", "kg",
     "km",          "kilos",   "litres",  "m",     "mcg",    "mg",     "metres", "miles",  "million",
     "ml",          "mm",      "mmol",    "of",    "out",    "p",      "pence",  "people", "per",
     "percent",     "points",  "pounds",  "stone", "times",  "tonnes", "units",  "years",  "thousand",
     "billion",     "minutes", "days",    "weeks", "months", "tablets"});

class Times {
 public:
  explicit Times(const ReadSentence& sentence) : sentence_(sentence), plain_(sentence.plain) {}

  std::vector<ClockTime> find() const {
    std::vector<ClockTime> times;
    for (std::size_t i = 0; i < sentence_.words.size(); ++i)
      if (const auto time = time_at(i)) times.push_back(*time);
    return times;
  }

 private:
  std::string_view lower(std::size_t word) const {
    return word < sentence_.words.size() ? std::string_view(sentence_.words[word].lower) : "";
  }

  std::optional<ClockTime> time_at(std::size_t i) const {
    const ReadWord& word = sentence_.words[i];
    const auto figures = figures_of(word.lower);
    if (!figures) return std::nullopt;
    ClockTime time{word.begin, word.end, number(figures->hour), number(figures->minute)};
    if (time.hour > 24 || time.minute > 59 || (time.hour == 24 && time.minute > 0)) return std::nullopt;
    const bool in_word = one_of(hours_words, figures->rest);
    if (!figures->rest.empty() && !in_word && !one_of(day_halves, figures->rest)) return std::nullopt;
    // "1400 hours of help" are a number of hours.
    const bool hours_follow =
        figures->rest.empty() && one_of(hours_words, lower(i + 1)) && lower(i + 2) != "of";
    const bool of_hours = in_word || hours_follow;
    if (!is_time(i, *figures, time, of_hours)) return std::nullopt;
    if (hours_follow || (figures->rest.empty() && one_of(day_halves, lower(i + 1))))
      time.end = sentence_.words[i + 1].end;
    return time;
  }

  bool is_time(std::size_t i, const Figures& figures, const ClockTime& time, bool of_hours) const {
    const bool leading_zero = figures.hour.size() == 2 && figures.hour.front() == '0';
    if (figures.between == 'h') return true;
    if (of_hours) return true;
    // 9:30 and 10.30 are the times that people say.
    if (time.hour < 13 && !leading_zero) return false;
    if (figures.between == ':') return true;
    if (is_amount(i)) return false;
    if (figures.between == '.') return figures.hour.size() == 2;
    return figures.rest.empty() ? is_time_by_its_place(i, time, leading_zero) : true;
  }

  bool is_amount(std::size_t i) const {
    const std::string_view before = plain_.substr(0, sentence_.words[i].begin);
    const std::string_view behind = plain_.substr(sentence_.words[i].end);
    return before.ends_with("£") || before.ends_with("€") || before.ends_with('$') || before.ends_with('+') ||
           behind.starts_with('%') || behind.starts_with(" %") || behind.starts_with("°") ||
           one_of(units, lower(i + 1));
  }

  // "at 1400 on Monday"; 0930 has a nought that no number of things has.
  bool is_time_by_its_place(std::size_t i, const ClockTime& time, bool leading_zero) const {
    if (i == 0 || !one_of(before_time, lower(i - 1)) || time.minute % 5 != 0) return false;
    const bool year = time.hour == 19 || time.hour == 20;
    if (!leading_zero && year && lower(i - 1) != "at") return false;
    return lower(i + 1).empty() || one_of(behind_time, lower(i + 1));
  }

  const ReadSentence& sentence_;
  std::string_view plain_;
};

std::string_view part_of_day(int hour, bool welsh) {
  if (hour < 12) return welsh ? "y bore" : "in the morning";
  if (hour < 18) return welsh ? "y prynhawn" : "in the afternoon";
  if (hour < 21) return welsh ? "yr hwyr" : "in the evening";
  return welsh ? "y nos" : "at night";
}

}  // namespace

std::vector<ClockTime> find_clock_times(const ReadSentence& sentence) { return Times(sentence).find(); }

std::string ways_to_say_time(const ClockTime& time, std::string_view language) {
  const bool welsh = language.starts_with("cy");
  if (time.minute == 0 && time.hour % 24 == 0) return welsh ? "'hanner nos'" : "'midnight'";
  if (time.minute == 0 && time.hour == 12) return welsh ? "'canol dydd'" : "'12 noon'";
  const int hour = time.hour % 12 == 0 ? 12 : time.hour % 12;
  const int next = hour % 12 + 1;
  const std::string_view half = time.hour < 12 ? "am" : "pm";
  const std::string_view part = part_of_day(time.hour, welsh);
  const std::string figures =
      time.minute == 0 ? fmt::format("{}{}", hour, half) : fmt::format("{}:{:02}{}", hour, time.minute, half);
  if (welsh && time.minute == 0) return fmt::format("'{} o'r gloch {}' neu '{}'", hour, part, figures);
  if (welsh) return fmt::format("'{}'", figures);
  std::string said;
  if (time.minute == 0) said = fmt::format("{} o'clock", hour);
  if (time.minute == 15) said = fmt::format("quarter past {}", hour);
  if (time.minute == 30) said = fmt::format("half past {}", hour);
  if (time.minute == 45 && time.hour % 12 != 11) said = fmt::format("quarter to {}", next);
  if (said.empty()) return fmt::format("'{}'", figures);
  return fmt::format("'{} {}' or '{}'", said, part, figures);
}

}  // namespace lantern::easy_read
