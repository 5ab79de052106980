#include <charconv>
#include <cmath>

#include "cli/commands.hpp"
#include "cli/interruption.hpp"
#include "cli/printing.hpp"
#include "cli/run.hpp"
#include "driver/analyse_file.hpp"
#include "driver/draw_file.hpp"
#include "model/names.hpp"
#include "telling/report.hpp"

namespace lantern::cli {
namespace {

namespace fs = std::filesystem;

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
  // CLI11 has checked the words already.
  request.measure.chart = from_name<ChartType>(options.chart).value();
  request.measure.better = from_name<Better>(options.better).value();
  request.measure.unit = from_name<Unit>(options.unit).value_or(Unit::none);
  if (const auto target = number(options.target)) request.measure.targets = {{std::nullopt, *target}};
  request.measure.ordered = options.ordered;
  if (options.baseline > 0) request.measure.baseline = options.baseline;
  request.rules = from_name<RuleSet>(options.rules);
  request.centre = number(options.centre);
  request.aggregate = from_name<Aggregate>(options.aggregate).value();
  request.screening = from_name<measures::Screening>(options.screening).value();
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
    say(telling::to_json(series->analysis, series->summary));
  else
    say(telling::to_text(series->analysis, series->summary, series->measure, series->messages,
                         series->locale));
  return done;
}

int draw_chart(const SeriesOptions& options, const SharedOptions&) {
  const fs::path out = options.out;
  const std::string ending = out.extension().string();
  const auto format = ending.empty() ? std::nullopt : from_name<charts::ChartFormat>(ending.substr(1));
  if (!format) {
    complain("-o: the name of the picture must end in .svg, .png or .pdf");
    return command_line_is_wrong;
  }
  Interruption interruption;
  const auto series = analysed(options);
  if (!series) return explain(series.error());
  RealFileSystem disk;
  const auto drawn = driver::draw_file(disk, *series, *format, out, interruption.token());
  interruption.pass_on();
  return drawn ? done : explain(drawn.error());
}

}  // namespace lantern::cli
