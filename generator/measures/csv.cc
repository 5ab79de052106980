#include "measures/csv.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <span>

#include "measures/csv_table.hpp"
#include "text/suggest.hpp"
#include "text/written_date.hpp"
#include "text/utf8.hpp"

namespace lantern::measures {
namespace {

constexpr std::array<std::string_view, 7> column_names = {"date",        "label",   "value", "numerator",
                                                          "denominator", "exclude", "note"};
enum Column : std::size_t { date, label, value, numerator, denominator, exclude, note };

// Beyond this a double no longer holds every whole number, and sums of squares lose their meaning.
constexpr double largest_number = 1e15;

class SeriesReader {
 public:
  SeriesReader(std::string_view file, ChartType chart, Unit unit, Diagnostics& diagnostics)
      : file_(file), chart_(chart), unit_(unit), diagnostics_(diagnostics) {}

  std::optional<Series> read(const std::vector<CsvRow>& rows) {
    if (rows.empty()) {
      diagnostics_.error({file_, 1, 1, 1}, "csv-empty", "the file is empty",
                         "the first line names the columns, for example: date,value");
      return std::nullopt;
    }
    if (!read_header(rows.front())) return std::nullopt;
    series_.file = file_;
    for (std::size_t i = 1; i < rows.size(); ++i) read_row(rows[i]);
    if (!failed_) check_fractions();
    if (failed_) return std::nullopt;
    if (series_.rows.empty())
      diagnostics_.warning({file_, 1, 0, 1}, "csv-no-rows", "there is a header and no row below it",
                           "the chart will say that there is no data yet");
    return std::move(series_);
  }

 private:
  void error(const CsvCell& cell, Code code, std::string message, std::string hint) {
    diagnostics_.error({file_, cell.line, cell.column, cell.length}, code, std::move(message),
                       std::move(hint));
    failed_ = true;
  }
  void warning(const CsvCell& cell, Code code, std::string message, std::string hint) {
    diagnostics_.warning({file_, cell.line, cell.column, cell.length}, code, std::move(message),
                         std::move(hint));
  }

  bool has(Column column) const { return place_[column].has_value(); }

  bool proportion() const { return traits_of(chart_).range == ValueRange::share || unit_ == Unit::percent; }

  bool read_header(const CsvRow& header) {
    if (header.size() == 1 && header.front().text.find(';') != std::string::npos) {
      error(header.front(), "csv-separator", "the columns are parted by semicolons, not by commas",
            "in the spreadsheet choose 'Save as' and 'CSV UTF-8 (comma delimited)', or replace each ; by a "
            "comma");
      return false;
    }
    for (std::size_t i = 0; i < header.size(); ++i) read_column_name(header[i], i);
    if (failed_) return false;
    check_columns(header.front());
    width_ = header.size();
    return !failed_;
  }

  void read_column_name(const CsvCell& cell, std::size_t index) {
    if (cell.text.empty()) return;  // spreadsheets write empty columns at the end
    const std::string name = lower_case(cell.text);
    const auto known = std::find(column_names.begin(), column_names.end(), name);
    if (known == column_names.end()) {
      const auto near = closest(name, std::span<const std::string_view>(column_names));
      error(cell, "csv-header", "there is no column '" + cell.text + "'",
            near ? "did you mean '" + *near + "'?"
                 : "columns are: date or label; value, or numerator and denominator; exclude; note");
      return;
    }
    auto& place = place_[static_cast<std::size_t>(known - column_names.begin())];
    if (place)
      error(cell, "csv-header", "the column '" + name + "' is there twice", "keep one of them");
    else
      place = index;
  }

  void check_columns(const CsvCell& first) {
    if (has(date) && has(label))
      error(first, "csv-header", "there is a column 'date' and a column 'label'",
            "keep one: date for points in time, label for anything else");
    else if (!has(date) && !has(label))
      error(first, "csv-header", "there is no column 'date' or 'label'",
            "name the column that says when each number was measured 'date'");
    const bool part = has(numerator) || has(denominator);
    if (has(value) && part)
      error(first, "csv-header", "there is a column 'value' beside 'numerator' or 'denominator'",
            "keep either the value, or the two numbers it is worked out from");
    else if (!has(value) && !part)
      error(first, "csv-header", "there is no column 'value', nor 'numerator' and 'denominator'",
            "name the column with the numbers 'value'");
    else if (part && has(numerator) != has(denominator))
      error(first, "csv-header",
            std::string("there is no column '") + (has(numerator) ? "denominator" : "numerator") + '\'',
            "a ratio needs both columns; or name the one column 'value'");
    else if (!part && traits_of(chart_).needs == SeriesNeed::ratio)
      error(first, "csv-header", "this kind of chart needs the columns 'numerator' and 'denominator'",
            "or choose chart: run or chart: i");
    else if (part && traits_of(chart_).needs == SeriesNeed::values)
      error(first, "csv-header", "this kind of chart needs a column 'value'",
            "or choose chart: run, or chart: p for shares and chart: u for rates");
    series_.has_dates = has(date);
    series_.has_ratio = part;
  }

