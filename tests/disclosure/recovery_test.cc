// Somebody who wants a hidden number has every published file, knows the rules by which numbers are hidden
// and how the measures add up. This is that reader, in thousands of small sites, and it must fail.
#include <algorithm>
#include <catch2/catch.hpp>
#include <charconv>
#include <cmath>
#include <map>
#include <numeric>
#include <random>
#include <sstream>

#include "disclosure/same_data.hpp"
#include "disclosure/secondary.hpp"
#include "telling/published_csv.hpp"

namespace lantern {

using namespace disclosure;
using namespace measures;
using namespace telling;
namespace {

// A true number of a scenario: measure, row, part.
using Cell = std::array<std::size_t, 3>;
constexpr std::size_t value_part = 0, numerator_part = 1, denominator_part = 2, complement_part = 3;
using Sum = std::vector<std::pair<Cell, long>>;  // adds up to zero

struct PlainShare {  // shown percent = 100 * part / base, to its decimals
  Cell share, part, base;
};

struct Scenario {
  std::string kind;
  std::vector<Measure> measures;
  std::vector<Sum> sums;
  std::vector<PlainShare> shares;
  MeasureSettings settings;
  std::vector<MeasureGroup> groups;  // one of all measures where there are none
};

class Maker {
 public:
  explicit Maker(unsigned seed) : random_(seed) {}

  long number(long low, long high) { return std::uniform_int_distribution<long>(low, high)(random_); }
  bool chance(int percent) { return number(1, 100) <= percent; }
  // Small ones are frequent, large ones possible.
  long people() { return chance(40) ? number(0, 12) : chance(80) ? number(8, 40) : number(40, 90); }

  MeasureSettings settings() {
    MeasureSettings settings;
    static constexpr std::array<std::array<int, 3>, 5> choices{
        {{11, 8, 5}, {11, 8, 5}, {11, 8, 1}, {11, 5, 5}, {20, 10, 10}}};
    const auto& choice = choices[static_cast<std::size_t>(number(0, 4))];
    settings.minimum_base = choice[0];
    settings.suppress_below = choice[1];
    settings.round_to = choice[2];
    return settings;
  }

