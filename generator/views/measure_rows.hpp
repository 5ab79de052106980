// A measure as one row of the page of all measures: what it is, what its figures say, and for analysts the
// signs of the rule set. Made-up figures give no figures here (measure_figures.hpp). Plain values and pure
// functions; any thread.
#pragma once
#include <optional>
#include <string>

#include "views/measure_figures.hpp"

namespace lantern::views {

// Where the series stands for the time being: the line, and its value or the levels before and after a
// change.
struct LevelView {
  std::string line;  // "Median"
  std::string value, from, to;
};
struct RowFiguresView {
  Markup sparkline;
  std::optional<ValueView> latest;
  std::string hidden;  // why the newest number is not shown
  std::optional<LevelView> level;
  std::string target;
  std::string direction;  // "Lower is better"
  VerdictView verdict;
};
// What a reader chooses measures by.
struct ChooseView {
  std::string kind, topic, cohort, status;
};
struct MeasureRowView {
  std::string title;
  Address address;
  std::string kind_label, where;
  std::optional<RowFiguresView> figures;  // none where they are made up, or there are none
  ChooseView choose;
};

templates::Value to_value(LevelView view);
templates::Value to_value(RowFiguresView view);
templates::Value to_value(ChooseView view);
templates::Value to_value(MeasureRowView view);

// `result` is null when the measure is not drawn.
MeasureRowView measure_row_view(const Page& page, const Measure& measure, const MeasureResult* result,
                                const Wording& wording);

}  // namespace lantern::views
