#include "views/measure_chart.hpp"

#include <algorithm>

#include "charts/chart.hpp"
#include "charts/verdict_icons.hpp"
#include "measures/verdict.hpp"
#include "model/names.hpp"
#include "site/addresses.hpp"
#include "telling/published_csv.hpp"
#include "views/shapes.hpp"

namespace lantern::views {
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

templates::Value marks_value(const MeasureChart& chart, const Wording& wording,
                             const std::string& cycle_address) {
  templates::List marks;
  if (!chart.analysis.has_dates) return {};
  int number = 0;
  for (const PdsaCycle& cycle : marked_cycles(*chart.page, *chart.measure)) {
    ++number;
    if (!cycle.date) continue;
    const std::string count = std::to_string(number);
    marks.push_back(templates::Object{
        {"number", templates::Value::text(count)},
        {"date", templates::Value::text(wording.date(*cycle.date))},
        {"title", templates::Value::text(cycle.title)},
        {"address",
         cycle_address.empty() ? templates::Value() : templates::Value::address(cycle_address + count)}});
  }
  return group(std::move(marks));
}

// What the rules say of a point, in the words of the key below the chart; empty for an ordinary point.
std::string signals_in_words(const measures::AnalysedPoint& point, const Wording& wording) {
  std::string text = point.included ? "" : wording.say("table_left_out");
  for (const measures::Signal signal : point.signals) {
    text += (text.empty() ? "" : "; ") + wording.say("table_signal_" + key_of(signal));
  }
  return text;
}

// Everything the picture shows: values, lines, limits, and what the rules say of each point.
templates::Value table_value(const MeasureChart& chart, const Wording& wording) {
  const measures::Analysis& analysis = chart.analysis;
  const auto any = [&](auto has) { return std::ranges::any_of(analysis.points, has); };
  const bool notes = any([](const measures::AnalysedPoint& point) { return !point.notes.empty(); });
  const bool limits = any([](const measures::AnalysedPoint& point) { return point.lower || point.upper; });
  const bool signals =
      any([](const measures::AnalysedPoint& point) { return !point.signals.empty() || !point.included; });
  const bool phases = analysis.phases.size() > 1;
  templates::List columns;
  const auto add_column = [&](std::string text) {
    columns.push_back(templates::Object{{"text", templates::Value::text(std::move(text))}});
  };
  add_column(wording.say(analysis.has_dates ? "table_date" : "table_label"));
  add_column(wording.say("table_value"));
  if (analysis.has_ratio) {
    add_column(wording.say("table_numerator"));
    add_column(wording.say("table_denominator"));
  }
  if (limits || phases)
    add_column(wording.say("table_centre", {{"line", telling::line_in_patterns(analysis.centre_kind)}}));
  if (limits) {
    add_column(wording.say("table_lower"));
    add_column(wording.say("table_upper"));
  }
  if (signals) add_column(wording.say("table_signals"));
  if (notes) add_column(wording.say("table_note"));

  templates::List rows;
  for (std::size_t i = 0; i < analysis.points.size(); ++i) {
    const measures::AnalysedPoint& point = analysis.points[i];
    const bool hidden = i < chart.published.visibility.size() &&
                        chart.published.visibility[i] == measures::Visibility::hidden;
    templates::List cells;
    const auto add_cell = [&](std::string text) {
      cells.push_back(templates::Object{{"text", templates::Value::text(std::move(text))}});
    };
    const auto in_words = [&](const std::optional<double>& value) {
      return value
                 ? telling::value_in_words(*value, chart.measure->unit, wording.messages(), wording.locale())
                 : std::string();
    };
    const auto or_missing = [&](std::string text) {
      add_cell(text.empty() ? wording.say(hidden ? "table_hidden" : "table_missing") : std::move(text));
    };
    or_missing(in_words(point.value));
    if (analysis.has_ratio) {
      or_missing(point.numerator ? wording.locale().number(*point.numerator, 2) : "");
      or_missing(point.denominator ? wording.locale().number(*point.denominator, 2) : "");
    }
    if (limits || phases) add_cell(in_words(point.centre));
    if (limits) {
      add_cell(in_words(point.lower));
      add_cell(in_words(point.upper));
    }
    if (signals) add_cell(signals_in_words(point, wording));
    if (notes) {
      std::string text;
      for (const std::string& note : point.notes) text += (text.empty() ? "" : "; ") + note;
      add_cell(std::move(text));
    }
    rows.push_back(
        templates::Object{{"head", templates::Value::text(telling::point_in_words(point, wording.locale()))},
                          {"cells", templates::Value(std::move(cells))}});
  }
  return templates::Object{
      {"caption", templates::Value::text(wording.say("table_caption", {{"title", chart.measure->title}}))},
      {"columns", templates::Value(std::move(columns))},
      {"rows", templates::Value(std::move(rows))}};
}

templates::Value download_value(std::string text, std::string address, std::string meta) {
  return templates::Object{{"text", templates::Value::text(std::move(text))},
                           {"address", templates::Value::address(std::move(address))},
                           {"meta", templates::Value::text(std::move(meta))}};
}

templates::Value verdict_value(const MeasureChart& chart) {
  const telling::Summary& summary = chart.summary;
  const auto verdict = [](std::string icon, const std::string& label) {
    return templates::Object{{"icon", templates::Value::markup(std::move(icon))},
                             {"label", templates::Value::text(label)}};
  };
  return templates::Object{
      {"variation", verdict(charts::variation_icon(chart.analysis.variation), summary.variation)},
      {"assurance",
       chart.analysis.assurance
           ? templates::Value(verdict(charts::assurance_icon(*chart.analysis.assurance), summary.assurance))
           : templates::Value()}};
}

// The line of the numbers and the target alone: a median, limits, a baseline and the signs of rules are words
// of statistics, and what they show is said in the sentences beside the chart.
void make_easy(charts::ChartSpec& spec, Unit unit, const Wording& wording) {
  if (unit == Unit::percent) {  // easy read has no per cent: "of every 100" above, and the numbers alone
    const auto bare = [](std::string& label) { std::erase(label, '%'); };
    for (charts::AxisTick& tick : spec.y_ticks) bare(tick.label);
    bare(spec.value_label);
    bare(spec.target_label);
    spec.unit = wording.say("measure_unit_of_100");
  }
  for (charts::ChartPoint& point : spec.points) {
    point.centre = point.lower = point.upper = std::nullopt;
    point.range = point.range_centre = point.range_upper = std::nullopt;
    point.phase = 1;
    point.in_baseline = false;
    point.meaning = charts::PointMeaning::plain;
    if (point.shape != charts::PointShape::cross) point.shape = charts::PointShape::circle;
  }
  spec.phase_labels.clear();
  spec.marks.clear();
  for (std::string* label : {&spec.centre_label, &spec.upper_label, &spec.lower_label, &spec.limit_note,
                             &spec.baseline_label, &spec.range_heading})
    label->clear();
}

}  // namespace

