#include "disclosure/number_web.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <ranges>
#include <string_view>
#include <tuple>

#include "disclosure/equations.hpp"
#include "disclosure/same_people.hpp"
#include "disclosure/totals_over_time.hpp"

namespace lantern::disclosure {
namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

class Weaver {
 public:
  Weaver(const std::vector<MeasureNumbers>& measures, const std::vector<std::vector<bool>>& hidden)
      : measures_(measures), hidden_(hidden) {
    web_.ids.resize(measures.size());
  }

  NumberWeb weave(const std::vector<MeasureGroup>& groups) {
    for (const MeasureGroup& group : groups)
      for (const std::size_t measure : group.members) add_quantities(measure);
    parents_.resize(web_.quantities.size());
    std::iota(parents_.begin(), parents_.end(), std::size_t{0});
    join_files();
    for (const MeasureGroup& group : groups) add_group(group);
    for (std::size_t measure = 0; measure < measures_.size(); ++measure) add_total_rows(measure);
    join_quantities();
    return std::move(web_);
  }

 private:
  void add_quantities(std::size_t measure) {
    if (!web_.ids[measure].empty()) return;
    const MeasureNumbers& numbers = measures_[measure];
    auto& rows = web_.ids[measure];
    rows.resize(numbers.points.size());
    std::vector<Part> parts;
    if (numbers.measure->series.has_ratio)
      parts = {Part::numerator, Part::denominator};
    else if (numbers.counts)
      parts = {Part::value};
    if (numbers.proportion) parts.push_back(Part::complement);
    for (std::size_t row = 0; row < rows.size(); ++row) {
      for (const Part part : parts)
        if (const auto number = number_of(numbers.points[row], part)) {
          rows[row][static_cast<std::size_t>(part)] = web_.quantities.size();
          web_.quantities.push_back({*number, {{measure, row, part}}});
        }
      if (const auto complement = rows[row][static_cast<std::size_t>(Part::complement)])
        web_.row_equations.push_back({{*rows[row][static_cast<std::size_t>(Part::denominator)], 1},
                                      {*rows[row][static_cast<std::size_t>(Part::numerator)], -1},
                                      {*complement, -1}});
    }
  }

  // Whatever groups they stand in. Rows that two charts join differently say different numbers; a copy of a
  // file may be a total of which all other parts are 0.
  void join_files() {
    std::map<std::tuple<std::string_view, std::string_view, std::size_t, double>, std::size_t> first;
    for (std::size_t measure = 0; measure < measures_.size(); ++measure) {
      const std::string& file = measures_[measure].measure->series.file;
      if (file.empty()) continue;
      for (std::size_t row = 0; row < web_.ids[measure].size(); ++row)
        for (std::size_t part = 0; part < part_count; ++part)
          if (const auto id = web_.ids[measure][row][part]) {
            const auto [place, added] = first.try_emplace(
                {file, measures_[measure].keys[row], part, web_.quantities[*id].truth}, *id);
            if (!added) join(place->second, *id);
          }
    }
  }

  GroupTable table_of(const MeasureGroup& group) const {
    std::map<std::string, std::size_t> rows;
    for (const std::size_t measure : group.members)
      for (const std::string& key : measures_[measure].keys) rows.try_emplace(key, 0);
    GroupTable table;
    for (auto& [key, row] : rows) {
      row = table.keys.size();
      table.keys.push_back(key);
    }
    for (const std::size_t measure : group.members)
      for (const Part part : {Part::value, Part::numerator, Part::denominator}) {
        GroupColumn column{measure, part, std::vector(rows.size(), none), {}};
        column.quantities.resize(rows.size());
        bool any = false;
        for (std::size_t i = 0; i < web_.ids[measure].size(); ++i) {
          const auto id = web_.ids[measure][i][static_cast<std::size_t>(part)];
          if (!id) continue;
          const std::size_t row = rows[measures_[measure].keys[i]];
          column.numbers[row] = web_.quantities[*id].truth;
          column.quantities[row] = id;
          any = true;
        }
        if (any) table.columns.push_back(std::move(column));
      }
    return table;
  }

