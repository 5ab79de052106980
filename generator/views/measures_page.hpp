// The page of all measures of a site, at a glance: /measures/. Pure; any thread.
#pragma once
#include "views/assembly.hpp"
#include "views/measure_figures.hpp"

namespace lantern::views {

struct OptionView {
  std::string key, text;
};
struct ChoiceView {
  std::string name, label, all;
  std::vector<OptionView> options;
};
struct MeasureGroupView {
  std::string id, title, intro;
  std::vector<SmallChartView> items;
};
struct MeasuresView {
  std::vector<MeasureGroupView> groups;
  Group<ChoiceView> choices;
  std::string shown;
  Address script;
};

templates::Value to_value(OptionView view);
templates::Value to_value(ChoiceView view);
templates::Value to_value(MeasureGroupView view);
templates::Value to_value(MeasuresView view);

// A group for outcome, process and balancing measures, each sorted by what wants attention first, then one
// of those whose figures are made up; and what the reader can choose them by.
MeasuresView measures_page_view(const Assembly& assembly, const LanguageView& view);

}  // namespace lantern::views