std::optional<MeasureChart> work_out(const Page& page, const Measure& measure,
                                     measures::PublishedSeries published, const SiteSettings& settings,
                                     const Wording& wording, Diagnostics& diagnostics) {
  MeasureChart chart;
  chart.page = &page;
  chart.measure = &measure;
  const measures::AnalysisOptions options = measures::options_for(measure, settings.measures);
  // The rules' own mistakes (a rebase date that is not in the data) are told on the author's numbers.
  if (const auto checked = measures::analyse(measure.series, options); !checked) {
    diagnostics.error(measure.where, "rebase-unknown", checked.error(),
                      "write a date that stands in " + measure.series.file);
    return std::nullopt;
  }
  chart.published = std::move(published);
  auto analysis = measures::analyse(chart.published.series, options);
  if (!analysis) return std::nullopt;
  if (chart.published.rounded)
    if (const auto exact = measures::analyse(
            measures::without_rounding(chart.published, measure, options.aggregate), options))
      analysis = measures::without_false_verdict(std::move(*analysis), *exact);
  chart.analysis = std::move(*analysis);
  chart.summary =
      telling::summarise(chart.analysis, measure, wording.messages(), wording.locale(), &chart.published);
  chart.sparkline = charts::sparkline(chart.analysis);
  return chart;
}

