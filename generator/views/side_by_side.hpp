// Measures of several pages as one picture, on one scale and, where they count the same time, on one axis of
// time; and in words the first and the last value of each. What a `compare` block becomes, and the teams of a
// cohort; reports may show the same. Functions of the page's context; the task's thread.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "views/measure_figures.hpp"
#include "views/page_drawings.hpp"
#include "views/picture_view.hpp"

namespace lantern::views {

// `name` is what tells a panel from the others: its page, or its team.
struct NamedResult {
  const MeasureResult* result = nullptr;
  std::string name;
  Address address;  // of its own chart
};

struct SideRowView {
  std::string name;
  Address address;
  std::optional<ValueView> first, latest;  // neither where the figures are made up, or in no order of time
  std::string hidden;                      // why the newest number is not shown
  FiguresView figures;
};
struct SideBySideView {
  std::string headline;
  std::optional<PictureView> picture;  // null where nothing of them is a course over time
  std::vector<SideRowView> rows;
};
templates::Value to_value(SideRowView view);
templates::Value to_value(SideBySideView view);

// Of measures of one unit. `headline` says what they are; the ids of the drawings begin with that of
// `context`.
SideBySideView side_by_side_view(const std::vector<NamedResult>& results, std::string headline,
                                 PageDrawings& drawings, const PictureContext& context);

// The same picture cut into several of `most` panels, all on one scale: for paper. None where nothing of them
// is a course over time.
std::vector<PictureView> side_by_side_pictures(const std::vector<NamedResult>& results,
                                               const std::string& headline, std::size_t most,
                                               PageDrawings& drawings, const PictureContext& context);

// The title that all of them have; empty where they differ.
std::string common_title(const std::vector<NamedResult>& results);
// What tells one of them from the others: its page, its title, or both.
std::string name_in(const std::vector<NamedResult>& results, const MeasureResult& result,
                    const Wording& wording);

// What two measures have in common that can stand on one scale: their unit, and what a rate is per.
bool on_one_scale(const Measure& a, const Measure& b);

}  // namespace lantern::views
