// Draws one run chart COUNT times into FOLDER, for benchmarks/charts: bench-charts chart|measure COUNT FOLDER
// chart: analysed once, then laid out, drawn and written each time. measure: each time everything a page
// shows of a measure, from the text of its CSV file: reading, hiding, analysis, words, two drawings,
// table, download. To be run from the project's folder.
#include <fmt/format.h>

#include <cstdlib>
#include <fstream>

#include "charts/chart.hpp"
#include "driver/installation.hpp"
#include "driver/theme_loader.hpp"
#include "tables/series_reader.hpp"
#include "views/measure_chart.hpp"

using namespace lantern::charts;
using namespace lantern::driver;
using namespace lantern::measures;
using namespace lantern::views;

using namespace lantern;

namespace {

std::string csv() {
  std::string text = "date,numerator,denominator\n";
  for (int i = 0; i < 24; ++i)
    text += fmt::format("{}-{:02},{},{}\n", 2020 + i / 12, i % 12 + 1, (i < 10 ? 52 : 31) + i * 7 % 11, 100);
  return text;
}

Page case_study() {
  Page page;
  page.kind = PageKind::case_study;
  page.address = "/case-studies/woken/";
  CaseStudy study;
  for (const char* date : {"2020-09", "2020-11", "2021-02"}) {
    PdsaCycle cycle;
    cycle.date = parse_date(date).value();
    cycle.title = "A change that was tried";
    study.pdsa.push_back(cycle);
  }
  page.details = study;
  Measure measure;
  measure.id = "woken";
  measure.title = "Patients woken by noise at night";
  measure.unit = Unit::percent;
  measure.better = Better::lower;
  measure.target = 20;
  measure.baseline = 10;
  page.measures.push_back(measure);
  return page;
}

void write(const std::string& folder, int number, const std::string& bytes, std::string_view ending) {
  std::ofstream(fmt::format("{}/{}.{}", folder, number, ending)) << bytes;
}

}  // namespace

int main(int count, char** words) {
  if (count != 4) return 2;
  const std::string mode = words[1], folder = words[3];
  const int times = std::atoi(words[2]);
  const auto installation = installation_folder();
  if (!installation) return 3;
  RealFileSystem disk;
  Diagnostics diagnostics;
  const auto words_of_theme = built_in_messages(disk, *installation, "en", diagnostics);
  if (!words_of_theme) return 3;
  const Messages& messages = *words_of_theme;
  const Locale locale("en");
  const views::Wording wording(messages, locale);
  const auto font = built_in_font(disk, *installation);
  if (!font) return 3;
  SiteSettings settings;
  Page page = case_study();
  Measure& measure = page.measures.front();
  const std::string text = csv();
  const auto read = [&] {
    measure.series =
        tables::read_series("woken.csv", text, measure, diagnostics).value();
    const measures::AnalysisOptions options = measures::options_for(measure, settings.measures);
    auto published = measures::suppress(measure.series, measure, settings.measures, options.aggregate);
    return work_out(page, measure, std::move(published), settings, wording, diagnostics).value();
  };
  const views::MeasureChart chart = read();
  for (int i = 0; i < times; ++i) {
    if (mode == "chart") {
      write(folder, i, views::drawing(chart, views::ChartSize::wide, "c", wording, *font, diagnostics),
            "svg");
      continue;
    }
    const views::MeasureChart again = read();
    const auto shown = views::chart_value(again, wording, *font, "#cycle-", diagnostics);
    write(folder, i, views::download(again), "csv");
    write(folder, i, std::string(shown.object()->find("svg")->letters()), "svg");
  }
  return diagnostics.has_errors() ? 1 : 0;
}