 private:
  std::mt19937 random_;
};

Date month(std::size_t row) {
  return Date{2021 + static_cast<int>(row / 12), static_cast<int>(row % 12) + 1, 1, DatePrecision::month};
}

Measure counted(const std::vector<long>& numbers, bool people, bool labels = false) {
  Measure measure;
  measure.unit = Unit::count;
  measure.people = people;
  measure.series.has_dates = !labels;
  for (const long number : numbers) {
    SeriesRow row;
    if (labels)
      row.label = "part " + std::to_string(measure.series.rows.size());
    else
      row.date = month(measure.series.rows.size());
    row.value = static_cast<double>(number);
    measure.series.rows.push_back(row);
  }
  return measure;
}

Measure ratio(const std::vector<long>& parts, const std::vector<long>& bases) {
  Measure measure = counted(parts, true);
  measure.unit = Unit::percent;
  measure.series.has_ratio = true;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    SeriesRow& row = measure.series.rows[i];
    row.numerator = row.value;
    row.denominator = static_cast<double>(bases[i]);
    row.value.reset();
  }
  return measure;
}

std::vector<long> column(Maker& maker, std::size_t rows) {
  std::vector<long> numbers;
  for (std::size_t i = 0; i < rows; ++i) numbers.push_back(maker.people());
  return numbers;
}

std::vector<long> added(const std::vector<std::vector<long>>& columns) {
  std::vector<long> total(columns.front().size());
  for (const auto& one : columns)
    for (std::size_t i = 0; i < total.size(); ++i) total[i] += one[i];
  return total;
}

// ---- the kinds of site ----

Scenario parts_and_total(Maker& maker) {
  Scenario scenario{"parts and their total", {}, {}, {}, maker.settings(), {}};
  const auto rows = static_cast<std::size_t>(maker.number(3, 5));
  const auto parts = static_cast<std::size_t>(maker.number(2, 5));
  std::vector<std::vector<long>> columns;
  for (std::size_t i = 0; i < parts; ++i) columns.push_back(column(maker, rows));
  for (const auto& one : columns) scenario.measures.push_back(counted(one, true));
  scenario.measures.push_back(counted(added(columns), maker.chance(60)));
  for (std::size_t row = 0; row < rows; ++row) {
    Sum sum{{Cell{parts, row, value_part}, 1}};
    for (std::size_t i = 0; i < parts; ++i) sum.push_back({Cell{i, row, value_part}, -1});
    scenario.sums.push_back(sum);
  }
  return scenario;
}

// Women and men, adults and children, and all of them, the last perhaps not published.
Scenario two_ways_of_counting(Maker& maker) {
  Scenario scenario{"two ways of counting the same people", {}, {}, {}, maker.settings(), {}};
  const std::size_t rows = 4;
  const bool total = maker.chance(50);
  std::vector<long> women, men, adults, children, all;
  for (std::size_t row = 0; row < rows; ++row) {
    const long sum = maker.number(10, 90);
    women.push_back(maker.number(0, sum));
    men.push_back(sum - women.back());
    adults.push_back(maker.number(0, sum));
    children.push_back(sum - adults.back());
    all.push_back(sum);
  }
  for (const auto& one : {women, men, adults, children}) scenario.measures.push_back(counted(one, true));
  if (total) scenario.measures.push_back(counted(all, maker.chance(50)));
  for (std::size_t row = 0; row < rows; ++row) {
    const auto cell = [&](std::size_t i) { return Cell{i, row, value_part}; };
    scenario.sums.push_back({{cell(0), 1}, {cell(1), 1}, {cell(2), -1}, {cell(3), -1}});
    if (total) scenario.sums.push_back({{cell(4), 1}, {cell(0), -1}, {cell(1), -1}});
  }
  return scenario;
}

Scenario ratio_and_its_counts(Maker& maker) {
  Scenario scenario{"a percentage beside its counts", {}, {}, {}, maker.settings(), {}};
  const std::size_t rows = 4;
  std::vector<long> parts, others, bases;
  for (std::size_t row = 0; row < rows; ++row) {
    parts.push_back(maker.people());
    others.push_back(maker.people());
    if (parts.back() + others.back() == 0) others.back() = 20;
    bases.push_back(parts.back() + others.back());
  }
  scenario.measures.push_back(ratio(parts, bases));
  std::vector<std::pair<std::vector<long>, std::size_t>> published;
  if (maker.chance(50)) published.push_back({parts, numerator_part});
  if (maker.chance(60)) published.push_back({bases, denominator_part});
  if (maker.chance(60)) published.push_back({others, complement_part});
  for (const auto& [numbers, part] : published) {
    const std::size_t measure = scenario.measures.size();
    scenario.measures.push_back(counted(numbers, maker.chance(60)));
    for (std::size_t row = 0; row < rows; ++row)
      scenario.sums.push_back({{Cell{measure, row, value_part}, 1}, {Cell{0, row, part}, -1}});
  }
  return scenario;
}

Scenario table_with_total(Maker& maker) {
  Scenario scenario{"a table of labels with its total", {}, {}, {}, maker.settings(), {}};
  const auto parts = static_cast<std::size_t>(maker.number(3, 7));
  std::vector<long> numbers = column(maker, parts);
  long total = 0;
  for (const long number : numbers) total += number;
  numbers.push_back(total);
  scenario.measures.push_back(counted(numbers, true, true));
  Sum sum{{Cell{0, parts, value_part}, 1}};
  for (std::size_t i = 0; i < parts; ++i) sum.push_back({Cell{0, i, value_part}, -1});
  scenario.sums.push_back(sum);
  return scenario;
}

Scenario running_total(Maker& maker) {
  Scenario scenario{"a running total beside its months", {}, {}, {}, maker.settings(), {}};
  const std::size_t rows = 5;
  const std::vector<long> months = column(maker, rows);
  std::vector<long> so_far;
  for (const long number : months) so_far.push_back(number + (so_far.empty() ? 0 : so_far.back()));
  scenario.measures = {counted(months, true), counted(so_far, maker.chance(70))};
  for (std::size_t row = 1; row < rows; ++row)
    scenario.sums.push_back(
        {{Cell{1, row, value_part}, 1}, {Cell{1, row - 1, value_part}, -1}, {Cell{0, row, value_part}, -1}});
  return scenario;
}

Scenario quarters(Maker& maker) {
  Scenario scenario{"quarters beside their months", {}, {}, {}, maker.settings(), {}};
  const std::vector<long> months = column(maker, 9);
  std::vector<long> sums;
  for (std::size_t i = 0; i < 9; i += 3) sums.push_back(months[i] + months[i + 1] + months[i + 2]);
  scenario.measures = {counted(months, true), counted(sums, maker.chance(70))};
  for (std::size_t i = 0; i < 3; ++i) {
    scenario.measures[1].series.rows[i].date = month(3 * i);
    scenario.sums.push_back({{Cell{1, i, value_part}, 1},
                             {Cell{0, 3 * i, value_part}, -1},
                             {Cell{0, 3 * i + 1, value_part}, -1},
                             {Cell{0, 3 * i + 2, value_part}, -1}});
  }
  return scenario;
}

// Their names or their last days do not say how long they are.
Scenario quarters_by_name(Maker& maker) {
  Scenario scenario = quarters(maker);
  scenario.kind = "quarters by name beside their months";
  Series& series = scenario.measures[1].series;
  const bool named = maker.chance(50);
  series.has_dates = !named;
  for (std::size_t i = 0; i < series.rows.size(); ++i) {
    series.rows[i].label = named ? "Quarter " + std::to_string(i + 1) : "";
    series.rows[i].date = month(3 * i + 2);
    if (named) series.rows[i].date.reset();
  }
  return scenario;
}

Scenario percent_in_its_own_file(Maker& maker) {
  Scenario scenario{"a percentage in a file of its own", {}, {}, {}, maker.settings(), {}};
  const std::size_t rows = 5;
  std::vector<long> parts, bases;
  Measure percent;
  percent.unit = Unit::percent;
  percent.series.has_dates = true;
  const double step = maker.chance(50) ? 10 : 100;
  for (std::size_t row = 0; row < rows; ++row) {
    bases.push_back(maker.number(11, 90));
    parts.push_back(maker.number(0, bases.back()));
    SeriesRow one;
    one.date = month(row);
    one.value =
        std::round(100.0 * step * static_cast<double>(parts.back()) / static_cast<double>(bases.back())) /
        step;
    percent.series.rows.push_back(one);
    scenario.shares.push_back({Cell{0, row, value_part}, Cell{1, row, value_part}, Cell{2, row, value_part}});
  }
  scenario.measures = {percent, counted(parts, true), counted(bases, maker.chance(50))};
  return scenario;
}

// A page with two measures and their total, and another that draws the first file again, without a word of
// people, beside a part and a total of its own.
Scenario one_file_on_two_pages(Maker& maker) {
  Scenario scenario{"one file on two pages", {}, {}, {}, maker.settings(), {}};
  const std::size_t rows = 4;
  const std::vector<long> shared = column(maker, rows), here = column(maker, rows),
                          there = column(maker, rows);
  scenario.measures = {counted(shared, true),
                       counted(here, true),
                       counted(added({shared, here}), maker.chance(50)),
                       counted(shared, maker.chance(20)),
                       counted(there, true),
                       counted(added({shared, there}), maker.chance(50))};
  for (const std::size_t measure : {0U, 3U}) scenario.measures[measure].series.file = "shared.csv";
  if (maker.chance(50)) scenario.measures[3].chart = ChartType::c;
  scenario.groups = {{{0, 1, 2}}, {{3, 4, 5}}};
  for (std::size_t row = 0; row < rows; ++row) {
    const auto cell = [&](std::size_t i) { return Cell{i, row, value_part}; };
    scenario.sums.push_back({{cell(0), 1}, {cell(3), -1}});
    scenario.sums.push_back({{cell(2), 1}, {cell(0), -1}, {cell(1), -1}});
    scenario.sums.push_back({{cell(5), 1}, {cell(3), -1}, {cell(4), -1}});
  }
  std::vector<Measure*> all;
  for (Measure& measure : scenario.measures) all.push_back(&measure);
  agree_on_people(all);
  return scenario;
}

// Women, men and all of them, by ward, with a row of totals.
Scenario totals_both_ways(Maker& maker) {
  Scenario scenario{"a table with totals both ways", {}, {}, {}, maker.settings(), {}};
  const auto wards = static_cast<std::size_t>(maker.number(3, 4));
  std::vector<std::vector<long>> columns = {column(maker, wards), column(maker, wards)};
  for (auto& one : columns) one.push_back(std::accumulate(one.begin(), one.end(), 0L));
  columns.push_back(added(columns));
  for (const auto& one : columns) scenario.measures.push_back(counted(one, true, true));
  for (std::size_t row = 0; row <= wards; ++row)
    scenario.sums.push_back(
        {{Cell{2, row, value_part}, 1}, {Cell{0, row, value_part}, -1}, {Cell{1, row, value_part}, -1}});
  for (std::size_t measure = 0; measure < 3; ++measure) {
    Sum sum{{Cell{measure, wards, value_part}, 1}};
    for (std::size_t row = 0; row < wards; ++row) sum.push_back({Cell{measure, row, value_part}, -1});
    scenario.sums.push_back(sum);
  }
  return scenario;
}

// Many teams that mostly have nobody, some of them now and then many, and the total of them all.
Scenario many_teams_and_their_total(Maker& maker) {
  Scenario scenario{"many teams and their total", {}, {}, {}, maker.settings(), {}};
  const auto teams = static_cast<std::size_t>(maker.number(15, 24));
  const std::size_t rows = 4;
  std::vector<std::vector<long>> columns(teams, std::vector<long>(rows));
  for (auto& team : columns)
    for (long& number : team)
      number = maker.chance(85) ? 0 : maker.chance(50) ? maker.number(1, 7) : maker.people();
  for (const auto& team : columns) scenario.measures.push_back(counted(team, true));
  scenario.measures.push_back(counted(added(columns), maker.chance(50)));
  for (std::size_t row = 0; row < rows; ++row) {
    Sum sum{{Cell{teams, row, value_part}, 1}};
    for (std::size_t i = 0; i < teams; ++i) sum.push_back({Cell{i, row, value_part}, -1});
    scenario.sums.push_back(sum);
  }
  return scenario;
}

// Wards of as many beds each, and of one and the same number of people; pairs of them under one roof.
Scenario many_constants(Maker& maker) {
  Scenario scenario{"many columns of a few constants", {}, {}, {}, maker.settings(), {}};
  const auto pairs = static_cast<std::size_t>(maker.number(6, 9));
  const std::size_t rows = 4;
  for (std::size_t pair = 0; pair < pairs; ++pair) {
    const std::vector<long> one(rows, 10 * maker.number(2, 4));
    const std::vector<long> other(rows, maker.chance(50) ? maker.number(0, 3) : 20);
    for (const auto& numbers : {one, other, added({one, other})})
      scenario.measures.push_back(counted(numbers, true));
    for (std::size_t row = 0; row < rows; ++row)
      scenario.sums.push_back({{Cell{3 * pair + 2, row, value_part}, 1},
                               {Cell{3 * pair, row, value_part}, -1},
                               {Cell{3 * pair + 1, row, value_part}, -1}});
  }
  return scenario;
}

// One date, on which any number is the sum of some others.
Scenario one_date(Maker& maker) {
  Scenario scenario{"many numbers of one date", {}, {}, {}, maker.settings(), {}};
  const auto teams = static_cast<std::size_t>(maker.number(24, 30));
  std::vector<long> numbers = column(maker, teams);
  for (const long number : numbers) scenario.measures.push_back(counted({number}, true));
  for (std::size_t i = 0; i + 1 < teams; i += 2) {
    scenario.sums.push_back({{Cell{scenario.measures.size(), 0, value_part}, 1},
                             {Cell{i, 0, value_part}, -1},
                             {Cell{i + 1, 0, value_part}, -1}});
    scenario.measures.push_back(counted({numbers[i] + numbers[i + 1]}, true));
  }
  return scenario;
}

// ---- the reader ----

struct Range {
  long low = 0, high = 0;
};

std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells(1);
  for (const char c : line)
    if (c == ',')
      cells.emplace_back();
    else
      cells.back() += c;
  return cells;
}

