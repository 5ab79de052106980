#include "privacy/dates.hpp"

#include <array>

#include "privacy/letters.hpp"

namespace lantern::privacy {
namespace {

using namespace std::string_view_literals;

struct Number {
  int value = -1;
  std::size_t digits = 0;
  std::size_t end = 0;
};

Number number_at(std::string_view text, std::size_t at, std::size_t most) {
  Number number{0, 0, at};
  while (number.digits < most && is_digit(letter_at(text, number.end))) {
    number.value = number.value * 10 + (text[number.end++] - '0');
    ++number.digits;
  }
  if (is_digit(letter_at(text, number.end))) return {-1, 0, at};
  return number;
}

bool is_day(const Number& number) {
  return number.digits > 0 && number.digits <= 2 && number.value >= 1 && number.value <= 31;
}
bool is_month(const Number& number) {
  return number.digits > 0 && number.digits <= 2 && number.value >= 1 && number.value <= 12;
}
bool is_year(const Number& number) {
  return number.digits == 2 || (number.digits == 4 && number.value >= 1850 && number.value < 2200);
}

std::size_t behind(std::string_view text, std::size_t at, std::string_view signs, std::size_t most) {
  std::size_t next = at;
  while (next - at < most && next < text.size() && signs.find(text[next]) != std::string_view::npos) ++next;
  return next;
}

// The beginnings by which months are known, in English and Welsh (also as they are softened); the rest of the
// word follows.
std::size_t end_of_month(std::string_view text, std::size_t at) {
  constexpr auto beginnings = std::to_array<std::string_view>(
      {"jan", "feb", "mar", "apr", "maw", "may", "jun", "jul", "aug", "sep", "oct",
       "nov", "dec", "ion", "chw", "ebr", "mai", "meh", "gor", "aws", "med", "hyd",
       "tac", "rha", "faw", "fai", "feh", "orf", "fed", "dac", "rag"});
  for (const std::string_view beginning : beginnings)
    if (same_in_ascii(text.substr(at, 3), beginning)) {
      std::size_t end = at + 3;
      while (end - at < 12 && is_letter(letter_at(text, end))) ++end;
      return end;
    }
  return at;
}

// "12th of ", "3ydd o ".
std::size_t behind_ordinal(std::string_view text, std::size_t at) {
  std::size_t next = at;
  for (const std::string_view ending :
       {"st"sv, "nd"sv, "rd"sv, "th"sv, "af"sv, "ail"sv, "ydd"sv, "fed"sv, "eg"sv, "ain"sv})
    if (same_in_ascii(text.substr(next, ending.size()), ending) &&
        !is_letter(letter_at(text, next + ending.size()))) {
      next += ending.size();
      break;
    }
  next = behind(text, next, " -./,", 3);
  for (const std::string_view word : {"day of"sv, "of"sv, "o"sv})
    if (same_in_ascii(text.substr(next, word.size()), word) && letter_at(text, next + word.size()) == ' ')
      return behind(text, next + word.size(), " ", 3);
  return next;
}

std::size_t end_of_year(std::string_view text, std::size_t at) {
  const std::size_t digits = behind(text, at, " -./,'", 4);
  const Number year = number_at(text, digits, 4);
  return digits > at && is_year(year) ? year.end : at;
}

// "12/03/1956", "1956-03-12", "12 3 56".
std::size_t end_of_figures(std::string_view text, std::size_t at) {
  const Number first = number_at(text, at, 4);
  const std::size_t second_at = behind(text, first.end, " -./\\", 3);
  if (first.digits == 0 || second_at == first.end) return at;
  const Number second = number_at(text, second_at, 2);
  const std::size_t third_at = behind(text, second.end, " -./\\", 3);
  if (second.digits == 0 || third_at == second.end) return at;
  const Number third = number_at(text, third_at, 4);
  if (third.digits == 0) return at;
  const bool year_last =
      is_year(third) && ((is_day(first) && is_month(second)) || (is_month(first) && is_day(second)));
  const bool year_first = first.digits == 4 && is_year(first) && is_month(second) && is_day(third);
  return year_last || year_first ? third.end : at;
}

// "12031956", "19560312".
std::size_t end_of_eight_digits(std::string_view text, std::size_t at) {
  if (number_at(text, at, 8).digits != 8) return at;
  const auto part = [&](std::size_t from, std::size_t size) {
    return number_at(text.substr(at + from, size), 0, size);
  };
  const bool day_first = is_day(part(0, 2)) && is_month(part(2, 2)) && is_year(part(4, 4));
  const bool year_first = is_year(part(0, 4)) && is_month(part(4, 2)) && is_day(part(6, 2));
  return day_first || year_first ? at + 8 : at;
}

}  // namespace

std::size_t end_of_date(std::string_view text, std::size_t at) {
  const char before = letter_before(text, at);
  if (is_digit(before) || is_letter(before)) return at;
  if (is_ascii_letter(letter_at(text, at))) {  // "March 12th, 1956"
    const std::size_t month = end_of_month(text, at);
    if (month == at) return at;
    const Number day = number_at(text, behind(text, month, " .-", 3), 2);
    if (!is_day(day)) return at;
    const std::size_t ordinal = behind_ordinal(text, day.end);
    const Number year = number_at(text, ordinal, 4);
    return ordinal > day.end && year.digits == 4 && is_year(year) ? year.end : at;
  }
  if (!is_digit(letter_at(text, at))) return at;
  if (const std::size_t end = end_of_figures(text, at); end > at) return end;
  if (const std::size_t end = end_of_eight_digits(text, at); end > at) return end;
  const Number day = number_at(text, at, 2);  // "12th of March 1956"
  if (!is_day(day)) {
    const Number year = number_at(text, at, 4);  // "1956 March 12"
    if (year.digits != 4 || !is_year(year)) return at;
    const std::size_t named = behind(text, year.end, " -./,", 3);
    const std::size_t month = end_of_month(text, named);
    const Number last = number_at(text, behind(text, month, " -./,", 3), 2);
    return month > named && is_day(last) ? last.end : at;
  }
  const std::size_t named = behind_ordinal(text, day.end);
  const std::size_t month = end_of_month(text, named);
  if (month == named) return at;
  const std::size_t end = end_of_year(text, month);
  return end > month ? end : at;
}

}  // namespace lantern::privacy
