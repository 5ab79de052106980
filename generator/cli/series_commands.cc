#include <fmt/format.h>

#include <charconv>
#include <cmath>

#include "charts/chart.hpp"
#include "cli/commands.hpp"
#include "cli/printing.hpp"
#include "cli/run.hpp"
#include "content/source_text.hpp"
#include "driver/installation.hpp"
#include "driver/theme_loader.hpp"
#include "measures/csv.hpp"
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

Measure measure_from(const SeriesOptions& options) {
  Measure measure;
  measure.id = "chart";
  measure.title = options.title.empty() ? fs::path(options.file).stem().string() : options.title;
  measure.chart =
      chosen<ChartType>(options.chart, {"run", "i", "mr", "p", "pp", "u", "up", "c", "g", "t", "xbar", "s"});
  measure.better = chosen<Better>(options.better, {"higher", "lower", "neither"});
  if (!options.unit.empty())
    measure.unit = chosen<Unit>(options.unit, {"", "percent", "count", "days", "minutes", "score", "rate"});
  measure.target = number(options.target);
  if (options.baseline > 0) measure.baseline = options.baseline;
  return measure;
}

struct Analysed {
  Measure measure;
  measures::Analysis analysis;
  Messages messages;
  Locale locale{"en"};
  fs::path installation;
};

// Everything up to the analysis; an exit code when it did not come to that.
std::expected<Analysed, int> analyse_file(const SeriesOptions& options) {
  for (const auto& [name, text] : {std::pair{"--centre", &options.centre}, {"--target", &options.target}})
    if (!text->empty() && !number(*text)) {
      complain(std::string(name) + ": '" + *text + "' is not a number");
      return std::unexpected(command_line_is_wrong);
    }
  RealFileSystem disk;
  const auto installation = driver::installation_folder();
  if (!installation) {
    complain(installation.error());
    return std::unexpected(machine_failed);
  }
  const auto bytes = disk.read(options.file);
  if (!bytes) {
    print(bytes.error());
    return std::unexpected(disk.kind(options.file) == FileKind::file ? machine_failed
                                                                     : command_line_is_wrong);
  }
  Diagnostics diagnostics;
  Analysed result;
  result.installation = *installation;
  result.measure = measure_from(options);
  const std::string shown = options.file;
  const auto text = content::readable_text(*bytes, shown, diagnostics);
  std::optional<Series> series;
  if (text)
    series = measures::read_series(shown, *text, result.measure.chart, result.measure.unit, diagnostics);
  result.messages = driver::built_in_messages(disk, *installation, options.language, diagnostics);
  driver::attach_source_lines(disk, "", diagnostics);
  print(diagnostics);
  if (diagnostics.has_errors() || !series) return std::unexpected(content_has_errors);
  result.measure.series = std::move(*series);
  result.locale = Locale(options.language);
  if (result.messages.keys().empty()) {
    complain("there are no words for the language '" + options.language + "'");
    return std::unexpected(command_line_is_wrong);
  }

  measures::AnalysisOptions analysis = measures::options_for(result.measure, MeasureSettings{});
  if (!options.rules.empty())
    analysis.rules = chosen<RuleSet>(options.rules, {"ihi", "anhoej", "making-data-count"});
  // As the reader sees it, like the target.
  if (const auto centre = number(options.centre)) analysis.centre = *centre / analysis.scale;
  analysis.aggregate = chosen<Aggregate>(options.aggregate, {"mean", "median", "sum"});
  analysis.screening = options.screening == "on" ? measures::Screening::on : measures::Screening::off;
  if (!options.rebase.empty()) {
    auto starts = measures::parse_phase_starts(options.rebase);
    if (!starts) {
      complain("--rebase: " + starts.error());
      return std::unexpected(command_line_is_wrong);
    }
    analysis.rebase = std::move(*starts);
  }
  auto analysed = measures::analyse(result.measure.series, analysis);
  if (!analysed) {
    complain(options.file + ": " + analysed.error());
    return std::unexpected(content_has_errors);
  }
  result.analysis = std::move(*analysed);
  return result;
}

}  // namespace

int analyse_series(const SeriesOptions& options, const SharedOptions& shared) {
  const auto result = analyse_file(options);
  if (!result) return result.error();
  const telling::Summary summary =
      telling::summarise(result->analysis, result->measure, result->messages, result->locale);
  if (shared.output() == OutputFormat::json)
    fmt::print("{}", telling::to_json(result->analysis, summary));
  else
    fmt::print(
        "{}", telling::to_text(result->analysis, summary, result->measure, result->messages, result->locale));
  return done;
}

int draw_chart(const SeriesOptions& options, const SharedOptions&) {
  const std::string ending = fs::path(options.out).extension().string();
  if (ending != ".svg" && ending != ".png" && ending != ".pdf") {
    complain("-o: the name of the picture must end in .svg, .png or .pdf");
    return command_line_is_wrong;
  }
  const auto result = analyse_file(options);
  if (!result) return result.error();
  const auto font = charts::ChartFont::load(driver::chart_font_files(result->installation));
  if (!font) {
    complain(font.error());
    return machine_failed;
  }
  const telling::Summary summary =
      telling::summarise(result->analysis, result->measure, result->messages, result->locale);
  charts::ChartContext context;
  context.id = "chart";
  context.headline = summary.headline;
  context.description = summary.standard;
  const charts::ChartSpec spec =
      charts::chart_spec(result->analysis, result->measure, context, result->messages, result->locale);
  const auto picture =
      charts::draw(spec, chosen<charts::ChartFormat>(ending, {".svg", ".png", ".pdf"}), *font);
  if (!picture) {
    complain(picture.error());
    return machine_failed;
  }
  RealFileSystem disk;
  if (const auto written = disk.write(options.out, picture->bytes); !written) {
    print(written.error());
    return machine_failed;
  }
  return done;
}

}  // namespace lantern::cli