  void add_group(const MeasureGroup& group) {
    GroupTable table = table_of(group);
    zeros_ = zeros_among(table.columns | std::views::transform([](const GroupColumn& one) { return &one; }));
    // A page and its translation publish the same columns; they need not be searched twice.
    std::vector<const GroupColumn*> searched;
    for (const GroupColumn& column : table.columns) {
      const auto twin =
          std::ranges::find_if(searched, [&](const GroupColumn* other) { return same(*other, column); });
      if (twin == searched.end())
        searched.push_back(&column);
      else
        join(**twin, column);
    }
    const std::vector<const GroupColumn*> few = without_more_alike(searched);
    zeros_ = zeros_among(few);
    std::vector<bool> silent;
    for (const GroupColumn* column : few) silent.push_back(is_silent(*column));
    ColumnSums sums = find_sums(numbers_of(few), silent);
    table.too_many_sums = sums.too_many;
    add_sums(few, sums.sums);
    for (const Part part : {Part::value, Part::numerator, Part::denominator}) {
      std::vector<const GroupColumn*> family;
      std::ranges::copy_if(searched, std::back_inserter(family),
                           [&](const GroupColumn* column) { return column->part == part; });
      const bool any_shown =
          std::ranges::any_of(family, [&](const GroupColumn* column) { return !is_silent(*column); });
      if (family.size() > 4 && any_shown) add_sums(family, find_family_totals(numbers_of(family)));
    }
    add_same_people(group);
    if (searched.size() <= 30)
      for (const GroupColumn* total : few)
        for (const GroupColumn* part : few)
          if (total != part && !(is_silent(*total) && is_silent(*part)))
            add_totals_over_time(table, *total, *part);
    web_.tables.push_back(std::move(table));
  }

  static std::vector<const GroupColumn*> zeros_among(const auto& columns) {
    std::vector<const GroupColumn*> zeros;
    for (const GroupColumn* column : columns)
      if (is_all_zero(*column)) zeros.push_back(column);
    return zeros;
  }

  static bool is_all_zero(const GroupColumn& column) {
    return std::ranges::all_of(column.numbers,
                               [](double number) { return std::isnan(number) || number == 0; });
  }

  bool of_one_file(const GroupColumn& a, const GroupColumn& b) const {
    const std::string& file = measures_[a.measure].measure->series.file;
    return a.part == b.part && !file.empty() && file == measures_[b.measure].measure->series.file;
  }

  // Two columns that say the same; or else a total and its part, where the other part is always 0. That
  // would be worked out from the two, so it is written down as the sum it may be.
  void add_equal(const GroupColumn& a, const GroupColumn& b) {
    const auto other_part = [&](const GroupColumn* zero) { return zero != &a && zero != &b; };
    if (of_one_file(a, b) || std::ranges::none_of(zeros_, other_part)) {
      join(a, b);
      return;
    }
    for (const GroupColumn* zero : zeros_) {
      if (!other_part(zero)) continue;
      for (std::size_t row = 0; row < a.quantities.size(); ++row)
        if (a.quantities[row] && b.quantities[row] && zero->quantities[row])
          web_.sums.push_back(
              {{*a.quantities[row], 1}, {*b.quantities[row], -1}, {*zero->quantities[row], -1}});
    }
  }

  // The same numbers in the same rows. Equal constants of two files may be chance.
  bool same(const GroupColumn& a, const GroupColumn& b) const {
    const bool one_file = of_one_file(a, b);
    if (!one_file && !zeros_.empty()) return false;
    double first = none;
    bool varied = false;
    for (std::size_t row = 0; row < a.numbers.size(); ++row) {
      if (std::isnan(a.numbers[row]) != std::isnan(b.numbers[row])) return false;
      if (std::isnan(a.numbers[row])) continue;
      if (a.numbers[row] != b.numbers[row]) return false;
      if (std::isnan(first)) first = a.numbers[row];
      varied = varied || a.numbers[row] != first;
    }
    return varied || one_file;
  }

  static std::vector<NumberColumn> numbers_of(const std::vector<const GroupColumn*>& columns) {
    std::vector<NumberColumn> numbers;
    for (const GroupColumn* column : columns) numbers.push_back(column->numbers);
    return numbers;
  }