std::optional<double> number_in(const std::string& cell) {
  double number = 0;
  const auto read = std::from_chars(cell.data(), cell.data() + cell.size(), number);
  if (cell.empty() || read.ec != std::errc()) return std::nullopt;
  return number;
}

class Reader {
 public:
  // `primary` is what suppress() alone hides: more than a reader is told.
  Reader(const Scenario& scenario, const std::vector<PublishedSeries>& published)
      : scenario_(scenario), sums_(scenario.sums) {
    for (std::size_t m = 0; m < scenario.measures.size(); ++m) {
      const auto alone = suppress(scenario.measures[m].series, scenario.measures[m], scenario.settings);
      const auto analysis = analyse(published[m].series, {}).value();
      read_csv(m, published_csv(published[m], analysis, DataStatus::observed), alone);
    }
    for (std::size_t m = 0; m < scenario.measures.size(); ++m)
      if (scenario.measures[m].series.has_ratio)
        for (std::size_t row = 0; row < scenario.measures[m].series.rows.size(); ++row)
          sums_.push_back({{Cell{m, row, denominator_part}, 1},
                           {Cell{m, row, numerator_part}, -1},
                           {Cell{m, row, complement_part}, -1}});
  }

  // Small hidden numbers of which something is found out that `nothing_shown`, who sees the same site with
  // every row hidden, does not know. Any other number must also leave at least two.
  std::vector<std::string> found_out(Reader& nothing_shown) {
    std::vector<std::string> all;
    for (const auto& [cell, range] : small_) {
      std::string impossible;
      long left = 0;
      for (long number = range.low; number <= range.high; ++number)
        if (possible(cell, number))
          ++left;
        else if (nothing_shown.possible(cell, number) && !(number == 0 && is_complement(cell)))
          impossible += ' ' + std::to_string(number);
      if (!impossible.empty() || left < 2)
        all.push_back("measure " + std::to_string(cell[0]) + " row " + std::to_string(cell[1]) + " part " +
                      std::to_string(cell[2]) + ", truly " + std::to_string(truth(cell)) + ", cannot be" +
                      impossible);
    }
    return all;
  }

