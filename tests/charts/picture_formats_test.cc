// Each picture of improvement work as PNG and PDF, and on several threads: the same routine, the same bytes.
#include <functional>
#include <map>
#include <thread>

#include "charts/bars.hpp"
#include "charts/driver_diagram.hpp"
#include "charts/picture_checks.hpp"
#include "charts/progress.hpp"
#include "charts/score_chart.hpp"

namespace lantern {

using namespace charts;
namespace {

using namespace lantern::testing;

using Drawn = std::expected<ChartPicture, std::string>;
using Drawing = std::function<Drawn(ChartFormat)>;

// `draw` with its specification and the font, waiting for a format.
template <typename Spec>
Drawing drawing(Spec spec, Drawn (*draw)(const Spec&, ChartFormat, const ChartFont&)) {
  spec.about.id = "picture";
  spec.about.title = "A message";
  return [spec, draw](ChartFormat format) { return draw(spec, format, theme_font()); };
}

std::map<std::string, Drawing> all_pictures() {
  DriverDiagramSpec drivers;
  drivers.diagram = {"Aim", {{"One", {{"Two", {}, {"Three"}}}, {"Four"}}}};
  ProgressSpec progress;
  progress.now = 0.5;
  progress.current = {"0.5", "now"};
  ScoreChartSpec scores;
  scores.scores = {{0, 1, "2021", "1.0", "Forming a team"}, {365, 3, "2022", "3.0", "Modest improvement"}};
  BarsSpec bars;
  bars.bars = {{"Teams", 0.5, {}, "5", "of 10"}};
  return {{"driver diagram", drawing(drivers, draw_driver_diagram)},
          {"progress", drawing(progress, draw_progress)},
          {"scores", drawing(scores, draw_score_chart)},
          {"bars", drawing(bars, draw_bars)}};
}

TEST_CASE("every picture is drawn as SVG, PNG and PDF, the same twice") {
  for (const auto& [name, draw] : all_pictures())
    for (const auto& [format, start] :
         {std::pair{ChartFormat::svg, "<svg xmlns"}, std::pair{ChartFormat::png, "\x89PNG"},
          std::pair{ChartFormat::pdf, "%PDF"}}) {
      INFO(name);
      const Drawn first = draw(format);
      REQUIRE(first.has_value());
      CHECK(first->bytes.starts_with(start));
      CHECK(first->bytes == draw(format)->bytes);
    }
}

TEST_CASE("four threads draw every picture as one does") {
  for (const auto& [name, draw] : all_pictures()) {
    const std::string wanted = draw(ChartFormat::svg)->bytes;
    std::vector<int> different(4, 0);
    std::vector<std::thread> threads;
    for (std::size_t t = 0; t < different.size(); ++t)
      threads.emplace_back([&, t] {
        for (int i = 0; i < 20; ++i) different[t] += draw(ChartFormat::svg)->bytes != wanted ? 1 : 0;
      });
    for (std::thread& thread : threads) thread.join();
    INFO(name);
    CHECK(different == std::vector<int>(4, 0));
  }
}

}  // namespace
}  // namespace lantern
