// Full post codes of the United Kingdom (Royal Mail's Programmers' Guide to the Postcode Address File).
#include <algorithm>
#include <array>

#include "privacy/finders.hpp"
#include "privacy/letters.hpp"

namespace lantern::privacy {
namespace {

using namespace std::string_view_literals;

constexpr auto areas = std::to_array<std::string_view>(
    {"AB", "AL", "B",  "BA", "BB", "BD", "BF", "BH", "BL", "BN", "BR", "BS", "BT", "CA", "CB", "CF",
     "CH", "CM", "CO", "CR", "CT", "CV", "CW", "DA", "DD", "DE", "DG", "DH", "DL", "DN", "DT", "DY",
     "E",  "EC", "EH", "EN", "EX", "FK", "FY", "G",  "GL", "GU", "GY", "HA", "HD", "HG", "HP", "HR",
     "HS", "HU", "HX", "IG", "IM", "IP", "IV", "JE", "KA", "KT", "KW", "KY", "L",  "LA", "LD", "LE",
     "LL", "LN", "LS", "LU", "M",  "ME", "MK", "ML", "N",  "NE", "NG", "NN", "NP", "NR", "NW", "OL",
     "OX", "PA", "PE", "PH", "PL", "PO", "PR", "RG", "RH", "RM", "S",  "SA", "SE", "SG", "SK", "SL",
     "SM", "SN", "SO", "SP", "SR", "SS", "ST", "SW", "SY", "TA", "TD", "TF", "TN", "TQ", "TR", "TS",
     "TW", "UB", "W",  "WA", "WC", "WD", "WF", "WN", "WR", "WS", "WV", "YO", "ZE"});
static_assert(std::ranges::is_sorted(areas));

constexpr char capital(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

// The end of "NP20", "W1A", "EC1A" at `at`, or `at`. Without a gap behind it the last digit may be the next
// part's: `digits` says how many the district has.
std::size_t end_of_district(std::string_view text, std::size_t at, std::size_t digits) {
  std::string area;
  std::size_t next = at;
  while (area.size() < 2 && is_ascii_letter(letter_at(text, next))) area += capital(text[next++]);
  if (area.empty() || !std::ranges::binary_search(areas, area)) return at;
  for (std::size_t i = 0; i < digits; ++i)
    if (!is_digit(letter_at(text, next++))) return at;
  if (digits == 2 && text[next - 2] == '0') return at;
  if (digits == 1) {
    constexpr std::string_view behind_one_letter = "ABCDEFGHJKPSTUW";
    constexpr std::string_view behind_two = "ABEHMNPRVWXY";
    const char last = capital(letter_at(text, next));
    if ((area.size() == 1 ? behind_one_letter : behind_two).find(last) != std::string_view::npos &&
        is_ascii_letter(last))
      ++next;
  }
  return next;
}

// "1AA": a digit and two of the letters that are used there.
bool is_unit(std::string_view text, std::size_t at) {
  const auto fits = [&](std::size_t i) {
    const char c = letter_at(text, i);
    return is_ascii_letter(c) && "CIKMOV"sv.find(capital(c)) == std::string_view::npos;
  };
  return is_digit(letter_at(text, at)) && fits(at + 1) && fits(at + 2) &&
         !is_letter(letter_at(text, at + 3)) && !is_digit(letter_at(text, at + 3));
}

bool is_small(char c) { return c >= 'a' && c <= 'z'; }

// "ward b1 2nd floor", "week e1 2hr".
bool is_an_ordinal_or_amount(std::string_view text, std::size_t at) {
  constexpr std::array endings = {"st"sv, "nd"sv, "rd"sv, "th"sv, "hr"sv,
                                  "ft"sv, "lb"sv, "yd"sv, "gb"sv, "pt"sv};
  return is_small(text[at + 1]) && is_small(text[at + 2]) &&
         std::ranges::find(endings, text.substr(at + 1, 2)) != endings.end();
}

bool spoken_of_before(std::string_view text, std::size_t at) {
  const std::size_t first = at < 24 ? 0 : at - 24;
  const std::string before = lower_ascii(text.substr(first, at - first));
  return before.find("postcode") != std::string::npos || before.find("post code") != std::string::npos ||
         before.find("cod post") != std::string::npos || before.find("post_code") != std::string::npos;
}

// Where the second part begins, for a first part that ends at `end`; `end` + 4 and more: nowhere.
std::size_t behind_gap(std::string_view text, std::size_t end) {
  std::size_t next = end;
  while (next - end < 3 && next < text.size() && " -_"sv.find(text[next]) != std::string_view::npos) ++next;
  return next;
}

std::size_t end_of_code(std::string_view text, std::size_t at) {
  if (same_in_ascii(text.substr(at, 3), "GIR") &&
      same_in_ascii(text.substr(behind_gap(text, at + 3), 3), "0AA"))
    return behind_gap(text, at + 3) + 3;
  for (const std::size_t digits : {std::size_t{2}, std::size_t{1}}) {
    const std::size_t district = end_of_district(text, at, digits);
    if (district == at) continue;
    const std::size_t unit = behind_gap(text, district);
    if (!is_unit(text, unit)) continue;
    const bool small = is_small(text[at]) || is_small(text[unit + 1]);
    if (small && is_an_ordinal_or_amount(text, unit)) continue;
    if (small && unit == district && !spoken_of_before(text, at))
      continue;  // such are names and fingerprints
    return unit + 3;
  }
  return at;
}

}  // namespace

Findings post_codes(std::string_view text) {
  Findings found;
  for (std::size_t at = 0; at + 5 <= text.size(); ++at) {
    const char before = letter_before(text, at);
    if (!is_ascii_letter(text[at]) || is_letter(before) || is_digit(before) || before == '#') continue;
    if (before == '-' && is_digit(letter_before(text, at - 1))) continue;
    const std::size_t end = end_of_code(text, at);
    if (end == at || (letter_at(text, end) == '-' && is_digit(letter_at(text, end + 1)))) continue;
    if (!spoken_of_before(text, at) && is_called_a_thing(text, at, Said::by_its_noun)) continue;
    found.push_back({FindingKind::post_code, at, end, {}});
    at = end - 1;
  }
  return found;
}

}  // namespace lantern::privacy