  std::size_t small_numbers() const { return small_.size(); }

 private:
  long truth(const Cell& cell) const {
    const SeriesRow& row = scenario_.measures[cell[0]].series.rows[cell[1]];
    switch (cell[2]) {
      case value_part:
        return std::lround(row.value.value_or(0));
      case numerator_part:
        return std::lround(*row.numerator);
      case denominator_part:
        return std::lround(*row.denominator);
      default:
        return std::lround(*row.denominator - *row.numerator);
    }
  }

  Range behind(double shown, bool people, long least) const {
    const long exact = std::lround(shown);
    if (!people || scenario_.settings.round_to <= 1) return {exact, exact};
    Range range{least, -1};
    for (long number = std::max(0L, exact - 20); number <= exact + 20; ++number)
      if (number >= least &&
          std::lround(rounded_to(static_cast<double>(number), scenario_.settings.round_to)) == exact) {
        if (range.high < 0) range.low = number;
        range.high = number;
      }
    return range;
  }

  void read_csv(std::size_t m, const std::string& csv, const PublishedSeries& alone) {
    std::istringstream lines(csv);
    std::string line;
    std::getline(lines, line);
    const std::vector<std::string> names = cells_of(line);
    const auto column_of = [&](const char* name) {
      return static_cast<std::size_t>(std::ranges::find(names, name) - names.begin());
    };
    const Measure& measure = scenario_.measures[m];
    const MeasureSettings& rules = scenario_.settings;
    const long few = rules.suppress_below;
    const bool count = measure.unit == Unit::count && !measure.series.has_ratio;
    for (std::size_t row = 0; std::getline(lines, line); ++row) {
      const std::vector<std::string> cells = cells_of(line);
      const bool hidden = cells[column_of("hidden")] == "yes";
      const bool primary = alone.visibility[row] == Visibility::hidden;
      const auto shown = number_in(cells[column_of("value")]);
      REQUIRE(hidden == !shown.has_value());
      if (count) {
        const Cell cell{m, row, value_part};
        if (!hidden)
          ranges_[cell] = behind(*shown, measure.people, measure.people ? few : 0);
        else if (primary)
          small_[cell] = ranges_[cell] = {0, few - 1};
        else
          ranges_[cell] = {measure.people ? few : 0, most};
      } else if (measure.series.has_ratio) {
        read_ratio(m, row, cells, column_of("numerator"), hidden, primary);
      } else if (shown) {
        percents_[Cell{m, row, value_part}] = *shown;
      }
    }
  }

