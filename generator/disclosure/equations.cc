#include "disclosure/equations.hpp"

#include <algorithm>
#include <cmath>

namespace lantern::disclosure {
namespace {

// Decimal fractions do not add up to the last bit.
bool is_zero(double sum, double size) { return std::abs(sum) <= 1e-9 * std::max(1.0, size); }

class SumFinder {
 public:
  explicit SumFinder(const std::vector<NumberColumn>& columns) : columns_(columns) {
    rows_ = columns.empty() ? 0 : columns.front().size();
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const auto known = std::ranges::count_if(columns[i], [](double number) { return !std::isnan(number); });
      longest_ = std::max(longest_, static_cast<std::size_t>(known));
    }
  }

  std::vector<ColumnSum> find() {
    const std::size_t most = most_members();
    for (std::size_t members = 2; members <= most; ++members) choose(0, members);
    if (columns_.size() > 9 && columns_.size() <= 14)
      for (std::size_t total = 0; total < columns_.size(); ++total) totals_of(total, most);
    return std::move(found_);
  }

 private:
  std::size_t most_members() const {
    const std::size_t count = columns_.size();
    if (count <= 9) return count;
    if (count <= 30) return 4;
    if (count <= 60) return 3;
    return count <= 400 ? 2 : 0;
  }

  // Every set of `members` columns, each with either sign; the first is positive, so that no sum comes
  // twice with its signs turned round.
  void choose(std::size_t from, std::size_t members) {
    if (sum_.size() == members) {
      if (holds(sum_)) keep(sum_);
      return;
    }
    for (std::size_t i = from; i + (members - sum_.size()) <= columns_.size(); ++i)
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
    for (std::size_t set = 0; set < sets; ++set) {
      if ((set >> total & 1U) != 0) continue;
      ColumnSum sum{{total, 1}};
      for (std::size_t i = 0; i < columns_.size(); ++i)
        if ((set >> i & 1U) != 0) sum.push_back({i, -1});
      if (sum.size() > already && holds(sum)) keep(sum);
    }
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
  std::size_t rows_ = 0;
  std::size_t longest_ = 0;  // numbers in the fullest column
  ColumnSum sum_;            // as chosen so far
  std::vector<ColumnSum> found_;
};

}  // namespace

std::vector<ColumnSum> find_sums(const std::vector<NumberColumn>& columns) {
  return SumFinder(columns).find();
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
