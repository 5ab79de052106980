// The page of all measures of a site, at a glance: /measures/. Pure; any thread.
#pragma once
#include "views/assembly.hpp"
#include "views/choice.hpp"
#include "views/measure_rows.hpp"

namespace lantern::views {

// How many measures say the same, and where the first of them stands.
struct VerdictCountView {
  std::string count;
  Markup icon;  // of what the figures say; none for measures that say nothing
  std::string label;
  Address address;
};
struct VerdictGroupView {
  std::string id;
  std::vector<MeasureRowView> items;
};
struct MeasuresView {
  Group<VerdictCountView> counts;
  Group<VerdictGroupView> verdicts;
  bool with_assurance = false;  // some measure has a sign of it
  Group<MeasureRowView> made_up, without;
  std::string without_title;
  Group<ChoiceView> choices;
  std::string shown;
};

templates::Value to_value(VerdictCountView view);
templates::Value to_value(VerdictGroupView view);
templates::Value to_value(MeasuresView view);

// What gets worse comes first, whatever its kind; then those whose figures are made up, and those without
// figures.
MeasuresView measures_page_view(const Assembly& assembly, const LanguageView& view);

}  // namespace lantern::views