  void read_ratio(std::size_t m, std::size_t row, const std::vector<std::string>& cells, std::size_t at,
                  bool hidden, bool primary) {
    const MeasureSettings& rules = scenario_.settings;
    const long few = rules.suppress_below;
    const Cell part{m, row, numerator_part}, base{m, row, denominator_part}, rest{m, row, complement_part};
    if (!hidden) {
      ranges_[part] = behind(*number_in(cells[at]), true, few);
      ranges_[base] = behind(*number_in(cells[at + 1]), true, rules.minimum_base);
      ranges_[rest] = {0, most};
      zero_or_few_.push_back(rest);
      return;
    }
    ranges_[part] = ranges_[rest] = ranges_[base] = {0, most};
    if (!primary) {
      ranges_[part].low = few;
      ranges_[base].low = rules.minimum_base;
      return;
    }
    one_is_small_.push_back({m, row});
    if (truth(part) < few) small_[part] = {0, few - 1};
    if (truth(rest) > 0 && truth(rest) < few) small_[rest] = {1, few - 1};
    if (!small_.contains(part) && !small_.contains(rest)) small_[base] = {0, rules.minimum_base - 1};
  }

  // Whether there is a set of numbers with this one that fits everything.
  bool possible(const Cell& cell, long number) {
    std::vector<Cell> order{cell};
    for (std::size_t i = 0; i < order.size(); ++i)
      for (const Sum& sum : sums_)
        if (std::ranges::any_of(sum, [&](const auto& member) { return member.first == order[i]; }))
          for (const auto& [other, sign] : sum)
            if (std::ranges::find(order, other) == order.end()) order.push_back(other);
    for (const PlainShare& share : scenario_.shares)
      if (percents_.contains(share.share))
        for (const Cell& other : {share.part, share.base})
          if ((share.part == cell || share.base == cell) && std::ranges::find(order, other) == order.end())
            order.push_back(other);
    chosen_.clear();
    chosen_[cell] = number;
    steps_ = 0;
    return fits(cell) && choose(order, 1);
  }

