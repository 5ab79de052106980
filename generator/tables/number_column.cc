#include "tables/number_column.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace lantern::tables {
namespace {

std::optional<double>& place_of(SeriesRow& row, ColumnRole role) {
  return role == ColumnRole::value       ? row.value
         : role == ColumnRole::numerator ? row.numerator
                                         : row.denominator;
}

bool counts_only(const Measure& measure) {
  return measure.unit == Unit::count || measure.chart == ChartType::c || measure.chart == ChartType::g ||
         measure.chart == ChartType::t;
}

}  // namespace

void NumberColumns::read(Series& series) {
  for (const ColumnRole role : {ColumnRole::value, ColumnRole::numerator, ColumnRole::denominator})
    if (columns_.has(role)) read_column(role, series);
  if (columns_.has(ColumnRole::value)) check_shares();
  if (series.has_ratio)
    for (std::size_t i = 0; i < rows_.size(); ++i) check_ratio(*rows_[i], series.rows[i]);
}

void NumberColumns::read_column(ColumnRole role, Series& series) {
  const int column = columns_.at(role);
  const DecimalSign decimal = decimal_sign(sheet_, columns_.heading_row + 1, column);
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    const Cell* cell = rows_[i]->at(column);
    if (cell == nullptr) continue;
    const int row = rows_[i]->number;
    if (cell->kind == CellKind::formula) {
      problems_.error(row, *cell, "csv-formula", "this cell holds a formula that nothing has worked out",
                      "open the workbook in Excel, save it, and try again");
      continue;
    }
    if (decimal == DecimalSign::unclear && cell->text.find(',') != std::string::npos) {
      problems_.error(row, *cell, "csv-number",
                      fmt::format("'{}' may be a whole number or one with decimals", cell->text),
                      "this file has semicolons, and commas may be decimal commas: write thousands without a "
                      "comma (1204), or "
                      "decimals with a point (1.204)");
      continue;
    }
    const ReadNumber read = read_number(*cell, decimal);
    if (!read.mistake.empty()) {
      problems_.error(row, *cell, "csv-number", read.mistake, read.hint);
      continue;
    }
    if (read.gap) {
      gaps_.push_back({row, cell});
      continue;
    }
    check_sign(row, *cell, read, role);
    if (role == ColumnRole::value)
      check_value(row, *cell, *read.value);
    else if (*read.value < 0)
      problems_.error(row, *cell, "csv-negative", "a count below zero", "check the number");
    else if (compares_places(measure_.chart) && *read.value != std::floor(*read.value))
      problems_.error(row, *cell, "csv-number", fmt::format("'{}' is no whole number", cell->text),
                      "a funnel plot counts people or events: its limits come from how many there are");
    place_of(series.rows[i], role) = read.value;
  }
}

// A sign that says another unit than the measure does.
void NumberColumns::check_sign(int row, const Cell& cell, const ReadNumber& read, ColumnRole role) {
  if (read.sign == NumberSign::pounds && measure_.unit != Unit::pounds)
    problems_.error(row, cell, "csv-number", fmt::format("'{}' is an amount of money", cell.text),
                    "write 'unit: pounds' with the measure, or leave the sign out");
  if (read.sign != NumberSign::percent) {
    if (role == ColumnRole::value) {
      largest_ = std::max(largest_, std::abs(*read.value));
      if (*read.value > 0 && *read.value < 1 && !first_fraction_)
        first_fraction_ = Share{row, &cell, *read.value};
    }
    return;
  }
  per_cent_ = true;
  if (role != ColumnRole::value)
    problems_.error(
        row, cell, "csv-number",
        fmt::format("'{}' is a percentage, not a number of people or events", cell.text),
        "numerator and denominator are what the percentage is worked out from; if you have the percentage "
        "alone, it belongs into a column 'value'");
  else if (measure_.unit != Unit::percent && measure_.unit != Unit::none)
    problems_.error(row, cell, "csv-number",
                    fmt::format("'{}' is a percentage, and the unit of the measure is another", cell.text),
                    "write 'unit: percent' with the measure, or take the per cent signs out");
}

