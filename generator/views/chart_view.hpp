// A measure as layouts are given it (themes/lantern/CONTEXT.md): the chart with its words and its table, the
// small chart of a glance, and a line of the plain table. Plain values and pure functions; any thread.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "views/page_drawings.hpp"
#include "views/shapes.hpp"

namespace lantern::views {

struct VerdictSign {
  Markup icon;
  std::string label;
};
struct VerdictView {
  VerdictSign variation;
  std::optional<VerdictSign> assurance;
};
struct MarkView {
  std::string number, date, title;
  Address address;
};
struct TableRow {
  std::string head;
  std::vector<TextView> cells;
};
struct TableView {
  std::string caption;
  std::vector<TextView> columns;
  std::vector<TableRow> rows;
};
struct ChartView {
  std::string id, title, kind_label, headline;
  Markup svg, svg_narrow, sparkline;
  std::optional<VerdictView> verdict;
  std::string summary, direction, description;
  bool illustrative = false;
  std::string source;
  Group<TextView> notes;
  Group<MarkView> marks;
  std::optional<TableView> table;
  std::optional<DownloadView> csv, image;
};

// What a reader chooses measures by, on the page of all.
struct ChooseView {
  std::string kind, topic, cohort, status, order;
};
struct SmallChartView {
  std::string title;
  Address address;
  std::string headline;
  Markup sparkline;
  std::string from, to, where, kind_label;
  bool illustrative = false;
  std::optional<VerdictView> verdict;
  std::optional<ChooseView> choose;
};

struct MeasureView {
  std::string title, description, kind_label, result;
  Address address;
};

templates::Value to_value(VerdictSign view);
templates::Value to_value(VerdictView view);
templates::Value to_value(MarkView view);
templates::Value to_value(TableRow view);
templates::Value to_value(TableView view);
templates::Value to_value(ChartView view);
templates::Value to_value(ChooseView view);
templates::Value to_value(SmallChartView view);
templates::Value to_value(MeasureView view);

// For the page the measure belongs to, where its test cycles stand too.
ChartView chart_view(const MeasureResult& result, const Wording& wording, PageDrawings& drawings,
                     Diagnostics& diagnostics);
// `where` is what the figures are of, in words; `page` shows the chart.
SmallChartView small_chart_view(const MeasureResult& result, std::string where, const Page& page);
// `result` is null when the measure is not drawn.
MeasureView measure_view(const Measure& measure, const MeasureResult* result, const Wording& wording);

}  // namespace lantern::views
