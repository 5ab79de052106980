#include "text/written_date.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "text/ascii.hpp"
#include "text/suggest.hpp"
#include "text/utf8.hpp"

namespace lantern {
namespace {

using Parsed = std::expected<WrittenDate, std::string>;

struct MonthName {
  std::string_view name;
  int month;
};

// In full; any beginning of at least three letters will do. "Mai" is May and "Mar" March in both languages.
constexpr std::array month_names = {
    MonthName{"january", 1},    MonthName{"february", 2},  MonthName{"march", 3},
    MonthName{"april", 4},      MonthName{"may", 5},       MonthName{"june", 6},
    MonthName{"july", 7},       MonthName{"august", 8},    MonthName{"september", 9},
    MonthName{"october", 10},   MonthName{"november", 11}, MonthName{"december", 12},
    MonthName{"ionawr", 1},     MonthName{"chwefror", 2},  MonthName{"mawrth", 3},
    MonthName{"ebrill", 4},     MonthName{"mai", 5},       MonthName{"mehefin", 6},
    MonthName{"gorffennaf", 7}, MonthName{"awst", 8},      MonthName{"medi", 9},
    MonthName{"hydref", 10},    MonthName{"tachwedd", 11}, MonthName{"rhagfyr", 12}};

constexpr std::array<std::string_view, 14> days_of_week = {
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "llun",   "mawrth",  "mercher",   "iau",      "gwener", "sadwrn",   "sul"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_number(std::string_view text) { return !text.empty() && std::ranges::all_of(text, is_digit); }

// Of digits; large ones end as a number that no date has.
int number(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = std::min(value * 10 + (c - '0'), 99'999'999);
  return value;
}

std::optional<int> month_of(std::string_view word) {
  if (word.size() < 3) return std::nullopt;
  for (const MonthName& known : month_names)
    if (known.name.starts_with(word) || (known.month == 9 && word == "sept")) return known.month;
  return std::nullopt;
}

bool is_day_of_week(std::string_view word) {
  return word.size() >= 3 &&
         std::ranges::any_of(days_of_week, [&](std::string_view day) { return day.starts_with(word); });
}

// Runs of digits, runs of letters, and what stands between them.
struct Piece {
  std::string text;  // in lower case; a separator is one of / - . , : ' or a blank
  enum Kind { digits, letters, sign } kind = sign;
};

std::vector<Piece> pieces_of(std::string_view text) {
  std::vector<Piece> pieces;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const Piece::Kind kind = is_digit(c) ? Piece::digits
                             : (byte >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))
                                 ? Piece::letters
                                 : Piece::sign;
    if (kind == Piece::sign || pieces.empty() || pieces.back().kind != kind) pieces.push_back({"", kind});
    pieces.back().text += c;
  }
  return pieces;
}

// A year of two or four digits.
std::optional<int> year_of(std::string_view digits) {
  if (!is_number(digits) || (digits.size() != 2 && digits.size() != 4)) return std::nullopt;
  const int year = number(digits);
  return digits.size() == 4 ? year : year < 70 ? 2000 + year : 1900 + year;
}

bool follows(int year, std::string_view next) {
  return is_number(next) && ((next.size() == 2 && number(next) == (year + 1) % 100) ||
                             (next.size() == 4 && number(next) == year + 1));
}

std::unexpected<std::string> no_date(std::string_view text, std::string_view more = {}) {
  return std::unexpected(fmt::format("'{}' is not a date{}", text, more));
}

Parsed made(int year, int month, int day, DatePrecision precision,
            std::optional<std::pair<int, int>> numbers = std::nullopt) {
  auto date = checked_date(year, month, day, precision);
  if (!date) return std::unexpected(std::move(date.error()));
  return WrittenDate{*date, numbers};
}

// What a spreadsheet has left of a date that it showed as a number: days since the end of 1899.
std::string serial_day(int days) {
  const Date date = date_of_day_number(days - 25'569L);
  return fmt::format(", but Excel's number for {}/{}/{}: format the column as a date", date.day, date.month,
                     date.year);
}

class DateReader {
 public:
  DateReader(std::string_view text, DateOrder order) : written_(text), order_(order) {
    for (Piece& piece : pieces_of(lower_case(without_time(text)))) {
      if (piece.kind != Piece::sign) {
        parts_.push_back(std::move(piece.text));
        shape_ += is_digit(parts_.back().front()) ? 'd' : 'w';
      } else if (piece.text != " " && piece.text != ",") {
        if (piece.text == "/" || piece.text == "-" || piece.text == ".")
          ++joints_;
        else if (piece.text != "'")
          strange_ = true;
      }
    }
  }

  Parsed read() {
    if (strange_) return no_date(written_);
    leave_out_words();
    if (shape_.empty()) return no_date(written_);
    if (auto quarter = read_quarter()) return *quarter;
    if (shape_.find('w') != std::string::npos) return with_month_name();
    return of_numbers();
  }

 private:
  // "01/04/2021 00:00", "2021-04-01T00:00:00Z", "1/4/2021 12:30:00 PM"
  static std::string_view without_time(std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos) return text;
    std::size_t start = colon;
    while (start > 0 && is_digit(text[start - 1])) --start;
    if (start == colon || start < 2 || !is_digit(text[start - 2])) return text;
    if (text[start - 1] != ' ' && lower_ascii(text[start - 1]) != 't') return text;
    for (std::size_t i = colon; i < text.size(); ++i)
      if (!is_digit(text[i]) && std::string_view(":. +TZAPMtzapm").find(text[i]) == std::string_view::npos)
        return text;
    return text.substr(0, start - 1);  // with the blank or the T before it
  }

  void erase(std::size_t first, std::size_t count) {
    parts_.erase(parts_.begin() + static_cast<std::ptrdiff_t>(first),
                 parts_.begin() + static_cast<std::ptrdiff_t>(first + count));
    shape_.erase(first, count);
  }

  // "w/c", "week commencing", "week beginning", a day of the week, and the "st" of 1st.
  void leave_out_words() {
    const auto is = [&](std::size_t at, std::string_view word) {
      return at < parts_.size() && parts_[at] == word;
    };
    if (is(0, "w") && (is(1, "c") || is(1, "b"))) {
      erase(0, 2);
      --joints_;
    } else if (is(0, "wc") || is(0, "wb")) {
      erase(0, 1);
    } else if (is(0, "week") && parts_.size() > 1 && shape_[1] == 'w') {
      erase(0, 2);
    }
    if (!parts_.empty() && shape_[0] == 'w' && parts_.size() > 1 && is_day_of_week(parts_[0]) &&
        shape_.find('d') == 1 && (shape_.size() > 3 || joints_ > 1))
      erase(0, 1);
    for (std::size_t i = 1; i < parts_.size(); ++i)
      if (shape_[i - 1] == 'd' && (is(i, "st") || is(i, "nd") || is(i, "rd") || is(i, "th"))) erase(i, 1);
  }

  std::optional<Parsed> read_quarter() {
    std::size_t at = 0;
    int quarter = 0;
    for (; at + 1 < parts_.size(); ++at)
      if (parts_[at] == "q" || parts_[at] == "quarter") break;
    if (at + 1 >= parts_.size() || shape_[at + 1] != 'd') return std::nullopt;
    quarter = number(parts_[at + 1]);
    erase(at, 2);
    const auto year = parts_.empty() ? std::nullopt : year_of(parts_[0]);
    const bool financial = year && parts_.size() == 2 && follows(*year, parts_[1]);
    if (quarter < 1 || quarter > 4 || !year || (parts_.size() != 1 && !financial))
      return Parsed(no_date(written_, "; a quarter is written Q1 2021, or Q1 2021/22 in the NHS year"));
    if (!financial) return made(*year, quarter * 3 - 2, 1, DatePrecision::quarter);
    return made(quarter == 4 ? *year + 1 : *year, quarter == 4 ? 1 : quarter * 3 + 1, 1,
                DatePrecision::quarter);
  }

  Parsed with_month_name() {
    const std::size_t at = shape_.find('w');
    const std::string& word = parts_[at];
    const auto month = month_of(word);
    if (!month) return no_date(written_, like_month(word));
    if (shape_ == "wd") {  // Apr-21, April 2021
      const auto year = year_of(parts_[1]);
      if (!year) return no_date(written_, ": it has no year");
      return made(*year, *month, 1, DatePrecision::month);
    }
    if (shape_ == "dw") {  // 2021 April; but 1 April has no year
      if (parts_[0].size() != 4) return no_date(written_, ": it has no year");
      return made(number(parts_[0]), *month, 1, DatePrecision::month);
    }
    if (shape_ == "dwd" || shape_ == "wdd") {
      const std::string& first = shape_[0] == 'd' ? parts_[0] : parts_[1];
      const bool year_first = first.size() == 4;  // 2021-Apr-01
      const auto year = year_of(year_first ? first : parts_[2]);
      const std::string& day = year_first ? parts_[2] : first;
      if (year && day.size() <= 2) return made(*year, *month, number(day), DatePrecision::day);
    }
    if (shape_ == "w") return no_date(written_, ": it has no year");
    return no_date(written_);
  }

  static std::string like_month(const std::string& word) {
    std::vector<std::string_view> names;
    for (const MonthName& known : month_names) names.push_back(known.name);
    const auto near = closest(word, names);
    return near ? fmt::format("; did you mean {}{}?", static_cast<char>((*near)[0] - 'a' + 'A'),
                              near->substr(1))
                : std::string();
  }

  Parsed of_numbers() {
    if (parts_.size() == 1) {
      if (parts_[0].size() == 4) return made(number(parts_[0]), 1, 1, DatePrecision::year);
      if (parts_[0].size() == 5 && number(parts_[0]) > 25'569)
        return no_date(written_, serial_day(number(parts_[0])));
      return no_date(written_);
    }
    if (parts_.size() == 2 && joints_ == 1) {
      if (const auto year = year_of(parts_[0]); year && parts_[0].size() == 4) {
        if (follows(*year, parts_[1]) &&
            !(parts_[1].size() == 2 && written_.find('-') != std::string_view::npos &&
              number(parts_[1]) <= 12))
          return made(*year, 4, 1, DatePrecision::financial_year);
        if (parts_[1].size() <= 2) return made(*year, number(parts_[1]), 1, DatePrecision::month);
      }
      if (parts_[1].size() == 4 && parts_[0].size() <= 2)
        return made(number(parts_[1]), number(parts_[0]), 1, DatePrecision::month);
      if (parts_[0].size() <= 2 && parts_[1].size() <= 2) return no_date(written_, ": it has no year");
    }
    if (parts_.size() == 3 && joints_ == 2) {
      if (parts_[0].size() == 4 && parts_[1].size() <= 2 && parts_[2].size() <= 2)
        return made(number(parts_[0]), number(parts_[1]), number(parts_[2]), DatePrecision::day);
      const auto year = year_of(parts_[2]);
      if (year && parts_[0].size() <= 2 && parts_[1].size() <= 2) {
        const int first = number(parts_[0]);
        const int second = number(parts_[1]);
        const bool day_first = order_ == DateOrder::day_first;
        return made(*year, day_first ? second : first, day_first ? first : second, DatePrecision::day,
                    std::pair(first, second));
      }
    }
    return no_date(written_);
  }

  std::string_view written_;
  DateOrder order_;
  std::vector<std::string> parts_;  // numbers and words
  std::string shape_;               // of each part: d for digits, w for a word
  int joints_ = 0;                  // slashes, hyphens and dots
  bool strange_ = false;
};

}  // namespace

std::expected<WrittenDate, std::string> parse_written_date(std::string_view text, DateOrder order) {
  if (text.size() > 60) return no_date(shorten(text, 40));
  return DateReader(text, order).read();
}

std::expected<Date, std::string> parse_written_date(std::string_view text) {
  auto read = parse_written_date(text, DateOrder::day_first);
  if (!read) return std::unexpected(std::move(read.error()));
  return read->date;
}

}  // namespace lantern