void NumberColumns::check_value(int row, const Cell& cell, double value) {
  if (measure_.unit == Unit::percent && (value < 0 || value > 100))
    problems_.error(row, cell, "csv-percent",
                    fmt::format("'{}' is not between 0 and 100 per cent", cell.text),
                    "is this a count? then say unit: count");
  else if (value < 0 && counts_only(measure_))
    problems_.error(row, cell, "csv-negative", "a count below zero", "check the number");
  else if (value == 0 && measure_.chart == ChartType::t)
    problems_.error(
        row, cell, "csv-zero-time", "a time of 0 between two events",
        "on a t chart no two events happen at once: give the time in a finer unit, or use chart: c");
}

// 0.62 is what a spreadsheet holds where it shows 62%.
void NumberColumns::check_shares() {
  if (!first_fraction_ || (measure_.unit != Unit::percent && !per_cent_) || largest_ > 1) return;
  const auto& [row, cell, value] = *first_fraction_;
  const std::string reading = fmt::format("{}", std::round(value * 1e6) / 1e4);
  if (per_cent_) {
    problems_.error(
        row, *cell, "csv-fraction",
        fmt::format("'{}' has no per cent sign, and other cells of the column have one", cell->text),
        fmt::format("write {}% or {}%, whichever it is", reading, cell->text));
    return;
  }
  problems_.error(
      row, *cell, "csv-fraction",
      fmt::format("no value is over 1 per cent: this looks like shares of 1, of which '{}' is {} per cent",
                  cell->text, reading),
      fmt::format(
          "if that is meant, give the column the format 'Percentage' in the spreadsheet (or write {}%); if "
          "less than 1 per cent is meant, write {}%",
          reading, cell->text));
}

void NumberColumns::check_ratio(const Row& row, const SeriesRow& read) {
  const Cell* above = row.at(columns_.at(ColumnRole::numerator));
  const Cell* below = row.at(columns_.at(ColumnRole::denominator));
  if ((above == nullptr) != (below == nullptr))
    problems_.warning(row.number, above == nullptr ? *below : *above, "csv-half-row",
                      std::string("this row has a ") + (above == nullptr ? "denominator and no numerator"
                                                                         : "numerator and no denominator"),
                      "the row is left out until both are there");
  if (!read.numerator || !read.denominator || *read.numerator < 0) return;
  const bool share = traits_of(measure_.chart).range == ValueRange::share || measure_.unit == Unit::percent;
  if (*read.denominator == 0 && *read.numerator == 0)
    problems_.warning(row.number, *below, "csv-zero-denominator", "0 out of 0 is no ratio",
                      "the point is drawn as a gap");
  else if (*read.denominator == 0)
    problems_.error(row.number, *below, "csv-zero-denominator",
                    fmt::format("{} out of 0 cannot be", above->text), "check both numbers");
  else if (share && *read.numerator > *read.denominator)
    problems_.error(
        row.number, *above, "csv-numerator",
        fmt::format("{} out of {} is more than all of them", above->text, below->text),
        "check both numbers; if something can happen more than once to each, use chart: u and unit: rate");
}

void NumberColumns::warn_of_gaps(Diagnostics& diagnostics) const {
  if (gaps_.empty()) return;
  std::vector<std::pair<std::string, std::vector<int>>> signs;
  for (const Gap& gap : gaps_) {
    auto found = std::ranges::find(signs, gap.cell->text, &std::pair<std::string, std::vector<int>>::first);
    if (found == signs.end()) found = signs.insert(signs.end(), {gap.cell->text, {}});
    if (found->second.empty() || found->second.back() != gap.row) found->second.push_back(gap.row);
  }
  std::string words;
  for (std::size_t i = 0; i < signs.size() && i < 8; ++i)
    words += fmt::format("{}'{}' in {}", i == 0 ? "" : ", ", signs[i].first, rows_in_words(signs[i].second));
  if (signs.size() > 8) words += fmt::format(" and {} more", signs.size() - 8);
  diagnostics.warning(sheet_.place(*gaps_.front().cell), "csv-gap",
                      "there is no number in some cells: " + words,
                      "the chart has gaps there; empty the cells if that is meant");
}

}  // namespace lantern::tables