  // The cell of a column in a row; nothing when the header has no such column.
  const CsvCell* cell(const CsvRow& row, Column column) const {
    return has(column) && *place_[column] < row.size() ? &row[*place_[column]] : nullptr;
  }

  bool check_width(const CsvRow& row) {
    for (std::size_t i = width_; i < row.size(); ++i) {
      if (row[i].text.empty()) continue;
      error(row[i], "csv-row-length", "this row has more cells than the header has columns",
            "a cell with a comma in it needs quotation marks around it; write 1234, not 1,234");
      return false;
    }
    for (const Column column : {date, label, value, numerator, denominator}) {
      if (!has(column) || *place_[column] < row.size()) continue;
      error(row.back(), "csv-row-length",
            "this row ends before the column '" + std::string(column_names[column]) + '\'',
            "an empty cell still needs its comma");
      return false;
    }
    for (std::size_t i = 0; i < std::min(width_, row.size()); ++i) {
      const bool named = std::find(place_.begin(), place_.end(), std::optional(i)) != place_.end();
      if (named || row[i].text.empty()) continue;
      error(row[i], "csv-header", "this column has no name", "name it in the first line, or take it out");
      return false;
    }
    return true;
  }

  void read_row(const CsvRow& cells) {
    if (!check_width(cells)) return;
    SeriesRow row;
    row.line = cells.front().line;
    const CsvCell& where = *cell(cells, series_.has_dates ? date : label);
    if (where.text.empty())
      error(where, series_.has_dates ? Code("csv-date") : Code("csv-label"),
            series_.has_dates ? "this row has no date" : "this row has no label",
            "fill it in, or take the row out");
    else if (series_.has_dates)
      read_date(where, row);
    else
      row.label = where.text;
    if (const CsvCell* c = cell(cells, value)) row.value = read_number(*c);
    if (const CsvCell* c = cell(cells, numerator)) row.numerator = read_number(*c);
    if (const CsvCell* c = cell(cells, denominator)) row.denominator = read_number(*c);
    if (const CsvCell* c = cell(cells, exclude)) row.excluded = read_exclude(*c);
    if (const CsvCell* c = cell(cells, note)) row.note = c->text;
    check_value(cells, row);
    check_ratio(cells, row);
    series_.rows.push_back(std::move(row));
  }

  void read_date(const CsvCell& where, SeriesRow& row) {
    if (auto parsed = parse_written_date(where.text))
      row.date = *parsed;
    else
      error(where, "csv-date", parsed.error(),
            "write it as 2021-04-01, 2021-04 or 01/04/2021 (the day first)");
  }

  std::optional<double> read_number(const CsvCell& where) {
    const std::string& text = where.text;
    if (text.empty()) return std::nullopt;
    double number = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, problem] = std::from_chars(text.data(), end, number);
    // from_chars takes "inf" and "nan", which are no measurements.
    if (stop != end || problem != std::errc() || !std::isfinite(number)) {
      const bool out_of_range = problem == std::errc::result_out_of_range && stop == end;
      error(where, "csv-number",
            out_of_range ? "'" + text + "' is too large or too small a number"
                         : "'" + text + "' is not a number",
            out_of_range ? "choose a larger unit" : number_hint(text));
      return std::nullopt;
    }
    if (std::abs(number) > largest_number) {
      error(where, "csv-number", "'" + text + "' is too large a number", "choose a larger unit");
      return std::nullopt;
    }
    return number;
  }

  static std::string number_hint(const std::string& text) {
    const auto contains = [&](std::string_view part) { return text.find(part) != std::string::npos; };
    if (contains("%")) return "leave the % out: the measure's unit says that it is a percentage";
    if (contains(","))
      return "write 1234 for one thousand two hundred and thirty-four, and 3.5 for three and a half";
    if (contains("\xE2\x88\x92")) return "write the minus as the hyphen of the keyboard";
    if (contains("\xC2\xA3") || contains("$") || contains("\xE2\x82\xAC"))
      return "leave the currency sign out";
    if (contains(" ")) return "write the number without spaces and without its unit";
    return "leave the cell empty where there is no number";
  }

