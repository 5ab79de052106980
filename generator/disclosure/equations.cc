#include "disclosure/equations.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace lantern::disclosure {
namespace {

// Decimal fractions do not add up to the last bit.
bool is_zero(double sum, double size) { return std::abs(sum) <= 1e-9 * std::max(1.0, size); }

class SumFinder {
 public:
  SumFinder(const std::vector<NumberColumn>& columns, const std::vector<bool>& silent)
      : columns_(columns), silent_(silent) {
    rows_ = columns.empty() ? 0 : columns.front().size();
    for (const NumberColumn& column : columns) {
      const auto known = std::ranges::count_if(column, [](double number) { return !std::isnan(number); });
      longest_ = std::max(longest_, static_cast<std::size_t>(known));
    }
    // Of one row there is nothing by which a constant could be told from any other number.
    for (const NumberColumn& column : columns)
      constants_.push_back(longest_ > 1 ? constant(column) : std::nullopt);
  }

  ColumnSums find() {
    search();
    if (too_many()) return {{}, true};
    // Only a hidden column that a shown number leads to can lead on to others that are hidden. Where those
    // are without number, as among sixty columns of zeros, they hold by chance.
    const auto leads_on = [&](const ColumnSum& sum) {
      return std::ranges::any_of(sum, [&](const SumMember& member) { return silent_[member.column]; });
    };
    if (std::ranges::any_of(found_, leads_on)) {
      const std::size_t told = found_.size();
      among_ = Among::silent;
      search();
      if (too_many()) found_.resize(told);
    }
    return {std::move(found_), false};
  }

 private:
  enum class Among { shown, silent };  // sums with a member that may be shown; sums without

  void search() {
    const std::size_t most = most_members();
    for (std::size_t members = 2; members <= most && !too_many(); ++members) choose(0, members);
    if (columns_.size() > 9 && columns_.size() <= 14)
      for (std::size_t total = 0; total < columns_.size() && !too_many(); ++total) totals_of(total, most);
  }

  std::size_t most_members() const {
    const std::size_t count = columns_.size();
    if (count <= 9) return count;
    if (count <= 30) return 4;
    if (count <= 60) return 3;
    return count <= 400 ? 2 : 0;
  }

  bool too_many() const { return found_.size() > most_sums(columns_.size()); }

  // Every set of `members` columns, each with either sign; the first is positive, so that no sum comes
  // twice with its signs turned round.
  void choose(std::size_t from, std::size_t members) {
    if (sum_.size() == members) {
      if (may_tell(sum_) && holds(sum_)) keep(sum_);
      return;
    }
    for (std::size_t i = from; i + (members - sum_.size()) <= columns_.size() && !too_many(); ++i)
      for (const int sign : {1, -1}) {
        if (sum_.empty() && sign < 0) continue;
        sum_.push_back({i, sign});
        choose(i + 1, members);
        sum_.pop_back();
      }
  }

  // Too many columns for every sum, but not for every set of parts of one total.
  void totals_of(std::size_t total, std::size_t already) {
    const auto sets = std::size_t{1} << columns_.size();
    for (std::size_t set = 0; set < sets && !too_many(); ++set) {
      if ((set >> total & 1U) != 0) continue;
      ColumnSum sum{{total, 1}};
      for (std::size_t i = 0; i < columns_.size(); ++i)
        if ((set >> i & 1U) != 0) sum.push_back({i, -1});
      if (sum.size() > already && may_tell(sum) && holds(sum)) keep(sum);
    }
  }

  // The number of a column that has no other, from which zero is excepted: it is nobody's size.
  static std::optional<double> constant(const NumberColumn& column) {
    std::optional<double> only;
    for (const double number : column) {
      if (std::isnan(number)) continue;
      if (number == 0 || (only && *only != number)) return std::nullopt;
      only = number;
    }
    return only;
  }

  // Whether this is a sum that is looked for now, and not one of constants that are only set against their
  // like: 20 beds and 30 beds here are 30 beds and 20 beds there.
  bool may_tell(const ColumnSum& sum) const {
    const bool silent =
        std::ranges::all_of(sum, [&](const SumMember& member) { return silent_[member.column]; });
    if (silent != (among_ == Among::silent)) return false;
    std::vector<double> left;  // signed constants without their like
    for (const SumMember& member : sum) {
      const auto& number = constants_[member.column];
      if (!number) return true;
      const auto like = std::ranges::find(left, -member.sign * *number);
      if (like == left.end())
        left.push_back(member.sign * *number);
      else
        left.erase(like);
    }
    return !left.empty();
  }

