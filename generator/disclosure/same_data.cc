#include "disclosure/same_data.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>

#include "disclosure/measure_numbers.hpp"

namespace lantern::disclosure {
namespace {

// A date or label and its numbers, by which it is known again.
struct KnownRow {
  std::string text;
  std::string numbers;
};

std::vector<KnownRow> known_rows(const Series& series) {
  std::vector<KnownRow> rows;
  for (const SeriesRow& row : series.rows) {
    const auto written = [](const std::optional<double>& number) {
      return number ? fmt::format("{}", *number) : std::string("-");
    };
    std::string numbers = written(row.value) + ' ' + written(row.numerator) + ' ' + written(row.denominator);
    rows.push_back({key_of(row.date, row.label) + '\n' + numbers + '\n', std::move(numbers)});
  }
  std::ranges::sort(rows, {}, &KnownRow::text);
  return rows;
}

// Copies of each other: the whole text. Empty of numbers that are all alike.
std::string text_of(const std::vector<KnownRow>& rows) {
  std::set<std::string_view> numbers;
  std::string text;
  for (const KnownRow& row : rows) {
    numbers.insert(row.numbers);
    text += row.text;
  }
  return numbers.size() < 2 ? std::string() : text;
}

// How little likely it is that another series has the same rows by chance, in bits of evidence: a number that
// a series has in every other row says one bit each time, one of twenty more than four.
constexpr double enough_bits = 17;
constexpr std::size_t most_with_one_row = 64;  // a row of so many series tells nothing of any

class Overlaps {
 public:
  // The series before it that it goes on with.
  std::vector<std::size_t> add(std::size_t series, const std::vector<KnownRow>& rows) {
    std::map<std::string_view, double> times;
    for (const KnownRow& row : rows) times[row.numbers] += 1;
    struct Shared {
      std::size_t rows = 0;
      double bits = 0;
    };
    std::map<std::size_t, Shared> shared;
    for (const KnownRow& row : rows) {
      std::vector<HasRow>& with_it = series_with_[std::hash<std::string>()(row.text)];
      const double bits = std::log2(static_cast<double>(rows.size()) / times[row.numbers]);
      if (with_it.size() <= most_with_one_row)
        for (const HasRow& other : with_it) {
          ++shared[other.series].rows;
          shared[other.series].bits += std::max(bits, other.bits);
        }
      with_it.push_back({series, bits});
    }
    sizes_.emplace(series, rows.size());
    std::vector<std::size_t> found;
    for (const auto& [other, same] : shared)
      if (same.bits >= enough_bits && same.rows * 2 > std::min(rows.size(), sizes_[other]))
        found.push_back(other);
    return found;
  }

 private:
  struct HasRow {
    std::size_t series = 0;
    double bits = 0;
  };
  std::unordered_map<std::size_t, std::vector<HasRow>> series_with_;  // by the hash of a row
  std::map<std::size_t, std::size_t> sizes_;
};

}  // namespace

std::vector<std::size_t> same_data(const std::vector<const Measure*>& measures, SameData which) {
  std::map<std::string_view, std::size_t> files;
  std::map<std::string, std::size_t> copies;
  Overlaps overlaps;
  std::vector<std::size_t> first(measures.size());  // the first measure of the same data
  const auto first_of = [&](std::size_t measure) {
    while (first[measure] != measure) measure = first[measure];
    return measure;
  };
  const auto join = [&](std::size_t one, std::size_t other) {
    const auto [low, high] = std::minmax({first_of(one), first_of(other)});
    first[high] = low;
  };
  for (std::size_t i = 0; i < measures.size(); ++i) {
    first[i] = i;
    const std::string& file = measures[i]->series.file;
    if (!file.empty())
      if (const auto [known, added] = files.try_emplace(file, i); !added) {
        join(known->second, i);
        continue;
      }
    const std::vector<KnownRow> rows = known_rows(measures[i]->series);
    std::string text = text_of(rows);
    if (text.empty()) continue;
    if (which == SameData::also_longer_ones)
      for (const std::size_t other : overlaps.add(i, rows)) join(other, i);
    if (const auto [known, added] = copies.try_emplace(std::move(text), i); !added) join(known->second, i);
  }
  std::map<std::size_t, std::size_t> numbers;
  std::vector<std::size_t> data;
  for (std::size_t i = 0; i < measures.size(); ++i)
    data.push_back(numbers.try_emplace(first_of(i), numbers.size()).first->second);
  return data;
}

void agree_on_people(const std::vector<Measure*>& measures) {
  const std::vector<std::size_t> data = same_data({measures.begin(), measures.end()});
  std::vector<bool> people(measures.size());
  for (std::size_t i = 0; i < measures.size(); ++i)
    if (measures[i]->people && !has_subgroups(measures[i]->chart)) people[data[i]] = true;
  for (std::size_t i = 0; i < measures.size(); ++i)
    if (people[data[i]]) measures[i]->people = true;
}

}  // namespace lantern::disclosure
