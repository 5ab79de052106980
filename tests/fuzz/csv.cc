// Any bytes as a measure's CSV file: read or refused; what is read is analysed and made fit to publish.
#include <cstdint>

#include "measures/analysis.hpp"
#include "measures/csv.hpp"
#include "measures/suppress.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace lantern;
  using namespace lantern::measures;
  Diagnostics diagnostics;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto series = read_series("a.csv", text, ChartType::run, Unit::percent, diagnostics);
  if (!series) return 0;
  Measure measure;
  measure.unit = Unit::percent;
  measure.series = *series;
  const AnalysisOptions options = options_for(measure, {});
  static_cast<void>(analyse(suppress(*series, measure, {}).series, options));
  return 0;
}
