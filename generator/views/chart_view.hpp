// A measure at its own place as layouts are given it (themes/lantern/CONTEXT.md): the chart with its words
// and its table. What other places show of it: measure_figures.hpp. Plain values and pure functions; any
// thread.
#pragma once
#include <functional>
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
// `told` is what the words say; the others are the signs of the rule set, for analysts.
struct VerdictView {
  VerdictSign told;
  std::optional<VerdictSign> variation;  // none of places side by side
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
  std::string made_headline;  // below the author's own; empty where `headline` is the made one
  Markup svg, svg_narrow, sparkline;
  std::optional<VerdictView> verdict;
  std::string summary;
  std::string sentence;  // the first of the summary
  std::string direction, description;
  bool illustrative = false;
  std::string source;
  Group<TextView> notes;
  Group<MarkView> marks;
  std::optional<TableView> table;
  std::optional<DownloadView> csv, image;
};

templates::Value to_value(VerdictSign view);
templates::Value to_value(VerdictView view);
templates::Value to_value(MarkView view);
templates::Value to_value(TableRow view);
templates::Value to_value(TableView view);
templates::Value to_value(ChartView view);

// For the page the measure belongs to, where its test cycles stand too.
ChartView chart_view(const MeasureResult& result, const Wording& wording, PageDrawings& drawings,
                     Diagnostics& diagnostics);
// The tests of the page whose numbers stand in a picture, as `is_drawn` says.
Group<MarkView> marks_view(const Page& page, const std::function<bool(const std::string& number)>& is_drawn,
                           const Wording& wording);
// Numbers that are rounded too coarsely to tell anything would look like steps: a sentence and the table say
// it.
bool has_picture(const MeasureResult& result);
// What the series does now, with the icon.
VerdictView verdict_view(const MeasureResult& result);

}  // namespace lantern::views
