#include "disclosure/percentages.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string_view>

namespace lantern::disclosure {
namespace {

constexpr std::size_t fewest_rows = 3;
constexpr std::size_t most_columns = 30;
constexpr double chance_allowed = 0.01;

int decimals_of(double number) {
  std::array<char, 64> buffer{};
  const auto written =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, std::chars_format::fixed);
  const std::string_view text(buffer.data(), static_cast<std::size_t>(written.ptr - buffer.data()));
  const std::size_t point = text.find('.');
  return point == std::string_view::npos ? 0 : static_cast<int>(text.size() - point - 1);
}

// A value of the percentage with the row of the table it belongs to.
struct Share {
  std::size_t row = 0;        // of its measure
  std::size_t table_row = 0;  // of the group
  double value = 0;
};

class Matcher {
 public:
  Matcher(const GroupTable& table, const MeasureNumbers& numbers, std::size_t measure,
          const std::vector<MeasureNumbers>& measures)
      : table_(table), measure_(measure), measures_(measures) {
    int decimals = 0;
    for (std::size_t row = 0; row < numbers.points.size(); ++row) {
      const auto& value = numbers.points[row].value;
      const auto key = std::ranges::lower_bound(table.keys, numbers.keys[row]);
      if (!value || key == table.keys.end() || *key != numbers.keys[row]) continue;
      shares_.push_back({row, static_cast<std::size_t>(key - table.keys.begin()), *value});
      decimals = std::max(decimals, decimals_of(*value));
    }
    // A hair more than half a unit of the last decimal, for halves that were rounded either way.
    tolerance_ = 0.501 * std::pow(10.0, -std::min(decimals, 9));
    scales_ = numbers.measure->unit == Unit::percent ? std::vector<double>{100}
                                                     : std::vector<double>{1, 10, 100, 1000, 10000, 100000};
    people_ = numbers.measure->people;
  }

  void add_to(std::vector<ShareOfBase>& found) const {
    const std::size_t before = found.size();
    for (const GroupColumn& base : table_.columns)
      for (const GroupColumn& part : table_.columns)
        if (&base != &part)
          for (const double scale : scales_)
            if (belong(part, base, scale)) add(found, &part, base, scale);
    if (found.size() > before || scales_.size() > 1) return;
    for (const GroupColumn& base : table_.columns)
      if (implies(base)) add(found, nullptr, base, 100);
  }

 private:
  bool belong(const GroupColumn& part, const GroupColumn& base, double scale) const {
    std::size_t rows = 0;
    for (const Share& share : shares_) {
      const double quotient = scale * part.numbers[share.table_row] / base.numbers[share.table_row];
      if (std::isnan(quotient)) continue;
      if (!(std::abs(quotient - share.value) <= tolerance_)) return false;
      ++rows;
    }
    return rows >= fewest_rows;
  }

  bool implies(const GroupColumn& base) const {
    std::size_t rows = 0;
    double chance = 1;
    for (const Share& share : shares_) {
      const double whole = base.numbers[share.table_row];
      if (std::isnan(whole) || whole <= 0 || whole != std::round(whole)) continue;
      const double part = std::round(share.value * whole / 100);
      if (!(std::abs(100 * part / whole - share.value) <= tolerance_)) return false;
      ++rows;
      // 0 % and 100 % fit every base.
      if (part > 0 && part < whole) chance *= std::min(1.0, (whole + 1) * 2 * tolerance_ / 100);
    }
    return rows >= fewest_rows && chance < chance_allowed;
  }

  void add(std::vector<ShareOfBase>& found, const GroupColumn* part, const GroupColumn& base,
           double scale) const {
    const bool people = people_ || measures_[base.measure].measure->people ||
                        (part != nullptr && measures_[part->measure].measure->people);
    for (const Share& share : shares_) {
      const auto base_id = base.quantities[share.table_row];
      const auto part_id = part == nullptr ? std::nullopt : part->quantities[share.table_row];
      if (!base_id || (part != nullptr && !part_id)) continue;
      const double implied = part == nullptr ? std::round(share.value * base.numbers[share.table_row] / 100)
                                             : part->numbers[share.table_row];
      found.push_back({measure_, share.row, scale, part_id, implied, *base_id, people});
    }
  }

  const GroupTable& table_;
  std::size_t measure_;
  const std::vector<MeasureNumbers>& measures_;
  std::vector<Share> shares_;
  std::vector<double> scales_;
  double tolerance_ = 0;
  bool people_ = false;
};

}  // namespace

std::vector<ShareOfBase> shares_in(const NumberWeb& web, const std::vector<MeasureGroup>& groups,
                                   const std::vector<MeasureNumbers>& measures) {
  std::vector<ShareOfBase> found;
  for (std::size_t group = 0; group < groups.size(); ++group) {
    const GroupTable& table = web.tables[group];
    if (table.columns.size() > most_columns) continue;
    for (const std::size_t measure : groups[group].members) {
      const Measure& wanted = *measures[measure].measure;
      if (wanted.series.has_ratio || (wanted.unit != Unit::percent && wanted.unit != Unit::rate)) continue;
      Matcher(table, measures[measure], measure, measures).add_to(found);
    }
  }
  return found;
}

}  // namespace lantern::disclosure
