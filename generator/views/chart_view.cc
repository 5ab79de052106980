#include "views/chart_view.hpp"

#include <algorithm>

#include "charts/marks.hpp"
#include "charts/verdict_icons.hpp"
#include "site/addresses.hpp"
#include "text/sentences.hpp"
#include "views/chart_table.hpp"
#include "views/made_up_parts.hpp"

namespace lantern::views {

using templates::Value;

Value to_value(VerdictSign view) {
  return Fields().add("icon", std::move(view.icon)).add("label", std::move(view.label));
}

Value to_value(VerdictView view) {
  return Fields()
      .add("told", std::move(view.told))
      .add("variation", std::move(view.variation))
      .add("assurance", std::move(view.assurance));
}

Value to_value(MarkView view) {
  return Fields()
      .add("number", std::move(view.number))
      .add("date", std::move(view.date))
      .add("title", std::move(view.title))
      .add("address", std::move(view.address));
}

Value to_value(TableRow view) {
  return Fields().add("head", std::move(view.head)).add("cells", std::move(view.cells));
}

Value to_value(TableView view) {
  return Fields()
      .add("caption", std::move(view.caption))
      .add("columns", std::move(view.columns))
      .add("rows", std::move(view.rows));
}

Value to_value(ChartView view) {
  return Fields()
      .add("id", std::move(view.id))
      .add("title", std::move(view.title))
      .add("kind_label", std::move(view.kind_label))
      .add("headline", std::move(view.headline))
      .add("made_headline", std::move(view.made_headline))
      .add("svg", std::move(view.svg))
      .add("svg_narrow", std::move(view.svg_narrow))
      .add("sparkline", std::move(view.sparkline))
      .add("verdict", std::move(view.verdict))
      .add("summary", std::move(view.summary))
      .add("sentence", std::move(view.sentence))
      .add("direction", std::move(view.direction))
      .add("description", std::move(view.description))
      .add("illustrative", view.illustrative)
      .add("source", std::move(view.source))
      .add("notes", std::move(view.notes))
      .add("marks", std::move(view.marks))
      .add("table", std::move(view.table))
      .add("csv", std::move(view.csv))
      .add("image", std::move(view.image));
}

Group<MarkView> marks_view(const Page& page, const std::function<bool(const std::string& number)>& is_drawn,
                           const Wording& wording) {
  Group<MarkView> marks;
  const auto* study = std::get_if<CaseStudy>(&page.details);
  if (study == nullptr) return marks;
  const bool made_up = !made_up_words(*study, StudyPart::pdsa, wording).empty();
  int number = 0;
  for (const PdsaCycle& cycle : study->pdsa) {
    const std::string count = std::to_string(++number);
    if (!is_drawn(wording.locale().number(number, 0))) continue;
    marks.items.push_back({count,
                           cycle.date ? wording.date(*cycle.date) : std::string(),
                           made_up ? wording.say("made_up_title", {{"title", cycle.title}}) : cycle.title,
                           {"#cycle-" + count}});
  }
  return marks;
}

namespace {

Group<MarkView> marks_of(const MeasureResult& result, const Wording& wording) {
  const auto marks =
      charts::mark_places(result.analysis, marked_cycles(*result.page, *result.measure), wording.locale());
  const auto is_drawn = [&](const std::string& number) {
    return std::ranges::find(marks, number, &charts::ChartMark::number) != marks.end();
  };
  return marks_view(*result.page, is_drawn, wording);
}

// An analyst looks first for what a test cannot have brought about: a change that is told from a point before
// the first of them. Nothing where a test whose mark the chart carries has no date.
std::string before_the_tests(const MeasureResult& result, const Wording& wording) {
  const measures::Change& change = result.analysis.change;
  if (change.first == 0) return {};
  const auto& from = result.analysis.points[static_cast<std::size_t>(change.first) - 1].date;
  std::vector<PdsaCycle> cycles = marked_cycles(*result.page, *result.measure);
  std::erase_if(cycles, [](const PdsaCycle& cycle) { return cycle.title.empty(); });
  if (!from || cycles.empty() ||
      std::ranges::any_of(cycles, [](const PdsaCycle& cycle) { return !cycle.date; }))
    return {};
  const Date first = *std::ranges::min_element(cycles, {}, &PdsaCycle::date)->date;
  return last_day(*from) < first ? wording.say("change_before_tests", {{"date", wording.date(first)}}) : "";
}

}  // namespace

bool has_picture(const MeasureResult& result) {
  return result.analysis.change.kind != measures::ChangeKind::cannot_tell ||
         result.analysis.change.doubt != measures::Doubt::rounded;
}

VerdictView verdict_view(const MeasureResult& result) {
  VerdictView view;
  view.told = VerdictSign{{charts::verdict_icon(result.analysis.verdict, result.analysis.change.direction)},
                          result.summary.verdict};
  if (!result.summary.variation.empty())
    view.variation =
        VerdictSign{{charts::variation_icon(result.analysis.variation)}, result.summary.variation};
  if (result.analysis.assurance && !result.summary.assurance.empty())
    view.assurance =
        VerdictSign{{charts::assurance_icon(*result.analysis.assurance)}, result.summary.assurance};
  return view;
}

ChartView chart_view(const MeasureResult& result, const Wording& wording, PageDrawings& drawings,
                     Diagnostics& diagnostics) {
  const Measure& measure = *result.measure;
  ChartView view;
  view.id = drawings.anchor(result);
  view.title = measure.title;
  view.kind_label = wording.measure_kind(measure.kind);
  view.headline = result.headline();
  // The author's own sentence does not say so by itself.
  if (result.illustrative() && !measure.headline.empty())
    view.headline = wording.say("made_up_title", {{"title", measure.headline}});
  if (!measure.headline.empty()) view.made_headline = result.summary.headline;
  if (has_picture(result)) {
    view.svg = {drawings.chart(result, ChartSize::wide, diagnostics)};
    view.svg_narrow = {drawings.chart(result, ChartSize::narrow, diagnostics)};
  }
  view.sparkline = {result.sparkline};
  view.verdict = verdict_view(result);
  view.summary = result.summary.standard;
  if (const auto sentences = sentences_of(view.summary, wording.locale().language()); !sentences.empty())
    view.sentence = sentences.front();
  if (const std::string before = before_the_tests(result, wording); !before.empty())
    view.summary += ' ' + before;
  view.direction = telling::direction_in_words(measure.better, wording.messages());
  view.description = measure.description;
  view.illustrative = result.illustrative();
  view.source = measure.source;
  view.notes = texts(result.summary.notes);
  view.marks = marks_of(result, wording);
  view.table = table_view(result, wording);
  view.csv = DownloadView{wording.say("download_csv"),
                          {site::measure_csv_address(*result.page, measure)},
                          "CSV, " + wording.file_size(drawings.csv(result).size())};
  view.image =
      DownloadView{wording.say("download_svg"),
                   {site::measure_svg_address(*result.page, measure)},
                   "SVG, " + wording.file_size(drawings.chart(result, ChartSize::file, diagnostics).size())};
  return view;
}

}  // namespace lantern::views
