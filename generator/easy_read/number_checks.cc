// Per cent, and numbers written as words.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <span>

#include "easy_read/check_run.hpp"
#include "easy_read/shares.hpp"

namespace lantern::easy_read {
namespace {

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

bool one_of(std::span<const std::string_view> words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

// 27, 61.8, 1,250; nothing for other words.
std::optional<double> number_of(std::string_view word) {
  std::string digits;
  for (const char letter : word)
    if (letter != ',') digits += letter;
  double value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc() || end != digits.data() + digits.size() || !is_digit(digits.front()))
    return std::nullopt;
  return value;
}

class Numbers {
 public:
  Numbers(const CheckRun& run, std::size_t sentence)
      : run_(run),
        sentence_(run.reading.sentences[sentence]),
        patterns_(run.patterns[sentence]),
        plain_(sentence_.plain) {}

  void check() {
    check_percent();
    const auto& words = sentence_.words;
    for (std::size_t i = 0; i < words.size() && run_.holds(Rule::number_word); ++i) i = check_number_word(i);
  }

 private:
  std::string_view lower(std::size_t word) const {
    return word < sentence_.words.size() ? std::string_view(sentence_.words[word].lower) : "";
  }

  // The number in front of byte `at`, when nothing but spaces is between.
  const ReadWord* number_before(std::size_t at) const {
    const auto behind = std::ranges::upper_bound(sentence_.words, at, {}, &ReadWord::end);
    if (behind == sentence_.words.begin()) return nullptr;
    const ReadWord* last = &*std::prev(behind);
    if (!number_of(last->lower)) return nullptr;
    const std::string_view between = plain_.substr(last->end, at - last->end);
    return between.find_first_not_of(" \u00a0") == std::string_view::npos ? last : nullptr;
  }

  void add_percent(std::size_t begin, std::size_t end) {
    const ReadWord* number = number_before(begin);
    const std::string ways =
        number == nullptr ? "how many out of every 100"
                          : ways_to_say_percent(number_of(number->lower).value(), run_.reading.language);
    run_.add(sentence_, {number == nullptr ? begin : number->begin, end}, Rule::percent,
             "per cent is hard to understand", number == nullptr ? "say " + ways : "write " + ways);
  }

  void check_percent() {
    for (std::size_t at = plain_.find('%'); at < plain_.size(); at = plain_.find('%', at + 1))
      if (!inside(patterns_.addresses, at)) add_percent(at, at + 1);
    const auto& words = sentence_.words;
    for (std::size_t i = 0; i < words.size(); ++i) {
      const bool together = lower(i) == "percent" && run_.english();
      const bool apart = (lower(i) == "per" && lower(i + 1) == "cent" && run_.english()) ||
                         (lower(i) == "y" && lower(i + 1) == "cant" && run_.welsh());
      if (together || apart) add_percent(words[i].begin, words[together ? i : i + 1].end);
    }
  }

  static bool is_part(std::string_view word) {
    constexpr std::array<std::string_view, 8> parts = {"eighths",  "fifths", "ninths", "quarters",
                                                       "sevenths", "sixths", "tenths", "thirds"};
    return one_of(parts, word);
  }

  // Gives the last word that belongs to the number.
  std::size_t check_number_word(std::size_t i) {
    constexpr std::array<std::string_view, 20> small = {
        "",         "",        "two",     "three",     "four",     "five",    "six",
        "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
    constexpr std::array<std::string_view, 10> tens = {"",      "",      "twenty",  "thirty", "forty",
                                                       "fifty", "sixty", "seventy", "eighty", "ninety"};
    const auto place = [](std::span<const std::string_view> words, std::string_view word) -> int {
      const auto found = std::ranges::find(words, word);
      return word.empty() || found == words.end() ? 0 : static_cast<int>(found - words.begin());
    };
    const auto unit = [&](std::string_view word) {
      const int value = word == "one" ? 1 : place(small, word);
      return value < 10 ? value : 0;
    };
    const std::string_view word = lower(i);
    int value = place(small, word);
    std::size_t last = i;
    if (const int ten = place(tens, word); ten > 0) {
      value = ten * 10 + unit(lower(i + 1));
      if (value % 10 != 0) ++last;
    } else if (const std::size_t hyphen = word.find('-'); hyphen != std::string_view::npos) {
      const int of_tens = place(tens, word.substr(0, hyphen));
      const int of_unit = unit(word.substr(hyphen + 1));
      if (of_tens > 0 && of_unit > 0) value = of_tens * 10 + of_unit;
    }
    // "Two thirds of people" is a vague share.
    if (value == 0 || is_part(lower(last + 1))) return i;
    std::string digits = std::to_string(value);
    if (const std::string_view next = lower(last + 1); next == "hundred") {
      digits += "00";
      ++last;
    } else if (next == "thousand") {
      digits += ",000";
      ++last;
    }
    const ReadWord& first = sentence_.words[i];
    const std::size_t end = sentence_.words[last].end;
    run_.add(sentence_, {first.begin, end}, Rule::number_word,
             fmt::format("'{}' is a number in words", plain_.substr(first.begin, end - first.begin)),
             fmt::format("write {}: figures are easier to find and to read", digits));
    return last;
  }

  const CheckRun& run_;
  const ReadSentence& sentence_;
  const Patterns& patterns_;
  std::string_view plain_;
};

}  // namespace

void check_numbers(const CheckRun& run) {
  for (std::size_t i = 0; i < run.reading.sentences.size(); ++i) Numbers(run, i).check();
}

}  // namespace lantern::easy_read
