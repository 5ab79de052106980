#include "measures/phases.hpp"

#include <algorithm>
#include <charconv>

namespace lantern::measures {
namespace {

std::expected<std::size_t, std::string> index_of(const std::vector<PreparedPoint>& points,
                                                 const PhaseStart& start) {
  if (start.date)
    for (std::size_t i = 0; i < points.size(); ++i)
      if (points[i].date && (*points[i].date <=> *start.date) == 0) return i;
  if (start.point && *start.point >= 1 && static_cast<std::size_t>(*start.point) <= points.size())
    return static_cast<std::size_t>(*start.point) - 1;
  if (start.date)
    return std::unexpected("a new phase is to start at " + to_iso(*start.date) +
                           ", which is not a date of the data");
  return std::unexpected("a new phase is to start at point " + std::to_string(start.point.value_or(0)) +
                         "; the points are 1 to " + std::to_string(points.size()));
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

}  // namespace

std::expected<std::vector<PhaseRange>, std::string> split_phases(const std::vector<PreparedPoint>& points,
                                                                 const std::vector<PhaseStart>& starts) {
  if (points.empty()) return std::vector<PhaseRange>{};
  std::vector<std::size_t> firsts{0};
  for (const PhaseStart& start : starts) {
    const auto index = index_of(points, start);
    if (!index) return std::unexpected(index.error());
    firsts.push_back(*index);
  }
  std::sort(firsts.begin(), firsts.end());
  firsts.erase(std::unique(firsts.begin(), firsts.end()), firsts.end());
  std::vector<PhaseRange> phases;
  for (std::size_t i = 0; i < firsts.size(); ++i)
    phases.push_back({firsts[i], i + 1 < firsts.size() ? firsts[i + 1] : points.size()});
  return phases;
}

std::expected<std::vector<PhaseStart>, std::string> parse_phase_starts(std::string_view text) {
  std::vector<PhaseStart> starts;
  while (true) {
    const std::size_t comma = text.find(',');
    const std::string_view part = trimmed(text.substr(0, comma));
    PhaseStart start;
    if (auto date = parse_spreadsheet_date(part)) start.date = *date;
    int point = 0;
    const auto [stop, problem] = std::from_chars(part.data(), part.data() + part.size(), point);
    if (problem == std::errc() && stop == part.data() + part.size()) start.point = point;
    if (!start.date && !start.point)
      return std::unexpected('\'' + std::string(part) + "' is neither a date nor the number of a point");
    starts.push_back(start);
    if (comma == std::string_view::npos) return starts;
    text.remove_prefix(comma + 1);
  }
}

}  // namespace lantern::measures
