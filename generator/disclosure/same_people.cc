#include "disclosure/same_people.hpp"

#include <map>
#include <utility>

namespace lantern::disclosure {
namespace {

constexpr std::size_t most_in_table = 60;  // a longer one is no table of wards or ages

struct Stretch {
  std::size_t table = 0;
  std::size_t first = 0, end = 0;
  std::size_t rows() const { return end - first; }
};

class SamePeople {
 public:
  explicit SamePeople(const std::vector<RatioTable>& tables) : tables_(tables) {}

  std::vector<Equation> find() && {
    std::map<std::pair<double, double>, std::vector<Stretch>> same;
    for (std::size_t table = 0; table < tables_.size(); ++table) {
      const std::vector<RatioRow>& rows = tables_[table].rows;
      if (rows.size() > most_in_table) continue;
      for (std::size_t first = 0; first < rows.size(); ++first) {
        std::pair<double, double> sum;
        // Dates follow each other in time, which totals_over_time looks at.
        const std::size_t last = tables_[table].dates ? first + 1 : rows.size();
        for (std::size_t end = first + 1; end <= last; ++end) {
          sum.first += rows[end - 1].numerator.number;
          sum.second += rows[end - 1].denominator.number;
          if (sum.second > 0) same[sum].push_back({table, first, end});
        }
      }
    }
    for (const auto& [sum, all] : same)
      if (all.size() <= most_in_table)
        for (std::size_t a = 0; a < all.size(); ++a)
          for (std::size_t b = a + 1; b < all.size(); ++b)
            if (are_two_ways(all[a], all[b])) add(all[a], all[b]);
    return std::move(found_);
  }

 private:
  bool is_whole(const Stretch& stretch) const {
    return stretch.rows() > 1 && stretch.rows() == tables_[stretch.table].rows.size();
  }

  bool are_two_ways(const Stretch& one, const Stretch& other) const {
    if (one.table == other.table) {
      const bool apart = one.end <= other.first || other.end <= one.first;
      return apart && one.rows() > 1 && other.rows() > 1;
    }
    return (is_whole(one) && (other.rows() == 1 || is_whole(other))) || (is_whole(other) && one.rows() == 1);
  }

  void add(const Stretch& one, const Stretch& other) {
    for (const auto part : {&RatioRow::numerator, &RatioRow::denominator}) {
      Equation equation;
      for (const auto& [stretch, sign] : {std::pair(one, 1), std::pair(other, -1)})
        for (std::size_t row = stretch.first; row < stretch.end; ++row)
          equation.push_back({(tables_[stretch.table].rows[row].*part).quantity, sign});
      found_.push_back(std::move(equation));
    }
  }

  const std::vector<RatioTable>& tables_;
  std::vector<Equation> found_;
};

}  // namespace

std::vector<Equation> same_people(const std::vector<RatioTable>& tables) { return SamePeople(tables).find(); }

}  // namespace lantern::disclosure
