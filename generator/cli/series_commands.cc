#include <array>
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

// "date=Month,value=Missed". A heading may have a comma in it: what follows one is the next column only where
// it begins with the name of one.
std::expected<ColumnNames, std::string> columns_from(std::string_view text) {
  ColumnNames names;
  const std::array<std::pair<std::string_view, std::string*>, 7> known = {
      {{"date", &names.date},
       {"label", &names.label},
       {"value", &names.value},
       {"numerator", &names.numerator},
       {"denominator", &names.denominator},
       {"note", &names.note},
       {"exclude", &names.exclude}}};
  const auto begins_column = [&](std::string_view rest) -> std::string* {
    for (const auto& [name, place] : known)
      if (rest.starts_with(name) && rest.substr(name.size()).starts_with('=')) return place;
    return nullptr;
  };
  while (!text.empty()) {
    std::string* const place = begins_column(text);
    if (place == nullptr)
      return std::unexpected(
          "'" + std::string(text) +
          "' should be date=, label=, value=, numerator=, denominator=, note= or exclude= and the "
          "heading of that column");
    text.remove_prefix(text.find('=') + 1);
    std::size_t end = text.find(',');
    while (end != std::string_view::npos && begins_column(text.substr(end + 1)) == nullptr)
      end = text.find(',', end + 1);
    *place = text.substr(0, end);
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
  }
  return names;
}

// Of a funnel plot, whose rows are places at one time: the first option that would do nothing; empty for
// none.
std::string_view without_effect(const SeriesOptions& options) {
  if (options.chart != name_of(ChartType::funnel)) return {};
  const SeriesOptions untouched;
  return options.baseline > 0                       ? "--baseline"
         : !options.rebase.empty()                  ? "--rebase"
         : !options.rules.empty()                   ? "--rules"
         : options.ordered                          ? "--ordered"
         : options.screening != untouched.screening ? "--screening"
         : options.aggregate != untouched.aggregate ? "--aggregate"
                                                    : "";
}

// What the command line asks for; or why that cannot be.
std::expected<driver::SeriesRequest, driver::Failure> request_from(const SeriesOptions& options) {
  const auto wrong = [](std::string sentence) {
    return std::unexpected(driver::Failure{driver::FaultOf::request, std::move(sentence)});
  };
  for (const auto& [name, text] : {std::pair{"--centre", &options.centre}, {"--target", &options.target}})
    if (!text->empty() && !number(*text))
      return wrong(std::string(name) + ": '" + *text + "' is not a number");
  if (const auto option = without_effect(options); !option.empty())
    return wrong(std::string(option) +
                 " does nothing on a funnel plot: its rows are places at one time, in no order");
  driver::SeriesRequest request;
  request.file = options.file;
  request.language = options.language;
  request.measure.id = "chart";
  request.measure.title = options.title;
  // CLI11 has checked the words already.
  request.measure.chart = from_name<ChartType>(options.chart).value();
  request.measure.better = from_name<Better>(options.better).value();
  if (!options.unit.empty()) {
    request.measure.unit = from_name<Unit>(options.unit).value_or(Unit::other);
    request.measure.unit_word = options.unit;
  }
  request.measure.sheet = options.sheet;
  request.measure.dates = from_name<DateOrder>(options.dates);
  if (!options.columns.empty()) {
    auto columns = columns_from(options.columns);
    if (!columns) return wrong("--columns: " + columns.error());
    request.measure.columns = std::move(*columns);
  }
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