  // All of its numbers are hidden for their own sake.
  bool is_silent(const GroupColumn& column) const {
    for (std::size_t row = 0; row < web_.ids[column.measure].size(); ++row)
      if (web_.ids[column.measure][row][static_cast<std::size_t>(column.part)] &&
          !hidden_[column.measure][row])
        return false;
    return true;
  }

  // The same number in the same rows, and in no other.
  bool alike(const GroupColumn& a, const GroupColumn& b) const {
    double only = none;
    for (std::size_t row = 0; row < a.numbers.size(); ++row) {
      const double number = a.numbers[row];
      if (std::isnan(number) != std::isnan(b.numbers[row])) return false;
      if (std::isnan(number)) continue;
      if (number != b.numbers[row] || (!std::isnan(only) && number != only)) return false;
      only = number;
    }
    return a.part == b.part && is_silent(a) == is_silent(b);
  }

  // Sixty teams of "0 each month" make as many sums as there are ways of choosing among them, all of which
  // say the same. In a large table a few of such columns stand for the others.
  std::vector<const GroupColumn*> without_more_alike(const std::vector<const GroupColumn*>& columns) {
    constexpr std::size_t large = 14;      // up to here sums may have any number of parts
    constexpr std::size_t most_alike = 3;  // beyond, a sum has at most four members
    if (columns.size() <= large) return columns;
    std::vector<std::vector<const GroupColumn*>> classes;
    std::vector<const GroupColumn*> kept;
    for (const GroupColumn* column : columns) {
      auto place =
          std::ranges::find_if(classes, [&](const auto& one) { return alike(*one.front(), *column); });
      if (place == classes.end()) place = classes.emplace(classes.end());
      place->push_back(column);
      if (place->size() <= most_alike) kept.push_back(column);
    }
    for (const auto& one : classes)
      if (one.size() > most_alike && !is_silent(*one.front()))
        for (std::size_t row = 0; row < one.front()->quantities.size(); ++row) {
          std::vector<std::size_t> ids;
          for (const GroupColumn* column : one)
            if (column->quantities[row]) ids.push_back(*column->quantities[row]);
          if (ids.size() > 1) web_.alike.push_back(std::move(ids));
        }
    return kept;
  }

  void add_sums(const std::vector<const GroupColumn*>& columns, const std::vector<ColumnSum>& sums) {
    const std::vector<NumberColumn> numbers = numbers_of(columns);
    for (const ColumnSum& sum : sums) {
      if (sum.size() == 2) {
        add_equal(*columns[sum[0].column], *columns[sum[1].column]);
        continue;
      }
      const std::size_t rows = numbers.front().size();
      for (std::size_t row = 0; row < rows; ++row) {
        Equation equation;
        double total = 0, size = 0;
        for (const SumMember& member : sum)
          if (const auto id = columns[member.column]->quantities[row]) {
            equation.push_back({*id, member.sign});
            total += member.sign * numbers[member.column][row];
            size = std::max(size, std::abs(numbers[member.column][row]));
          }
        // Where a member has no number the others seldom add up; a family's do.
        if (equation.size() > 2 && std::abs(total) <= 1e-9 * std::max(1.0, size))
          web_.sums.push_back(std::move(equation));
      }
    }
  }

  void add_totals_over_time(const GroupTable& table, const GroupColumn& total, const GroupColumn& part) {
    if (table.keys.size() < 3) return;
    const auto timed = [&](const GroupColumn& column) {
      std::vector<TimedNumber> numbers;
      each_row(column, [&](const measures::PreparedPoint& point, std::optional<std::size_t> id) {
        if (id && point.date) numbers.push_back({*point.date, web_.quantities[*id].truth, *id});
      });
      return numbers;
    };
    const auto in_order = [&](const GroupColumn& column) {
      std::vector<NumberInOrder> numbers;
      each_row(column, [&](const measures::PreparedPoint&, std::optional<std::size_t> id) {
        numbers.push_back({id ? web_.quantities[*id].truth : 0, id});
      });
      return numbers;
    };
    std::vector<Equation> found = totals_over_time(timed(total), timed(part));
    if (found.empty()) found = totals_of_periods(in_order(total), in_order(part));
    std::ranges::move(found, std::back_inserter(web_.sums));
  }