  bool holds(const ColumnSum& sum) const {
    const bool one_sided =
        std::ranges::all_of(sum, [&](const SumMember& member) { return member.sign == sum.front().sign; });
    if (one_sided) return false;
    std::size_t rows = 0;
    bool varied = false;
    double first = 0;
    for (std::size_t row = 0; row < rows_; ++row) {
      double total = 0, size = 0;
      for (const SumMember& member : sum) {
        const double number = columns_[member.column][row];
        total += member.sign * number;
        size = std::max(size, std::abs(number));
      }
      if (std::isnan(total)) continue;
      if (!is_zero(total, size)) return false;
      const double here = columns_[sum.front().column][row];
      if (rows == 0) first = here;
      varied = varied || here != first;
      ++rows;
    }
    if (rows == 1) return longest_ == 1 && sum.size() <= 3;
    // Two columns of one and the same constant number are two wards of 20 beds, not one thing said twice.
    if (sum.size() == 2 && !varied) return false;
    return rows >= 2 && rows + 1 >= sum.size();
  }

  void keep(const ColumnSum& sum) {
    const auto inside = [&](const ColumnSum& smaller) {
      int turned = 0;
      for (const SumMember& member : smaller) {
        const auto same = std::ranges::find(sum, member.column, &SumMember::column);
        if (same == sum.end()) return false;
        if (turned == 0) turned = same->sign * member.sign;
        if (same->sign * member.sign != turned) return false;
      }
      return true;
    };
    if (std::ranges::none_of(found_, inside)) found_.push_back(sum);
  }

  const std::vector<NumberColumn>& columns_;
  const std::vector<bool>& silent_;
  std::vector<std::optional<double>> constants_;  // by column
  Among among_ = Among::shown;
  std::size_t rows_ = 0;
  std::size_t longest_ = 0;  // numbers in the fullest column
  ColumnSum sum_;            // as chosen so far
  std::vector<ColumnSum> found_;
};

}  // namespace

ColumnSums find_sums(const std::vector<NumberColumn>& columns, const std::vector<bool>& silent) {
  return SumFinder(columns, silent).find();
}

std::vector<ColumnSum> find_family_totals(const std::vector<NumberColumn>& columns) {
  std::vector<ColumnSum> found;
  for (std::size_t total = 0; total < columns.size(); ++total) {
    std::size_t most_parts = 0;
    bool holds = true;
    for (std::size_t row = 0; row < columns[total].size() && holds; ++row) {
      const double whole = columns[total][row];
      if (std::isnan(whole)) continue;
      double sum = 0;
      std::size_t parts = 0;
      for (std::size_t i = 0; i < columns.size(); ++i) {
        if (i == total || std::isnan(columns[i][row])) continue;
        sum += columns[i][row];
        ++parts;
      }
      holds = is_zero(whole - sum, whole);
      most_parts = std::max(most_parts, parts);
    }
    if (!holds || most_parts < 2) continue;
    ColumnSum sum{{total, 1}};
    for (std::size_t i = 0; i < columns.size(); ++i)
      if (i != total) sum.push_back({i, -1});
    found.push_back(std::move(sum));
  }
  return found;
}

std::vector<ColumnSum> find_total_rows(const NumberColumn& numbers) {
  std::vector<ColumnSum> found;
  const auto add = [&](std::size_t total, std::size_t first, std::size_t end) {
    ColumnSum sum{{total, 1}};
    for (std::size_t row = first; row < end; ++row)
      if (row != total && !std::isnan(numbers[row])) sum.push_back({row, -1});
    // A single part beside zeros is as large as its total: which of the two is the total, only its place
    // at an end of the table can tell, and the last row is it more often.
    const bool one_part = std::ranges::any_of(sum, [&](const SumMember& member) {
      return member.column != total && numbers[member.column] == numbers[total];
    });
    const bool at_end = total + 1 == numbers.size() || (total == 0 && numbers.back() != numbers[total]);
    if (sum.size() > 2 && (at_end || !one_part)) found.push_back(std::move(sum));
  };
  double all = 0;
  for (const double number : numbers) all += std::isnan(number) ? 0 : number;
  for (std::size_t total = 0; total < numbers.size(); ++total) {
    const double whole = numbers[total];
    if (std::isnan(whole) || whole <= 0) continue;
    // The longest run that adds up: a row of 0 beside it is one of the parts.
    std::size_t first = total, end = total + 1;
    double sum = 0;
    for (std::size_t row = total; row-- > 0 && sum <= whole;) {
      sum += std::isnan(numbers[row]) ? 0 : numbers[row];
      if (is_zero(sum - whole, whole)) first = row;
    }
    sum = 0;
    for (std::size_t row = total + 1; row < numbers.size() && sum <= whole; ++row) {
      sum += std::isnan(numbers[row]) ? 0 : numbers[row];
      if (is_zero(sum - whole, whole)) end = row + 1;
    }
    if (first < total) add(total, first, total);
    if (end > total + 1) add(total, total + 1, end);
    const bool of_all = (first == 0 && total + 1 == numbers.size()) || (total == 0 && end == numbers.size());
    if (!of_all && is_zero(all - 2 * whole, whole)) add(total, 0, numbers.size());
  }
  return found;
}

}  // namespace lantern::disclosure
