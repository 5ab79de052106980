#include "site/measure_chart.hpp"

#include <algorithm>

#include "charts/chart.hpp"
#include "measures/published_csv.hpp"
#include "site/addresses.hpp"
#include "site/shapes.hpp"

namespace lantern {
namespace {

// The test cycles whose marks this measure's chart carries, still counted from 1 as they stand on the
// page: the others lose their date, and a cycle without a date is not drawn.
std::vector<PdsaCycle> marked_cycles(const Page& page, const Measure& measure) {
  const auto* study = std::get_if<CaseStudy>(&page.details);
  if (study == nullptr) return {};
  std::vector<PdsaCycle> cycles = study->pdsa;
  for (PdsaCycle& cycle : cycles)
    if (!cycle.measures.empty() && std::ranges::find(cycle.measures, measure.id) == cycle.measures.end())
      cycle.date.reset();
  return cycles;
}

Value marks_value(const MeasureChart& chart, const Wording& wording, const std::string& cycle_address) {
  List marks;
  if (!chart.analysis.has_dates) return {};
  int number = 0;
  for (const PdsaCycle& cycle : marked_cycles(*chart.page, *chart.measure)) {
    ++number;
    if (!cycle.date) continue;
    const std::string count = std::to_string(number);
    marks.push_back(
        Object{{"number", Value::text(count)},
               {"date", Value::text(wording.date(*cycle.date))},
               {"title", Value::text(cycle.title)},
               {"address", cycle_address.empty() ? Value() : Value::address(cycle_address + count)}});
  }
  return group(std::move(marks));
}

Value table_value(const MeasureChart& chart, const Wording& wording) {
  const Analysis& analysis = chart.analysis;
  const bool notes =
      std::ranges::any_of(analysis.points, [](const AnalysedPoint& point) { return !point.notes.empty(); });
  List columns;
  const auto add_column = [&](std::string_view key) {
    columns.push_back(Object{{"text", Value::text(wording.say(key))}});
  };
  add_column("table_date");
  add_column("table_value");
  if (analysis.has_ratio) {
    add_column("table_numerator");
    add_column("table_denominator");
  }
  if (notes) add_column("table_note");

  List rows;
  for (std::size_t i = 0; i < analysis.points.size(); ++i) {
    const AnalysedPoint& point = analysis.points[i];
    const bool hidden =
        i < chart.published.visibility.size() && chart.published.visibility[i] == Visibility::hidden;
    const auto missing = [&] { return wording.say(hidden ? "table_hidden" : "table_missing"); };
    List cells;
    const auto add_cell = [&](std::string text) {
      cells.push_back(Object{{"text", Value::text(std::move(text))}});
    };
    add_cell(point.value
                 ? value_in_words(*point.value, chart.measure->unit, wording.messages(), wording.locale())
                 : missing());
    if (analysis.has_ratio) {
      add_cell(point.numerator ? wording.locale().number(*point.numerator, 2) : missing());
      add_cell(point.denominator ? wording.locale().number(*point.denominator, 2) : missing());
    }
    if (notes) {
      std::string text;
      for (const std::string& note : point.notes) text += (text.empty() ? "" : "; ") + note;
      add_cell(std::move(text));
    }
    rows.push_back(Object{{"head", Value::text(point_in_words(point, wording.locale()))},
                          {"cells", Value(std::move(cells))}});
  }
  return Object{{"caption", Value::text(wording.say("table_caption", {{"title", chart.measure->title}}))},
                {"columns", Value(std::move(columns))},
                {"rows", Value(std::move(rows))}};
}

Value download_value(std::string text, std::string address, std::string meta) {
  return Object{{"text", Value::text(std::move(text))},
                {"address", Value::address(std::move(address))},
                {"meta", Value::text(std::move(meta))}};
}

}  // namespace

std::optional<MeasureChart> work_out(const Page& page, const Measure& measure, PublishedSeries published,
                                     const SiteSettings& settings, const Wording& wording,
                                     Diagnostics& diagnostics) {
  MeasureChart chart;
  chart.page = &page;
  chart.measure = &measure;
  const AnalysisOptions options = options_for(measure, settings.measures);
  // The rules' own mistakes (a rebase date that is not in the data) are told on the author's numbers.
  if (const auto checked = analyse(measure.series, options); !checked) {
    diagnostics.error(measure.where, "rebase-unknown", checked.error(),
                      "write a date that stands in " + measure.series.file);
    return std::nullopt;
  }
  chart.published = std::move(published);
  auto analysis = analyse(chart.published.series, options);
  if (!analysis) return std::nullopt;
  chart.analysis = std::move(*analysis);
  chart.summary = summarise(chart.analysis, measure, wording.messages(), wording.locale(), &chart.published);
  chart.sparkline = sparkline(chart.analysis);
  return chart;
}

std::string drawing(const MeasureChart& chart, ChartSize size, std::string id, const Wording& wording,
                    const ChartFont& font, Diagnostics& diagnostics) {
  ChartContext context;
  context.id = std::move(id);
  context.headline = chart.summary.headline;
  context.description = chart.summary.standard;
  context.cycles = marked_cycles(*chart.page, *chart.measure);
  if (size == ChartSize::narrow) {
    context.width = 340;
    context.height = 340;
  }
  const ChartSpec spec =
      chart_spec(chart.analysis, *chart.measure, context, wording.messages(), wording.locale());
  auto picture = draw(spec, ChartFormat::svg, font);
  if (picture) return std::move(picture->bytes);
  diagnostics.error(chart.measure->where, "chart-failed", "the chart could not be drawn: " + picture.error());
  return {};
}

std::string download(const MeasureChart& chart) { return published_csv(chart.published, chart.analysis); }

Value chart_value(const MeasureChart& chart, const Wording& wording, const ChartFont& font,
                  const std::string& cycle_address, Diagnostics& diagnostics) {
  const Measure& measure = *chart.measure;
  const std::string id = "chart-" + measure.id;
  std::string wide = drawing(chart, ChartSize::wide, id + "-wide", wording, font, diagnostics);
  std::string narrow = drawing(chart, ChartSize::narrow, id + "-narrow", wording, font, diagnostics);
  const std::size_t image_size = wide.size();
  const std::size_t csv_size = download(chart).size();
  return Object{
      {"id", Value::text(id)},
      {"title", Value::text(measure.title)},
      {"kind_label", Value::text(wording.say("measure_kind_" + std::string(key_of(measure.kind))))},
      {"headline", Value::text(chart.summary.headline)},
      {"svg", Value::markup(std::move(wide))},
      {"svg_narrow", Value::markup(std::move(narrow))},
      {"sparkline", chart.sparkline.empty() ? Value() : Value::markup(chart.sparkline)},
      {"summary", Value::text(chart.summary.standard)},
      {"direction", Value::text_or_null(direction_in_words(measure.better, wording.messages()))},
      {"description", Value::text_or_null(measure.description)},
      {"illustrative", Value::boolean(measure.data_status == DataStatus::illustrative)},
      {"source", Value::text_or_null(measure.source)},
      {"notes", texts(chart.summary.notes)},
      {"marks", marks_value(chart, wording, cycle_address)},
      {"table", table_value(chart, wording)},
      {"csv", download_value(wording.say("download_csv"), measure_csv_address(*chart.page, measure),
                             "CSV, " + wording.file_size(csv_size))},
      {"image", download_value(wording.say("download_svg"), measure_svg_address(*chart.page, measure),
                               "SVG, " + wording.file_size(image_size))},
  };
}

Value small_chart_value(const MeasureChart& chart, const Wording& wording, std::string where,
                        std::string address) {
  return Object{
      {"title", Value::text(chart.measure->title)},
      {"kind_label", Value::text(wording.say("measure_kind_" + std::string(key_of(chart.measure->kind))))},
      {"address", Value::address(std::move(address))},
      {"headline", Value::text(chart.summary.headline)},
      {"sparkline", chart.sparkline.empty() ? Value() : Value::markup(chart.sparkline)},
      {"from", Value::text_or_null(chart.summary.from)},
      {"to", Value::text_or_null(chart.summary.to)},
      {"where", Value::text_or_null(std::move(where))},
      {"illustrative", Value::boolean(chart.measure->data_status == DataStatus::illustrative)},
  };
}

}  // namespace lantern
