// Any bytes as a measure's table, CSV or workbook: read for each type of chart, or refused with a reason;
// what is read is analysed and made fit to publish.
#include <cstdint>
#include <cstdlib>

#include "measures/analysis.hpp"
#include "measures/suppress.hpp"
#include "tables/series_reader.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace lantern;
  using namespace lantern::measures;
  if (size == 0) return 0;
  Diagnostics diagnostics;
  // The first byte says for which chart and unit.
  constexpr auto charts = values_of<ChartType>;
  constexpr auto units = values_of<Unit>;
  Measure measure;
  measure.chart = charts[data[0] % charts.size()];
  measure.unit = units[data[0] / charts.size() % units.size()];
  const std::string_view bytes(reinterpret_cast<const char*>(data + 1), size - 1);
  const auto series = tables::read_series("a.csv", bytes, measure, diagnostics);
  if (!series) return diagnostics.empty() ? (std::abort(), 0) : 0;
  measure.series = *series;
  const AnalysisOptions options = options_for(measure, {});
  static_cast<void>(analyse(suppress(*series, measure, {}).series, options));
  return 0;
}
