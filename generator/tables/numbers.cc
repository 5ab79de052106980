#include "tables/numbers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "text/ascii.hpp"
#include "text/written_date.hpp"

namespace lantern::tables {
namespace {

// Beyond this a double no longer holds every whole number, and sums of squares lose their meaning.
constexpr double largest_number = 1e15;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_gap(std::string_view text) {
  static constexpr std::array<std::string_view, 24> signs = {
      "*",     "**",     "-",     "\xE2\x80\x93", "\xE2\x80\x94", ".",       "..",   "n/a",
      "na",    "n.a.",   "n/k",   "nan",          "null",         "#div/0!", "#n/a", "#value!",
      "#ref!", "#name?", "#num!", "#null!",       "#spill!",      "#calc!",  "[c]",  "[x]"};
  const std::string small = lower_ascii(text);
  if (std::ranges::find(signs, small) != signs.end()) return true;
  // "<5": a number of people that is too small to be told
  std::string_view rest = small;
  if (rest.starts_with('<'))
    rest.remove_prefix(1);
  else if (rest.starts_with("\xE2\x89\xA4"))
    rest.remove_prefix(3);
  else
    return false;
  if (rest.starts_with('=')) rest.remove_prefix(1);
  while (rest.starts_with(' ')) rest.remove_prefix(1);
  if (rest.ends_with('%')) rest.remove_suffix(1);
  return !rest.empty() && std::ranges::all_of(rest, is_digit);
}

// Whether each comma stands before exactly three digits, as in 1,204,000.
bool in_thousands(std::string_view digits, char mark) {
  const std::size_t first = digits.find(mark);
  if (first == 0 || first > 3) return false;
  for (std::size_t at = first; at != std::string_view::npos; at = digits.find(mark, at + 1)) {
    const std::string_view group = digits.substr(at + 1, 3);
    if (group.size() != 3 || !std::ranges::all_of(group, is_digit)) return false;
    if (at + 4 < digits.size() && digits[at + 4] != mark && is_digit(digits[at + 4])) return false;
  }
  return true;
}

std::string without(std::string_view text, std::string_view signs) {
  std::string out;
  for (const char c : text)
    if (signs.find(c) == std::string_view::npos) out += c;
  return out;
}

std::string hint_for(std::string_view text) {
  const auto has = [&](std::string_view part) { return text.find(part) != std::string_view::npos; };
  if (has("##"))
    return "the column is too narrow to show it: make it wider in the spreadsheet, and save again";
  if (has("*") && std::ranges::any_of(text, is_digit))
    return "write the number alone, and the remark into a column 'note'";
  if (has("$") || has("\xE2\x82\xAC")) return "leave the currency sign out";
  if (has(","))
    return "write 1234 for one thousand two hundred and thirty-four, and 3.5 for three and a half";
  if (has("\xE2\x88\x92")) return "write the minus as the hyphen of the keyboard";
  if (has(" ") && std::ranges::any_of(text, is_digit))
    return "write the number alone, without blanks and without its unit";
  return "leave the cell empty where there is no number, and say why in a column 'note'";
}

ReadNumber mistake(std::string message, std::string hint) {
  ReadNumber read;
  read.mistake = std::move(message);
  read.hint = std::move(hint);
  return read;
}

ReadNumber from_text(std::string_view written, DecimalSign decimal) {
  ReadNumber read;
  if (is_gap(written)) {
    read.gap = true;
    return read;
  }
  std::string_view text = written;
  bool negative = false;
  const auto skip = [&](std::string_view beginning) {
    const bool there = text.starts_with(beginning);
    if (there) text.remove_prefix(beginning.size());
    return there;
  };
  const auto skip_blanks = [&] {
    while (skip(" ")) {
    }
  };
  negative = skip("-") || skip("\xE2\x88\x92");
  skip_blanks();
  if (skip("\xC2\xA3")) read.sign = NumberSign::pounds;
  skip_blanks();
  if (!negative) negative = skip("-");
  if (text.ends_with('%')) {
    read.sign = NumberSign::percent;
    text.remove_suffix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
  }
  std::string digits(text);
  const char thousands = decimal == DecimalSign::comma ? '.' : ',';
  if (digits.find(thousands) != std::string::npos && in_thousands(digits, thousands))
    digits = without(digits, std::string_view(&thousands, 1));
  // "1 204": a blank between thousands
  if (digits.find(' ') != std::string::npos && in_thousands(digits, ' ')) digits = without(digits, " ");
  if (decimal == DecimalSign::comma) std::ranges::replace(digits, ',', '.');
  double number = 0;
  const char* const end = digits.data() + digits.size();
  const auto [stop, problem] = std::from_chars(digits.data(), end, number);
  const bool begins = !digits.empty() && (is_digit(digits[0]) || digits[0] == '.');
  if (stop != end || !begins || problem == std::errc::invalid_argument || !std::isfinite(number))
    return mistake(fmt::format("'{}' is not a number", written), hint_for(written));
  if (problem != std::errc())
    return mistake(fmt::format("'{}' is too large or too small a number", written), "choose a larger unit");
  if (std::abs(number) > largest_number)
    return mistake(fmt::format("'{}' is too large a number", written), "choose a larger unit");
  read.value = negative ? -number : number;
  return read;
}

}  // namespace

DecimalSign decimal_sign(const Sheet& sheet, std::size_t first_row, int column) {
  if (sheet.separator != ';') return DecimalSign::point;
  bool any = false;
  bool points = false;
  for (std::size_t i = first_row; i < sheet.rows.size(); ++i) {
    const Cell* cell = sheet.rows[i].at(column);
    if (cell == nullptr) continue;
    const std::string number = without(cell->text, "-% \xC2\xA3");
    const std::size_t comma = number.find(',');
    points |=
        comma == std::string::npos && number.find('.') != std::string::npos && !in_thousands(number, '.');
    if (comma == std::string::npos) continue;
    // 0,125 and 31,5 can be nothing else; nor can 1.204,5.
    if (!in_thousands(number, ',') || number.starts_with("0") ||
        number.rfind('.', comma) != std::string::npos)
      return DecimalSign::comma;
    any = true;
  }
  return !any || points ? DecimalSign::point : DecimalSign::unclear;
}

ReadNumber read_number(const Cell& cell, DecimalSign decimal) {
  ReadNumber read;
  switch (cell.kind) {
    case CellKind::number:
    case CellKind::percent:
      if (std::abs(cell.number) > largest_number)
        return mistake(fmt::format("'{}' is too large a number", cell.text), "choose a larger unit");
      read.value = cell.number;
      read.sign = cell.kind == CellKind::percent ? NumberSign::percent : NumberSign::none;
      return read;
    case CellKind::date:
      return mistake(fmt::format("'{}' is a date, not a number", to_iso(cell.date)),
                     "mark the column in Excel, choose the format 'General', and type the number again");
    case CellKind::time:
      return mistake("this cell holds a time of day, not a number",
                     "write the time as a number of minutes or hours, with the format 'General'");
    case CellKind::flag:
      return mistake(fmt::format("'{}' is not a number", cell.text), "write 1 or 0, or leave the cell empty");
    case CellKind::formula:
    case CellKind::text:
      break;
  }
  return from_text(cell.text, decimal);
}

}  // namespace lantern::tables
