#include "driver/analyse_file.hpp"

#include <filesystem>

#include "driver/installation.hpp"
#include "driver/read_input.hpp"
#include "driver/theme_loader.hpp"
#include "tables/series_reader.hpp"

namespace lantern::driver {
namespace {

// `measure` has its series already: what is read decides whether a ratio is shown as per cent.
measures::AnalysisOptions options_of(const SeriesRequest& request, const Measure& measure) {
  measures::AnalysisOptions options = measures::options_for(measure, MeasureSettings{});
  if (request.rules) options.rules = request.rules;
  if (request.centre) options.centre = *request.centre / options.scale;
  options.aggregate = request.aggregate;
  options.screening = request.screening;
  if (!request.rebase.empty()) options.rebase = request.rebase;
  return options;
}

}  // namespace

std::expected<AnalysedFile, Failure> analyse_file(const FileSystem& disk, const SeriesRequest& request,
                                                  Diagnostics& diagnostics) {
  const auto installation = installation_folder();
  if (!installation) return std::unexpected(Failure{FaultOf::machine, installation.error()});
  const auto bytes = read_bytes(disk, request.file, ReadLimit::table, diagnostics);
  if (!bytes && bytes.error().fault != FaultOf::content) return std::unexpected(bytes.error());
  Measure measure = request.measure;
  if (measure.title.empty()) measure.title = std::filesystem::path(request.file).stem().string();
  std::optional<Series> series;
  if (bytes) series = tables::read_series(request.file, *bytes, measure, diagnostics);
  auto messages = built_in_messages(disk, *installation, request.language, diagnostics);
  if (!messages) return std::unexpected(machine_failure(messages.error()));
  finish_diagnostics(disk, request.file, diagnostics);
  if (diagnostics.has_errors() || !series) return std::unexpected(Failure{FaultOf::content, {}});
  if (messages->keys().empty())
    return std::unexpected(
        Failure{FaultOf::request, "there are no words for the language '" + request.language + "'"});
  measure.series = std::move(*series);
  Locale locale(request.language);
  auto analysis = measures::analyse(measure.series, options_of(request, measure));
  if (!analysis) return std::unexpected(Failure{FaultOf::content, request.file + ": " + analysis.error()});
  telling::Summary summary = telling::summarise(*analysis, measure, *messages, locale);
  return AnalysedFile{std::move(measure), std::move(*analysis), std::move(summary), std::move(*messages),
                      std::move(locale)};
}

}  // namespace lantern::driver