std::string drawing(const MeasureChart& chart, ChartSize size, std::string id, const Wording& wording,
                    const charts::ChartFont& font, Diagnostics& diagnostics) {
  charts::ChartContext context;
  context.id = std::move(id);
  const bool easy = size == ChartSize::easy;
  if (!easy) context.headline = chart.summary.headline;
  context.description = easy ? chart.summary.easy_read : chart.summary.standard;
  context.cycles = marked_cycles(*chart.page, *chart.measure);
  if (size == ChartSize::narrow || easy) {
    context.width = 340;
    context.height = 340;
  } else if (size == ChartSize::card) {
    context.width = 340;
    context.height = 250;
  }
  charts::ChartSpec spec =
      charts::chart_spec(chart.analysis, *chart.measure, context, wording.messages(), wording.locale());
  if (easy) make_easy(spec, chart.measure->unit, wording);
  auto picture = charts::draw(spec, charts::ChartFormat::svg, font);
  if (picture) return std::move(picture->bytes);
  diagnostics.error(chart.measure->where, "chart-failed", "the chart could not be drawn: " + picture.error());
  return {};
}

std::string download(const MeasureChart& chart) {
  return telling::published_csv(chart.published, chart.analysis);
}

templates::Value chart_value(const MeasureChart& chart, const Wording& wording, const charts::ChartFont& font,
                             const std::string& cycle_address, Diagnostics& diagnostics) {
  const Measure& measure = *chart.measure;
  const std::string id = "chart-" + measure.id;
  std::string wide = drawing(chart, ChartSize::wide, id + "-wide", wording, font, diagnostics);
  std::string narrow = drawing(chart, ChartSize::narrow, id + "-narrow", wording, font, diagnostics);
  const std::size_t image_size = wide.size();
  const std::size_t csv_size = download(chart).size();
  return templates::Object{
      {"id", templates::Value::text(id)},
      {"title", templates::Value::text(measure.title)},
      {"kind_label", templates::Value::text(wording.say("measure_kind_" + key_of(measure.kind)))},
      {"headline", templates::Value::text(chart.summary.headline)},
      {"svg", templates::Value::markup(std::move(wide))},
      {"svg_narrow", templates::Value::markup(std::move(narrow))},
      {"sparkline", chart.sparkline.empty() ? templates::Value() : templates::Value::markup(chart.sparkline)},
      {"summary", templates::Value::text(chart.summary.standard)},
      {"verdict", verdict_value(chart)},
      {"direction",
       templates::Value::text_or_null(telling::direction_in_words(measure.better, wording.messages()))},
      {"description", templates::Value::text_or_null(measure.description)},
      {"illustrative", templates::Value::boolean(measure.data_status == DataStatus::illustrative)},
      {"source", templates::Value::text_or_null(measure.source)},
      {"notes", texts(chart.summary.notes)},
      {"marks", marks_value(chart, wording, cycle_address)},
      {"table", table_value(chart, wording)},
      {"csv", download_value(wording.say("download_csv"), site::measure_csv_address(*chart.page, measure),
                             "CSV, " + wording.file_size(csv_size))},
      {"image", download_value(wording.say("download_svg"), site::measure_svg_address(*chart.page, measure),
                               "SVG, " + wording.file_size(image_size))},
  };
}

templates::Value small_chart_value(const MeasureChart& chart, const Wording& wording, std::string where,
                                   std::string address) {
  return templates::Object{
      {"title", templates::Value::text(chart.measure->title)},
      {"kind_label", templates::Value::text(wording.say("measure_kind_" + key_of(chart.measure->kind)))},
      {"address", templates::Value::address(std::move(address))},
      {"headline", templates::Value::text(chart.summary.headline)},
      {"sparkline", chart.sparkline.empty() ? templates::Value() : templates::Value::markup(chart.sparkline)},
      {"from", templates::Value::text_or_null(chart.summary.from)},
      {"to", templates::Value::text_or_null(chart.summary.to)},
      {"verdict", verdict_value(chart)},
      {"choose", {}},  // only on the page of all measures
      {"where", templates::Value::text_or_null(std::move(where))},
      {"illustrative", templates::Value::boolean(chart.measure->data_status == DataStatus::illustrative)},
  };
}

}  // namespace lantern::views
