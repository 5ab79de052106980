#include "measures/phases.hpp"

#include <algorithm>
#include <charconv>

#include "text/written_date.hpp"

namespace lantern::measures {
namespace {

std::string where_of(const SeriesPlace& place) {
  if (place.date) return to_iso(*place.date) + ", which is not a date of the data";
  if (place.point) return "point " + std::to_string(*place.point);
  return "'" + place.label + "', which is not a label of the data";
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

}  // namespace

std::expected<std::size_t, std::string> index_of(const std::vector<PreparedPoint>& points,
                                                 const SeriesPlace& place) {
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (place.date && points[i].date && (*points[i].date <=> *place.date) == 0) return i;
    if (!points[i].date && !place.label.empty() && points[i].label == place.label) return i;
  }
  if (place.point && *place.point >= 1 && static_cast<std::size_t>(*place.point) <= points.size())
    return static_cast<std::size_t>(*place.point) - 1;
  if (place.date || !place.point) return std::unexpected(where_of(place));
  return std::unexpected(where_of(place) + "; the points are 1 to " + std::to_string(points.size()));
}

std::expected<std::vector<PhaseRange>, std::string> split_phases(const std::vector<PreparedPoint>& points,
                                                                 const std::vector<SeriesPlace>& starts) {
  if (points.empty()) return std::vector<PhaseRange>{};
  std::vector<std::size_t> firsts{0};
  for (const SeriesPlace& start : starts) {
    const auto index = index_of(points, start);
    if (!index) return std::unexpected("a new phase is to start at " + index.error());
    firsts.push_back(*index);
  }
  std::sort(firsts.begin(), firsts.end());
  firsts.erase(std::unique(firsts.begin(), firsts.end()), firsts.end());
  std::vector<PhaseRange> phases;
  for (std::size_t i = 0; i < firsts.size(); ++i)
    phases.push_back({firsts[i], i + 1 < firsts.size() ? firsts[i + 1] : points.size()});
  return phases;
}

SeriesPlace series_place(std::string_view text) {
  SeriesPlace place;
  place.label = trimmed(text);
  if (auto date = parse_written_date(place.label)) place.date = *date;
  int point = 0;
  const char* const end = place.label.data() + place.label.size();
  const auto [stop, problem] = std::from_chars(place.label.data(), end, point);
  if (problem == std::errc() && stop == end) place.point = point;
  return place;
}

std::expected<std::vector<SeriesPlace>, std::string> parse_phase_starts(std::string_view text) {
  std::vector<SeriesPlace> starts;
  while (true) {
    const std::size_t comma = text.find(',');
    SeriesPlace start = series_place(text.substr(0, comma));
    if (!start.date && !start.point)
      return std::unexpected('\'' + start.label + "' is neither a date nor the number of a point");
    starts.push_back(std::move(start));
    if (comma == std::string_view::npos) return starts;
    text.remove_prefix(comma + 1);
  }
}

}  // namespace lantern::measures
