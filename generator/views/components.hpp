// The fenced blocks of a body as HTML: parts of the theme with their object ("Parts on their own" in
// themes/lantern/CONTEXT.md). Functions of the page's context; the task's thread.
#pragma once
#include <string>
#include <vector>

#include "views/body.hpp"
#include "views/cards.hpp"

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
struct VideoView {
  std::string title;
  Address address;
  std::string meta, outside;
  std::optional<ImageView> poster;
  std::optional<DownloadView> transcript, captions;
};
struct KeyFactView {
  std::string figure, text, base;
  Address address;
};
struct KeyFactsView {
  std::vector<KeyFactView> items;
};
struct StepView {
  std::string title, text;
};
struct StepsView {
  std::vector<StepView> items;
};

templates::Value to_value(EasyFigureView view);
templates::Value to_value(EasyChartView view);
templates::Value to_value(VideoView view);
templates::Value to_value(KeyFactView view);
templates::Value to_value(KeyFactsView view);
templates::Value to_value(StepView view);
templates::Value to_value(StepsView view);

std::string component_html(const Component& component, const BodyContext& context, Diagnostics& diagnostics);

// What a body shows already, so that its page does not show it again.
struct ShownInBody {
  std::vector<std::string> measures;
  std::vector<std::string> films;  // files and URLs
  bool driver_diagram = false;
  bool assessment = false;

  bool has(const Measure& measure) const;
  bool has(const Material& material) const;
};
ShownInBody shown_in(const Document& body);

}  // namespace lantern::views