  void each_row(const GroupColumn& column, const auto& visit) const {
    for (std::size_t row = 0; row < web_.ids[column.measure].size(); ++row)
      visit(measures_[column.measure].points[row],
            web_.ids[column.measure][row][static_cast<std::size_t>(column.part)]);
  }

  void add_same_people(const MeasureGroup& group) {
    std::vector<RatioTable> tables;
    for (const std::size_t measure : group.members) {
      if (!measures_[measure].measure->series.has_ratio) continue;
      RatioTable table{measures_[measure].measure->series.has_dates, {}};
      for (const auto& row : web_.ids[measure]) {
        const auto numerator = row[static_cast<std::size_t>(Part::numerator)];
        const auto denominator = row[static_cast<std::size_t>(Part::denominator)];
        if (numerator && denominator)
          table.rows.push_back({{web_.quantities[*numerator].truth, *numerator},
                                {web_.quantities[*denominator].truth, *denominator}});
      }
      tables.push_back(std::move(table));
    }
    std::ranges::move(same_people(tables), std::back_inserter(web_.sums));
  }

  void add_total_rows(std::size_t measure) {
    if (web_.ids[measure].empty() || measures_[measure].measure->series.has_dates) return;
    for (const Part part : {Part::value, Part::numerator, Part::denominator}) {
      NumberColumn numbers;
      for (const auto& row : web_.ids[measure]) {
        const auto id = row[static_cast<std::size_t>(part)];
        numbers.push_back(id ? web_.quantities[*id].truth : none);
      }
      for (const ColumnSum& sum : find_total_rows(numbers)) {
        Equation equation;
        for (const SumMember& member : sum)
          equation.push_back(
              {*web_.ids[measure][member.column][static_cast<std::size_t>(part)], member.sign});
        web_.sums.push_back(std::move(equation));
      }
    }
  }

  std::size_t root(std::size_t id) {
    while (parents_[id] != id) id = parents_[id] = parents_[parents_[id]];
    return id;
  }

  void join(std::size_t a, std::size_t b) {
    const std::size_t one = root(a), other = root(b);
    parents_[std::max(one, other)] = std::min(one, other);
  }

  void join(const GroupColumn& a, const GroupColumn& b) {
    for (std::size_t row = 0; row < a.quantities.size(); ++row)
      if (a.quantities[row] && b.quantities[row]) join(*a.quantities[row], *b.quantities[row]);
  }

  // One quantity for all that say the same, at the place of the first; the others are left without.
  void join_quantities() {
    for (std::size_t id = 0; id < web_.quantities.size(); ++id) {
      const std::size_t first = root(id);
      if (first == id) continue;
      auto& places = web_.quantities[id].places;
      web_.quantities[first].places.insert(web_.quantities[first].places.end(), places.begin(), places.end());
      places.clear();
    }
    const auto follow = [&](std::vector<Equation>& equations) {
      for (Equation& equation : equations)
        for (EquationTerm& term : equation) term.quantity = root(term.quantity);
    };
    follow(web_.sums);
    follow(web_.row_equations);
    for (auto& ids : web_.alike)
      for (std::size_t& id : ids) id = root(id);
    for (auto& rows : web_.ids)
      for (auto& row : rows)
        for (auto& id : row)
          if (id) id = root(*id);
    for (GroupTable& table : web_.tables)
      for (GroupColumn& column : table.columns)
        for (auto& id : column.quantities)
          if (id) id = root(*id);
  }

  const std::vector<MeasureNumbers>& measures_;
  const std::vector<std::vector<bool>>& hidden_;
  std::vector<std::size_t> parents_;
  std::vector<const GroupColumn*> zeros_;  // of the group at hand, as far as they are searched
  NumberWeb web_;
};

}  // namespace

NumberWeb weave(const std::vector<MeasureNumbers>& measures, const std::vector<MeasureGroup>& groups,
                const std::vector<std::vector<bool>>& hidden) {
  return Weaver(measures, hidden).weave(groups);
}

}  // namespace lantern::disclosure