  // 20 of 20 is shown; so a hidden complement is known not to be 0, wherever it is published.
  bool is_complement(const Cell& cell) const {
    return std::ranges::any_of(scenario_.sums, [&](const Sum& sum) {
      return sum.size() == 2 && sum[0].first == cell && sum[1].first[2] == complement_part;
    });
  }

  bool choose(const std::vector<Cell>& order, std::size_t at) {
    if (at == order.size()) return true;
    const Range range = ranges_.at(order[at]);
    const long near = std::clamp(truth(order[at]), range.low, range.high);
    for (long distance = 0; distance <= range.high - range.low; ++distance)
      for (const long number : {near + distance, near - distance}) {
        if (number < range.low || number > range.high) continue;
        if (++steps_ > 200000) FAIL("the reader gave up in: " << scenario_.kind);
        chosen_[order[at]] = number;
        if (fits(order[at]) && choose(order, at + 1)) return true;
        if (distance == 0) break;
      }
    chosen_.erase(order[at]);
    return false;
  }

  // No sum, share or rule that this cell is in has become impossible.
  bool fits(const Cell& cell) const {
    const long few = scenario_.settings.suppress_below;
    const auto range_of = [&](const Cell& other) {
      const auto found = chosen_.find(other);
      return found == chosen_.end() ? ranges_.at(other) : Range{found->second, found->second};
    };
    for (const Sum& sum : sums_) {
      if (std::ranges::none_of(sum, [&](const auto& member) { return member.first == cell; })) continue;
      long low = 0, high = 0;
      for (const auto& [other, sign] : sum) {
        const Range range = range_of(other);
        low += sign > 0 ? range.low : -range.high;
        high += sign > 0 ? range.high : -range.low;
      }
      if (low > 0 || high < 0) return false;
    }
    for (const PlainShare& share : scenario_.shares) {
      const auto percent = percents_.find(share.share);
      if (percent == percents_.end() || !chosen_.contains(share.part) || !chosen_.contains(share.base))
        continue;
      if (scenario_.settings.round_to > 1 && truth_is_rounded(share)) continue;
      const double exact =
          100.0 * static_cast<double>(chosen_.at(share.part)) / static_cast<double>(chosen_.at(share.base));
      if (!(std::abs(exact - percent->second) < 0.0501)) return false;
    }
    for (const Cell& one : zero_or_few_) {
      const auto found = chosen_.find(one);
      if (found != chosen_.end() && found->second > 0 && found->second < few) return false;
    }
    for (const auto& [m, row] : one_is_small_) {
      const Range part = range_of({m, row, numerator_part}), base = range_of({m, row, denominator_part}),
                  rest = range_of({m, row, complement_part});
      const bool may_be =
          part.low < few || (rest.high > 0 && rest.low < few) || base.low < scenario_.settings.minimum_base;
      if (!may_be) return false;
    }
    return true;
  }

