// Two letters, six digits, one letter (HMRC's National Insurance Manual, NIM39110).
#include <algorithm>
#include <array>

#include "privacy/finders.hpp"
#include "privacy/letters.hpp"

namespace lantern::privacy {
namespace {

using namespace std::string_view_literals;

bool is_prefix(char first, char second) {
  constexpr std::array never_given = {"BG"sv, "GB"sv, "KN"sv, "NK"sv, "NT"sv, "TN"sv, "ZZ"sv};
  const std::array letters = {static_cast<char>(first & ~0x20), static_cast<char>(second & ~0x20)};
  if ("DFIQUV"sv.find(letters[0]) != std::string_view::npos ||
      "DFIQUVO"sv.find(letters[1]) != std::string_view::npos)
    return false;
  return std::ranges::find(never_given, std::string_view(letters.data(), 2)) == never_given.end();
}

std::size_t behind_gap(std::string_view text, std::size_t at) {
  std::size_t next = at;
  while (next - at < 3 && next < text.size() && " -._/"sv.find(text[next]) != std::string_view::npos) ++next;
  return next;
}

bool spoken_of_before(std::string_view text, std::size_t at) {
  const std::size_t first = at < 48 ? 0 : at - 48;
  const std::string before = lower_ascii(text.substr(first, at - first));
  return before.find("national insurance") != std::string::npos ||
         before.find("yswiriant gwladol") != std::string::npos || before.find("nino") != std::string::npos ||
         before.find("ni n") != std::string::npos || before.find("ni:") != std::string::npos;
}

// The end of the number that begins at `at`, or `at`.
std::size_t end_of_number(std::string_view text, std::size_t at) {
  if (!is_ascii_letter(letter_at(text, at + 1)) || !is_prefix(text[at], text[at + 1])) return at;
  std::size_t next = at + 2;
  int groups = 0;
  int digits = 0;
  while (digits < 6) {
    const std::size_t digit = behind_gap(text, next);
    if (!is_digit(letter_at(text, digit))) return at;
    groups += digit != next ? 1 : 0;
    next = digit + 1;
    ++digits;
  }
  if (is_digit(letter_at(text, next))) return at;
  const std::size_t letter = behind_gap(text, next);
  const char suffix = lower_ascii(letter_at(text, letter));
  if (suffix >= 'a' && suffix <= 'd' && !is_letter(letter_at(text, letter + 1)) &&
      !is_digit(letter_at(text, letter + 1)))
    return letter + 1;
  // Without its last letter it looks like many another code.
  return !is_letter(letter_at(text, next)) && spoken_of_before(text, at) ? next : at;
}

}  // namespace

Findings national_insurance_numbers(std::string_view text) {
  Findings found;
  for (std::size_t at = 0; at + 8 <= text.size(); ++at) {
    const char before = letter_before(text, at);
    if (!is_ascii_letter(text[at]) || is_letter(before) || is_digit(before)) continue;
    if (before == '-' && is_digit(letter_before(text, at - 1))) continue;
    const std::size_t end = end_of_number(text, at);
    if (end == at || (letter_at(text, end) == '-' && is_digit(letter_at(text, end + 1)))) continue;
    if (is_called_a_thing(text, at, Said::by_its_noun)) continue;
    found.push_back({FindingKind::national_insurance_number, at, end, {}});
    at = end - 1;
  }
  return found;
}

}  // namespace lantern::privacy
