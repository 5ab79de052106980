// The fenced blocks of a body as HTML: parts of the theme with their object ("Parts on their own" in
// themes/lantern/CONTEXT.md). Functions of the page's context; the task's thread.
#pragma once
#include <string>
#include <vector>

#include "views/body.hpp"
#include "views/cards.hpp"
#include "views/key_facts.hpp"
#include "views/measure_figures.hpp"
#include "views/page_context.hpp"
#include "views/picture_view.hpp"

namespace lantern::views {

struct EasyFigureView {
  std::string label;
  Markup svg;
  std::string value, number;  // one of them is empty: a number is shown in large digits
};
struct EasyChartView {
  std::string id, title;
  Group<EasyFigureView> figures;
  std::vector<TextView> sentences;
};
struct StepView {
  std::string title, text, leaves;
};
struct StepsView {
  std::vector<StepView> items;
  bool numbered = false;
  std::optional<PictureView> picture;
};
struct DiagramPartView {
  std::string title, text, mark;
};
struct DiagramView {
  std::vector<DiagramPartView> items;
  bool numbered = false;
  std::string middle, around;
  std::optional<PictureView> picture;
};

templates::Value to_value(EasyFigureView view);
templates::Value to_value(EasyChartView view);
templates::Value to_value(StepView view);
templates::Value to_value(StepsView view);
templates::Value to_value(DiagramPartView view);
templates::Value to_value(DiagramView view);

// The measure of a chart block, worked out. Null where there is none, or it is not drawn.
const MeasureResult* result_of(const PickedMeasure& picked, const BodyContext& context);

std::string component_html(const Component& component, const BodyContext& context, Diagnostics& diagnostics);

// What the body of a page shows already, so that its page does not show it again.
struct ShownInBody {
  std::vector<std::string> measures;
  std::vector<std::pair<int, int>> counts;  // so many out of so many, one by one
  bool driver_diagram = false;
  bool assessment = false;

  bool has(const Measure& measure) const;
  bool has(const Teams& teams) const;
};
ShownInBody shown_in(const Page& page);

// The charts of a page's own measures that its body does not show: what is measured is never left out.
Group<ChartView> charts_below(const Page& page, const PageContext& context);

}  // namespace lantern::views
