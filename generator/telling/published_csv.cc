#include "telling/published_csv.hpp"

#include <array>
#include <charconv>

#include "model/names.hpp"

namespace lantern::telling {
namespace {

std::string number(const std::optional<double>& value) {
  if (!value) return {};
  std::array<char, 64> buffer{};
  return {buffer.data(), std::to_chars(buffer.data(), buffer.data() + buffer.size(), *value).ptr};
}

// A text cell; one that begins like a formula would be run by a spreadsheet that opens the file.
std::string text_cell(std::string text) {
  if (!text.empty() && std::string_view("=+-@\t").find(text.front()) != std::string_view::npos)
    text.insert(text.begin(), '\'');
  if (text.find_first_of(",\"\n\r") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

std::string signal_names(const measures::AnalysedPoint& point) {
  std::string names;
  for (const measures::Signal signal : point.signals) {
    if (!names.empty()) names += ' ';
    names += name_of(signal);
  }
  return names;
}

bool any_limits(const measures::Analysis& analysis) {
  for (const measures::AnalysedPoint& point : analysis.points)
    if (point.lower || point.upper) return true;
  return false;
}

}  // namespace

std::string published_csv(const measures::PublishedSeries& published, const measures::Analysis& analysis,
                          DataStatus status) {
  const bool ratio = published.series.has_ratio;
  const bool limits = any_limits(analysis);
  std::string out = published.series.has_dates ? "date" : "label";
  out += ",value";
  if (ratio) out += ",numerator,denominator";
  out += analysis.chart == ChartType::run ? ",median" : ",centre";
  if (limits) out += ",lower,upper";
  out += ",phase,signals,excluded,hidden,note,data_status\n";
  for (std::size_t i = 0; i < published.series.rows.size() && i < analysis.points.size(); ++i) {
    const SeriesRow& row = published.series.rows[i];
    const measures::AnalysedPoint& point = analysis.points[i];
    out += row.date ? to_iso(*row.date) : text_cell(row.label);
    out += ',' + number(point.value);
    if (ratio) out += ',' + number(row.numerator) + ',' + number(row.denominator);
    out += ',' + number(point.centre);
    if (limits) out += ',' + number(point.lower) + ',' + number(point.upper);
    out += ',' + std::to_string(point.phase) + ',' + signal_names(point);
    out += row.excluded ? ",yes" : ",";
    out += published.visibility[i] == measures::Visibility::hidden ? ",yes," : ",,";
    out += text_cell(row.note) + ',' + std::string(name_of(status)) + '\n';
  }
  return out;
}

}  // namespace lantern::telling
