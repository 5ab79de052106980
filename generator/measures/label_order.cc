#include "measures/label_order.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string_view>

namespace lantern::measures {
namespace {

using Words = std::span<const std::string_view>;

constexpr std::array<std::string_view, 24> months = {
    "jan", "feb",  "mar",  "apr",    "may",       "jun",      "jul",      "aug",
    "sep", "oct",  "nov",  "dec",    "january",   "february", "march",    "april",
    "",    "june", "july", "august", "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 14> days = {"mon",      "tue",    "wed",      "thu",     "fri",
                                                   "sat",      "sun",    "monday",   "tuesday", "wednesday",
                                                   "thursday", "friday", "saturday", "sunday"};
constexpr std::array<std::string_view, 10> ordinals = {"first", "second",  "third",  "fourth", "fifth",
                                                       "sixth", "seventh", "eighth", "ninth",  "tenth"};
constexpr std::array<std::string_view, 10> numbers = {"one", "two",   "three", "four", "five",
                                                      "six", "seven", "eight", "nine", "ten"};
// Each line is one time of a project, in the words people have for it.
struct Stage {
  std::string_view word;
  long place;
};
constexpr std::array<Stage, 24> stages = {
    {{"before", 1},    {"pre", 1},     {"baseline", 1}, {"start", 1},     {"beginning", 1}, {"then", 1},
     {"initial", 1},   {"during", 2},  {"midpoint", 2}, {"mid-point", 2}, {"halfway", 2},   {"middle", 2},
     {"mid", 2},       {"interim", 2}, {"after", 3},    {"post", 3},      {"end", 3},       {"endpoint", 3},
     {"end-point", 3}, {"final", 3},   {"now", 3},      {"follow-up", 4}, {"followup", 4},  {"later", 4}}};

// Numbered places are still places: Ward 1 does not come before Ward 2.
constexpr std::array<std::string_view, 18> places = {
    "ward",  "team",   "site", "clinic", "hospital", "trust", "unit",     "practice", "room",
    "group", "school", "area", "region", "floor",    "place", "provider", "surgery",  "home"};

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

// `period`: how many words come before they begin again in another spelling.
std::optional<long> place_in(Words words, std::string_view word, std::size_t period) {
  const auto found = std::ranges::find(words, word);
  if (word.empty() || found == words.end()) return std::nullopt;
  return static_cast<long>(static_cast<std::size_t>(found - words.begin()) % period) + 1;
}

std::optional<long> number_of(std::string_view word) {
  for (const auto& [words, period] :
       {std::pair<Words, std::size_t>{months, 12}, {days, 7}, {ordinals, 10}, {numbers, 10}})
    if (const auto place = place_in(words, word, period)) return place;
  for (const Stage& stage : stages)
    if (stage.word == word) return stage.place;
  return std::nullopt;
}

// A label taken apart: what counts, and the words around it.
struct Counted {
  std::vector<long> numbers;
  std::string words;
};

enum class Letter { digit, word, other };
Letter letter(char c) {
  if (c >= '0' && c <= '9') return Letter::digit;
  const bool part_of_word = (c >= 'a' && c <= 'z') || c == '-' || static_cast<unsigned char>(c) >= 0x80U;
  return part_of_word ? Letter::word : Letter::other;
}

Counted taken_apart(const std::string& label) {
  Counted counted;
  const std::string text = lower(label);
  for (std::size_t at = 0; at < text.size();) {
    const Letter kind = letter(text[at]);
    std::size_t end = at + 1;
    while (end < text.size() && letter(text[end]) == kind) ++end;
    const std::string_view piece = std::string_view(text).substr(at, end - at);
    at = end;
    if (kind == Letter::digit && piece.size() < 10) {
      counted.numbers.push_back(std::stol(std::string(piece)));
    } else if (const auto number = kind == Letter::word ? number_of(piece) : std::nullopt) {
      counted.numbers.push_back(*number);
    } else if (kind == Letter::word) {
      // "1st", "2nd" are counted by their digits.
      const bool ending =
          !counted.numbers.empty() && (piece == "st" || piece == "nd" || piece == "rd" || piece == "th");
      if (!ending) counted.words += std::string(piece) + ' ';
    }
  }
  return counted;
}

}  // namespace

bool count_up(const std::vector<std::string>& labels) {
  if (labels.size() < 2) return true;
  std::vector<Counted> all;
  for (const std::string& label : labels) all.push_back(taken_apart(label));
  const Counted& first = all.front();
  if (first.numbers.empty()) return false;
  for (const std::string_view place : places)
    if ((' ' + first.words).find(' ' + std::string(place) + ' ') != std::string::npos) return false;
  for (const Counted& one : all)
    if (one.words != first.words || one.numbers.size() != first.numbers.size()) return false;
  // The year may stand first or last: "2021 Q3" or "Q3 2021".
  const auto rises = [&](auto key) {
    for (std::size_t i = 1; i < all.size(); ++i)
      if (!(key(all[i - 1].numbers) < key(all[i].numbers))) return false;
    return true;
  };
  return rises([](const std::vector<long>& numbers) { return numbers; }) ||
         rises([](std::vector<long> numbers) {
           std::ranges::reverse(numbers);
           return numbers;
         });
}

}  // namespace lantern::measures
