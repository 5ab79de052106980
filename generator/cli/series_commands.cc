#include <fmt/format.h>

#include <charconv>
#include <cmath>

#include "cli/commands.hpp"
#include "cli/printing.hpp"
#include "cli/run.hpp"
#include "driver/analyse_file.hpp"
#include "driver/draw_file.hpp"
#include "telling/report.hpp"

namespace lantern::cli {
namespace {

namespace fs = std::filesystem;

// A word of the command line that CLI11 has checked already.
template <typename Enum>
Enum chosen(std::string_view word, std::initializer_list<std::string_view> words) {
  int index = 0;
  for (const std::string_view candidate : words) {
    if (candidate == word) break;
    ++index;
  }
  return static_cast<Enum>(index);
}

std::optional<double> number(const std::string& text) {
  double value = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, problem] = std::from_chars(text.data(), end, value);
  if (text.empty() || problem != std::errc() || stop != end || !std::isfinite(value)) return std::nullopt;
  return value;
}

// What the command line asks for; or why that cannot be.
std::expected<driver::SeriesRequest, driver::Failure> request_from(const SeriesOptions& options) {
  const auto wrong = [](std::string sentence) {
    return std::unexpected(driver::Failure{driver::FaultOf::request, std::move(sentence)});
  };
  for (const auto& [name, text] : {std::pair{"--centre", &options.centre}, {"--target", &options.target}})
    if (!text->empty() && !number(*text))
      return wrong(std::string(name) + ": '" + *text + "' is not a number");
  driver::SeriesRequest request;
  request.file = options.file;
  request.language = options.language;
  request.measure.id = "chart";
  request.measure.title = options.title;
  request.measure.chart =
      chosen<ChartType>(options.chart, {"run", "i", "mr", "p", "pp", "u", "up", "c", "g", "t", "xbar", "s"});
  request.measure.better = chosen<Better>(options.better, {"higher", "lower", "neither"});
  if (!options.unit.empty())
    request.measure.unit =
        chosen<Unit>(options.unit, {"", "percent", "count", "days", "minutes", "score", "rate"});
  request.measure.target = number(options.target);
  if (options.baseline > 0) request.measure.baseline = options.baseline;
  if (!options.rules.empty())
    request.rules = chosen<RuleSet>(options.rules, {"ihi", "anhoej", "making-data-count"});
  request.centre = number(options.centre);
  request.aggregate = chosen<Aggregate>(options.aggregate, {"mean", "median", "sum"});
  request.screening = options.screening == "on" ? measures::Screening::on : measures::Screening::off;
  if (!options.rebase.empty()) {
    auto starts = measures::parse_phase_starts(options.rebase);
    if (!starts) return wrong("--rebase: " + starts.error());
    request.rebase = std::move(*starts);
  }
  return request;
}

std::expected<driver::AnalysedFile, driver::Failure> analysed(const SeriesOptions& options) {
  const auto request = request_from(options);
  if (!request) return std::unexpected(request.error());
  const RealFileSystem disk;
  Diagnostics diagnostics;
  auto result = driver::analyse_file(disk, *request, diagnostics);
  print(diagnostics);
  return result;
}

}  // namespace

int analyse_series(const SeriesOptions& options, const SharedOptions& shared) {
  const auto series = analysed(options);
  if (!series) return explain(series.error());
  if (shared.output() == OutputFormat::json)
    fmt::print("{}", telling::to_json(series->analysis, series->summary));
  else
    fmt::print("{}", telling::to_text(series->analysis, series->summary, series->measure, series->messages,
                                      series->locale));
  return done;
}

int draw_chart(const SeriesOptions& options, const SharedOptions&) {
  const fs::path out = options.out;
  const std::string ending = out.extension().string();
  if (ending != ".svg" && ending != ".png" && ending != ".pdf") {
    complain("-o: the name of the picture must end in .svg, .png or .pdf");
    return command_line_is_wrong;
  }
  const auto series = analysed(options);
  if (!series) return explain(series.error());
  RealFileSystem disk;
  const auto format = chosen<charts::ChartFormat>(ending, {".svg", ".png", ".pdf"});
  const auto drawn = driver::draw_file(disk, *series, format, out);
  return drawn ? done : explain(drawn.error());
}

}  // namespace lantern::cli
