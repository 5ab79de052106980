#include "disclosure/same_data.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

namespace lantern::disclosure {
namespace {

// The same for two series with the same numbers; nothing where these are all alike.
std::string fingerprint(const Series& series) {
  std::vector<std::string> rows;
  std::set<std::string> numbers;
  for (const SeriesRow& row : series.rows) {
    const auto written = [](const std::optional<double>& number) {
      return number ? fmt::format("{}", *number) : std::string("-");
    };
    std::string all = written(row.value) + ' ' + written(row.numerator) + ' ' + written(row.denominator);
    rows.push_back((row.date ? to_iso(*row.date) : row.label) + '\n' + all);
    numbers.insert(std::move(all));
  }
  if (numbers.size() < 2) return {};
  std::ranges::sort(rows);
  std::string text;
  for (const std::string& row : rows) text += row + '\n';
  return text;
}

}  // namespace

std::vector<std::size_t> same_data(const std::vector<const Measure*>& measures) {
  std::map<std::string, std::size_t> files, copies;
  std::vector<std::size_t> data;
  std::size_t next = 0;
  for (const Measure* measure : measures) {
    const std::string& file = measure->series.file;
    const auto known = file.empty() ? files.end() : files.find(file);
    if (known != files.end()) {
      data.push_back(known->second);
      continue;
    }
    std::size_t number = next;
    if (const std::string numbers = fingerprint(measure->series); !numbers.empty())
      number = copies.try_emplace(numbers, next).first->second;
    if (number == next) ++next;
    if (!file.empty()) files.emplace(file, number);
    data.push_back(number);
  }
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
