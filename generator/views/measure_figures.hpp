// What is shown of a measure away from its own chart: on cards, in lists, in "In short", at a glance, in the
// plain table of a project. Every such place takes its figures from here, so that made-up ones give none
// anywhere (themes/lantern/CONTEXT.md). Plain values and pure functions; any thread.
#pragma once
#include <optional>
#include <string>

#include "views/chart_view.hpp"

namespace lantern::views {

// One value with its time, and what it is out of where that is known.
struct ValueView {
  std::string value, when, base;
};
// The newest value, and why a newer one is hidden.
struct LatestView {
  std::optional<ValueView> value;
  std::string hidden;
};
// Either words that say why there are no figures, or the figures: the levels of a change that goes on, or a
// few values side by side, or the newest one.
struct FiguresView {
  std::string made_up;  // then all else is empty
  std::string from, to;
  Group<ValueView> compared;
  std::optional<ValueView> latest;
  std::string hidden;  // why the newest number is not shown
  Markup sparkline;
  std::string headline;
  std::optional<VerdictView> verdict;

  bool tells_something() const {
    return !made_up.empty() || !from.empty() || !compared.items.empty() || latest || !hidden.empty();
  }
};

struct SmallChartView {
  std::string title;
  Address address;
  std::string where;
  FiguresView figures;
};

struct MeasureView {
  std::string title, description, kind_label, result;
  Address address;
};

templates::Value to_value(ValueView view);
templates::Value to_value(FiguresView view);
templates::Value to_value(SmallChartView view);
templates::Value to_value(MeasureView view);

// "9 of 20"; empty where it is not known.
std::string base_in_words(const measures::AnalysedPoint& point, const Wording& wording);
LatestView latest_view(const MeasureResult& result, const Wording& wording);
FiguresView figures_view(const MeasureResult& result, const Wording& wording);

// `where` is what the figures are of, in words.
SmallChartView small_chart_view(const MeasureResult& result, std::string where, const Wording& wording);
// `result` is null when the measure is not drawn.
MeasureView measure_view(const Measure& measure, const MeasureResult* result, const Wording& wording);

}  // namespace lantern::views