  // A share made from rounded numbers says nothing that they do not.
  bool truth_is_rounded(const PlainShare& share) const {
    const double shown = percents_.at(share.share);
    return std::abs(shown - *scenario_.measures[share.share[0]].series.rows[share.share[1]].value) > 1e-9;
  }

  static constexpr long most = 400;
  const Scenario& scenario_;
  std::vector<Sum> sums_;
  std::map<Cell, Range> ranges_;
  std::map<Cell, Range> small_;  // hidden small numbers and what they must stay able to be
  std::map<Cell, double> percents_;
  std::vector<Cell> zero_or_few_;
  std::vector<std::pair<std::size_t, std::size_t>> one_is_small_;
  std::map<Cell, long> chosen_;
  long steps_ = 0;
};

std::vector<PublishedSeries> alone(const Scenario& scenario) {
  std::vector<PublishedSeries> all;
  for (const Measure& measure : scenario.measures)
    all.push_back(suppress(measure.series, measure, scenario.settings));
  return all;
}

std::vector<PublishedSeries> together(const Scenario& scenario) {
  std::vector<const Measure*> measures;
  for (const Measure& measure : scenario.measures) measures.push_back(&measure);
  return scenario.groups.empty() ? suppress_together(measures, scenario.settings)
                                 : suppress_together(measures, scenario.groups, scenario.settings);
}

std::string described(const Scenario& scenario, const std::vector<PublishedSeries>& published) {
  std::string text = scenario.kind + ", hidden under " + std::to_string(scenario.settings.suppress_below) +
                     ", rounded to " + std::to_string(scenario.settings.round_to) + "\n";
  for (std::size_t m = 0; m < scenario.measures.size(); ++m) {
    text += scenario.measures[m].people ? "people:" : "plain: ";
    for (std::size_t row = 0; row < scenario.measures[m].series.rows.size(); ++row) {
      const SeriesRow& one = scenario.measures[m].series.rows[row];
      const auto number = [](const std::optional<double>& n) {
        return std::to_string(n.value_or(-1)).substr(0, 5);
      };
      text +=
          ' ' + (one.numerator ? number(one.numerator) + '/' + number(one.denominator) : number(one.value));
      if (published[m].visibility[row] == Visibility::hidden) text += '*';
    }
    text += '\n';
  }
  return text;
}

