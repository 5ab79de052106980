#include "easy_read/patterns.hpp"

#include <algorithm>
#include <array>

namespace lantern::easy_read {
namespace {

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

// What stands between spaces, without the signs around it.
WordPlace without_signs(std::string_view plain, WordPlace part) {
  constexpr std::string_view signs = "()[]<>.,;:!?\"'";
  while (part.begin < part.end && signs.find(plain[part.begin]) != std::string_view::npos) ++part.begin;
  while (part.end > part.begin && signs.find(plain[part.end - 1]) != std::string_view::npos) --part.end;
  return part;
}

bool is_address(std::string_view part) {
  if (part.starts_with("http://") || part.starts_with("https://") || part.starts_with("www.")) return true;
  const std::size_t at = part.find('@');
  if (at != std::string_view::npos && at > 0) return part.find('.', at) != std::string_view::npos;
  // nhs.uk/cancer
  const std::size_t dot = part.find('.');
  return dot != std::string_view::npos && dot > 1 && part.find('/', dot) != std::string_view::npos &&
         !is_digit(part.front());
}

void find_addresses(std::string_view plain, Patterns& patterns) {
  for (std::size_t at = 0; at < plain.size();) {
    const std::size_t end = std::min(plain.find(' ', at), plain.size());
    const WordPlace part = without_signs(plain, {at, end});
    if (part.end > part.begin && is_address(plain.substr(part.begin, part.end - part.begin)))
      patterns.addresses.push_back(part);
    at = end + 1;
  }
}

bool asks_for_a_call(std::string_view word) {
  constexpr std::array<std::string_view, 11> words = {
      "call", "dial", "ffoniwch", "fax", "number", "phone", "ring", "rhif", "tel", "telephone", "text"};
  return std::ranges::find(words, word) != words.end();
}

// Groups of digits with a space or a hyphen between them: "0113 496 0000", "+44 113 496 0000", "116 123".
void find_phones(std::string_view plain, const ReadSentence& sentence, Patterns& patterns) {
  const auto& words = sentence.words;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!is_digit(words[i].lower.front())) continue;
    std::size_t last = i;
    std::size_t digits = 0;
    const auto count = [&](const ReadWord& word) {
      digits += static_cast<std::size_t>(std::ranges::count_if(word.lower, is_digit));
    };
    const auto only_digits = [](const ReadWord& word) {
      return std::ranges::all_of(word.lower, [](char letter) { return is_digit(letter) || letter == '-'; });
    };
    if (!only_digits(words[i])) continue;
    count(words[i]);
    while (last + 1 < words.size() && only_digits(words[last + 1]) &&
           plain.substr(words[last].end, words[last + 1].begin - words[last].end).find_first_not_of(" )-") ==
               std::string_view::npos)
      count(words[++last]);
    const bool plus = words[i].begin > 0 && plain[words[i].begin - 1] == '+';
    bool asked = false;
    for (std::size_t back = 1; back <= 3 && back <= i; ++back)
      asked |= asks_for_a_call(words[i - back].lower);
    const bool phone = (plus || words[i].lower.front() == '0') && digits >= 5;
    if (phone || (asked && digits >= 3)) patterns.phones.push_back({words[i].begin, words[last].end});
    i = last;
  }
}

}  // namespace

bool is_number(std::string_view word) { return !word.empty() && std::ranges::all_of(word, is_digit); }

bool is_date_in_figures(std::string_view word) {
  const std::size_t first = word.find_first_of("/-.");
  if (first == std::string_view::npos || first == 0) return false;
  const std::size_t second = word.find(word[first], first + 1);
  if (second == std::string_view::npos || second == first + 1) return false;
  const std::string_view a = word.substr(0, first);
  const std::string_view b = word.substr(first + 1, second - first - 1);
  const std::string_view c = word.substr(second + 1);
  if (!is_number(a) || !is_number(b) || !is_number(c) || b.size() > 2) return false;
  if (a.size() == 4) return c.size() <= 2;
  return a.size() <= 2 && (c.size() == 2 || c.size() == 4);
}

Patterns find_patterns(const ReadSentence& sentence) {
  Patterns patterns;
  find_addresses(sentence.plain, patterns);
  for (const ReadMark& mark : sentence.marks)
    if (mark.kind == EasyMarkKind::link) patterns.links.push_back({mark.begin, mark.end});
  for (const ReadWord& word : sentence.words)
    if (is_date_in_figures(word.lower)) patterns.dates.push_back({word.begin, word.end});
  find_phones(sentence.plain, sentence, patterns);
  for (const ClockTime& time : find_clock_times(sentence))
    if (!inside(patterns.addresses, time.begin) && !inside(patterns.phones, time.begin))
      patterns.times.push_back(time);
  return patterns;
}

bool inside(const std::vector<WordPlace>& places, std::size_t at) {
  const auto behind = std::ranges::upper_bound(places, at, {}, &WordPlace::begin);
  return behind != places.begin() && at < std::prev(behind)->end;
}

}  // namespace lantern::easy_read
