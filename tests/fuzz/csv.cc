// Any bytes as a measure's table, as they stand on the disk: made readable, or refused with a reason; read
// for each type of chart; what is read is analysed and made fit to publish.
#include <cstdint>
#include <cstdlib>

#include "content/source_text.hpp"
#include "measures/analysis.hpp"
#include "measures/csv.hpp"
#include "measures/suppress.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace lantern;
  using namespace lantern::measures;
  if (size == 0) return 0;
  Diagnostics diagnostics;
  // The first byte says for which chart and unit.
  const auto text = content::readable_text(std::string(reinterpret_cast<const char*>(data + 1), size - 1),
                                           "a.csv", diagnostics, content::TextKind::table);
  if (!text) return diagnostics.empty() ? (std::abort(), 0) : 0;
  constexpr auto charts = values_of<ChartType>;
  constexpr auto units = values_of<Unit>;
  Measure measure;
  measure.chart = charts[data[0] % charts.size()];
  measure.unit = units[data[0] / charts.size() % units.size()];
  const auto series = read_series("a.csv", *text, measure.chart, measure.unit, diagnostics);
  if (!series) return diagnostics.empty() ? (std::abort(), 0) : 0;
  measure.series = *series;
  const AnalysisOptions options = options_for(measure, {});
  static_cast<void>(analyse(suppress(*series, measure, {}).series, options));
  return 0;
}