// What a reader with the same site, all of it hidden, does not know and this one finds out.
std::vector<std::string> found_out(const Scenario& scenario, const std::vector<PublishedSeries>& published) {
  auto hidden = published;
  for (PublishedSeries& series : hidden)
    for (std::size_t row = 0; row < series.visibility.size(); ++row) hide_row(series, row);
  Reader nothing_shown(scenario, hidden);
  return Reader(scenario, published).found_out(nothing_shown);
}

using Kind = Scenario (*)(Maker&);

// In `seeds` sites of a kind. The first word of a failure is the seed that makes the site again.
void check_kind(Kind make, unsigned seeds) {
  std::size_t small = 0, found_alone = 0, rows = 0, shown = 0;
  std::string kind;
  for (unsigned seed = 1; seed <= seeds; ++seed) {
    Maker maker(seed);
    const Scenario scenario = make(maker);
    kind = scenario.kind;
    const auto published = together(scenario);
    Reader reader(scenario, published);
    auto hidden = published;
    for (PublishedSeries& series : hidden)
      for (std::size_t row = 0; row < series.visibility.size(); ++row) hide_row(series, row);
    Reader nothing_shown(scenario, hidden);
    small += reader.small_numbers();
    const auto found = reader.found_out(nothing_shown);
    if (!found.empty()) {
      INFO("seed " << seed << ": " << described(scenario, published));
      INFO(found.front());
      CHECK(found.empty());
    }
    for (const PublishedSeries& series : published) {
      rows += series.visibility.size();
      shown += series.visibility.size() - static_cast<std::size_t>(series.hidden);
    }
    const auto each_alone = alone(scenario);
    found_alone += Reader(scenario, each_alone).found_out(nothing_shown).size();
  }
  INFO(kind << ": " << small << " small numbers, " << found_alone
            << " of them found out when each measure is hidden alone; " << shown << " of " << rows
            << " rows still shown");
  CHECK(small > 100);
  // The reader is able to find numbers: without secondary suppression it does, in every kind of site.
  CHECK(found_alone > 20);
  // And hiding everything would be no answer.
  CHECK(shown * 4 > rows);
}

TEST_CASE("no hidden number can be worked out from everything that is published", "[recovery]") {
  for (const Kind make :
       {Kind{parts_and_total}, Kind{two_ways_of_counting}, Kind{ratio_and_its_counts}, Kind{table_with_total},
        Kind{running_total}, Kind{quarters}, Kind{quarters_by_name}, Kind{percent_in_its_own_file}})
    check_kind(make, 200);
}

TEST_CASE("nor from a file that is drawn twice", "[recovery]") { check_kind(one_file_on_two_pages, 60); }

TEST_CASE("nor from totals both ways", "[recovery]") { check_kind(totals_both_ways, 60); }

TEST_CASE("nor where there are more sums than can be weighed", "[recovery]") {
  for (const Kind make : {Kind{many_teams_and_their_total}, Kind{many_constants}, Kind{one_date}}) {
    std::size_t found_alone = 0;
    for (unsigned seed = 1; seed <= 10; ++seed) {
      Maker maker(seed);
      const Scenario scenario = make(maker);
      const auto published = together(scenario);
      const auto found = found_out(scenario, published);
      if (found.empty()) {
        CHECK(found.empty());
      } else {
        INFO("seed " << seed << ": " << described(scenario, published));
        INFO(found.front());
        CHECK(found.empty());
      }
      found_alone += found_out(scenario, alone(scenario)).size();
    }
    CHECK(found_alone > 20);
  }
}

}  // namespace
}  // namespace lantern
