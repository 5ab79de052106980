#include "disclosure/same_data.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>

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
    rows.push_back({(row.date ? to_iso(*row.date) : row.label) + '\n' + numbers + '\n', std::move(numbers)});
  }
  std::ranges::sort(rows, {}, &KnownRow::text);
  return rows;
}

// How many rows one after the other, with how many different numbers, chance hardly makes twice.
struct Stretch {
  std::size_t rows;
  std::size_t numbers;
};
constexpr Stretch stretches[] = {{8, 6}, {12, 4}};

// The texts by which a series is known again as a copy or as a longer one; none of numbers that are all
// alike.
std::vector<std::size_t> fingerprints(const Series& series) {
  const std::vector<KnownRow> rows = known_rows(series);
  std::vector<std::size_t> all;
  const auto add = [&](std::size_t first, std::size_t count, std::size_t least) {
    std::set<std::string_view> numbers;
    std::string text;
    for (std::size_t i = first; i < first + count; ++i) {
      numbers.insert(rows[i].numbers);
      text += rows[i].text;
    }
    if (numbers.size() >= least) all.push_back(std::hash<std::string>()(text));
  };
  add(0, rows.size(), 2);
  for (const auto& [count, numbers] : stretches)
    for (std::size_t first = 0; first + count <= rows.size(); ++first) add(first, count, numbers);
  return all;
}

}  // namespace

std::vector<std::size_t> same_data(const std::vector<const Measure*>& measures) {
  std::map<std::string_view, std::size_t> files;
  std::unordered_map<std::size_t, std::size_t> copies;
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
    for (const std::size_t fingerprint : fingerprints(measures[i]->series))
      if (const auto [known, added] = copies.try_emplace(fingerprint, i); !added) join(known->second, i);
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
