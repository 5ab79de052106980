#include "driver/draw_file.hpp"

#include "base/replace_file.hpp"
#include "driver/installation.hpp"
#include "driver/theme_loader.hpp"

namespace lantern::driver {

std::expected<void, Failure> draw_file(FileSystem& disk, const AnalysedFile& series,
                                       charts::ChartFormat format, const std::filesystem::path& out,
                                       const std::stop_token& stop) {
  const auto broken = [](const std::string& sentence) {
    return std::unexpected(Failure{FaultOf::machine, sentence});
  };
  const auto installation = installation_folder();
  if (!installation) return broken(installation.error());
  const auto font = built_in_font(disk, *installation);
  if (!font) return std::unexpected(machine_failure(font.error()));
  charts::ChartContext context;
  context.id = "chart";
  context.headline = series.summary.headline;
  context.description = series.summary.standard;
  const charts::ChartSpec spec =
      charts::chart_spec(series.analysis, series.measure, context, series.messages, series.locale);
  const auto picture = charts::draw(spec, format, *font);
  if (!picture) return broken(picture.error());
  if (stop.stop_requested()) return broken("the picture was not written: the command was stopped");
  if (const auto written = replace_file(disk, out, picture->bytes); !written)
    return std::unexpected(machine_failure(written.error()));
  return {};
}

}  // namespace lantern::driver
