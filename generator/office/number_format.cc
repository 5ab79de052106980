#include "office/number_format.hpp"

#include "text/ascii.hpp"

namespace lantern::office {

NumberFormat built_in_format(int id) {
  if (id == 9 || id == 10) return NumberFormat::percent;
  if (id == 17) return NumberFormat::month;  // mmm-yy
  if (id == 14 || id == 15 || id == 16 || id == 22) return NumberFormat::day;
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return NumberFormat::time;
  // What they show is a matter of the language of Office, but all are dates.
  if ((id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return NumberFormat::day;
  return NumberFormat::number;
}

NumberFormat format_of_code(std::string_view code) {
  bool percent = false, day = false, month = false, year = false, time = false;
  for (std::size_t i = 0; i < code.size(); ++i) {
    const char c = lower_ascii(code[i]);
    if (c == ';') break;  // what follows is for negative numbers
    if (c == '"') {
      i = code.find('"', i + 1);
    } else if (c == '\\' || c == '_' || c == '*') {
      ++i;
    } else if (c == '[') {
      const std::size_t end = code.find(']', i);
      const char inside = i + 1 < code.size() ? lower_ascii(code[i + 1]) : '\0';
      time |=
          inside == 'h' || inside == 's' || (inside == 'm' && end == i + 2);  // [h], [mm]: time that passed
      i = end;
    } else if (c == 'a' && lower_ascii(code.substr(i, 5)) == "am/pm") {
      i += 4;
    } else {
      percent |= c == '%';
      day |= c == 'd';
      month |= c == 'm';  // or minutes, beside hours or seconds and no day or year
      year |= c == 'y' || c == 'e';
      time |= c == 'h' || c == 's';
    }
    if (i == std::string_view::npos) break;
  }
  // "General" and scientific numbers (0.00E+00) have an e as well.
  if (year && code.find_first_of("yY") == std::string_view::npos) year = false;
  if (day) return NumberFormat::day;
  if (year && month) return NumberFormat::month;
  if (year) return NumberFormat::year;
  if (time) return NumberFormat::time;
  if (month) return NumberFormat::month;
  return percent ? NumberFormat::percent : NumberFormat::number;
}

}  // namespace lantern::office