  bool read_exclude(const CsvCell& where) {
    if (where.text.empty()) return false;
    if (lower_case(where.text) == "yes") return true;
    error(where, "csv-exclude", "'" + where.text + "' is neither 'yes' nor empty",
          "write yes to leave this point out of the centre line; leave the cell empty otherwise");
    return false;
  }

  void check_value(const CsvRow& cells, const SeriesRow& row) {
    if (!row.value) return;
    const CsvCell& where = *cell(cells, value);
    if (*row.value > 0 && *row.value < 1 && !first_fraction_) first_fraction_ = where;
    largest_ = std::max(largest_, *row.value);
    if (unit_ == Unit::percent && (*row.value < 0 || *row.value > 100))
      error(where, "csv-percent", "'" + where.text + "' is not between 0 and 100 per cent",
            "is this a count? then say unit: count");
    else if (*row.value < 0 && (unit_ == Unit::count || chart_ == ChartType::c || chart_ == ChartType::g ||
                                chart_ == ChartType::t))
      error(where, "csv-negative", "a count below zero", "check the number");
    else if (*row.value == 0 && chart_ == ChartType::t)
      error(where, "csv-zero-time", "a time of 0 between two events",
            "on a t chart no two events happen at once: give the time in a finer unit, or use chart: c");
  }

  // 0.62 is what a spreadsheet holds where it shows 62%.
  void check_fractions() {
    if (unit_ != Unit::percent || !first_fraction_ || largest_ > 1) return;
    error(*first_fraction_, "csv-fraction",
          "no value is over 1 per cent: this looks like shares of 1, of which '" + first_fraction_->text +
              "' is " + percent_of(first_fraction_->text) + " per cent",
          "if that is meant, multiply the column by 100; if less than 1 per cent is meant, leave out "
          "'unit: percent' and say so in the title");
  }

  static std::string percent_of(const std::string& text) {
    double number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    std::array<char, 32> buffer{};
    const double rounded = std::round(number * 1e6) / 1e4;
    return {buffer.data(), std::to_chars(buffer.data(), buffer.data() + buffer.size(), rounded).ptr};
  }

  void check_ratio(const CsvRow& cells, const SeriesRow& row) {
    for (const Column column : {numerator, denominator}) {
      const auto& number = column == numerator ? row.numerator : row.denominator;
      if (number && *number < 0) {
        error(*cell(cells, column), "csv-negative", "a count below zero", "check the number");
        return;
      }
    }
    if (!series_.has_ratio) return;
    const CsvCell& above = *cell(cells, numerator);
    const CsvCell& below = *cell(cells, denominator);
    if (above.text.empty() != below.text.empty())
      warning(above.text.empty() ? above : below, "csv-half-row",
              std::string("this row has a ") +
                  (above.text.empty() ? "denominator and no numerator" : "numerator and no denominator"),
              "the row is left out until both are there");
    if (!row.numerator || !row.denominator) return;
    if (*row.denominator == 0 && *row.numerator == 0)
      warning(below, "csv-zero-denominator", "0 out of 0 is no ratio", "the point is drawn as a gap");
    else if (*row.denominator == 0)
      error(below, "csv-zero-denominator", above.text + " out of 0 cannot be", "check both numbers");
    else if (proportion() && *row.numerator > *row.denominator)
      error(
          above, "csv-numerator", above.text + " out of " + below.text + " is more than all of them",
          "check both numbers; if something can happen more than once to each, use chart: u and unit: rate");
  }

  std::string file_;
  ChartType chart_;
  Unit unit_;
  Diagnostics& diagnostics_;
  std::array<std::optional<std::size_t>, column_names.size()> place_;
  std::size_t width_ = 0;
  std::optional<CsvCell> first_fraction_;  // of the values: above 0 and below 1
  double largest_ = 0;
  Series series_;
  bool failed_ = false;
};

}  // namespace

std::optional<Series> read_series(std::string_view file, std::string_view text, ChartType chart, Unit unit,
                                  Diagnostics& diagnostics) {
  const auto table = read_csv_table(file, text, diagnostics);
  if (!table) return std::nullopt;
  return SeriesReader(file, chart, unit, diagnostics).read(*table);
}

}  // namespace lantern::measures
