// A drawing on a page with its message, drawn twice, for wide and for narrow screens, and people drawn one by
// one, which are the same at any width. The layouts put the same content beside it as words
// (themes/lantern/CONTEXT.md). Plain values and pure functions; any thread.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic.hpp"
#include "charts/chart.hpp"
#include "charts/people.hpp"
#include "charts/picture_about.hpp"
#include "templates/value.hpp"
#include "views/values.hpp"
#include "views/wording.hpp"

namespace lantern::views {

// The picture { headline, base, svg, svg_narrow, words } of CONTEXT.md.
struct PictureView {
  std::string headline;
  std::string base;  // how many people the figures are about, where it is said once
  Markup svg, svg_narrow;
  std::string words;
};
templates::Value to_value(PictureView view);

// The people { headline, svg, key } of CONTEXT.md.
struct PeopleView {
  std::string headline;
  Markup svg;
  std::string key;  // what is filled and what is hollow
};
templates::Value to_value(PeopleView view);

// A group that may have a picture: null without items, else { items, count, picture }.
template <typename View>
struct PicturedGroup {
  std::vector<View> items;
  std::optional<PictureView> picture;
};
template <typename View>
templates::Value to_value(PicturedGroup<View> group) {
  if (group.items.empty()) return {};
  std::string count = std::to_string(group.items.size());
  return Fields()
      .add("items", std::move(group.items))
      .add("count", std::move(count))
      .add("picture", std::move(group.picture));
}

struct PictureContext {
  std::string id;  // begins the ids in both drawings; unique on the page
  const Wording& wording;
  const charts::ChartFont& font;
  SourceLocation where;  // what a drawing that fails is reported at
  Diagnostics& diagnostics;
  std::string made_up = {};  // words that a drawing of something made up carries
  double width = charts::PictureAbout().width;  // of the wide drawing
};

// The title is what the image is called. Where the page says the message right above it, a short name ("A map
// of …") keeps those who listen from hearing it twice; then the headline of the view is set for itself.
charts::PictureAbout about_picture(const PictureContext& context, std::string title, std::string description);

// Puts the sentence behind the others, with its full stop.
void add_sentence(std::string& text, std::string sentence);

// Near the real width of a small phone, so that words keep their size.
constexpr double narrow_width = 300;

// What was drawn, or nothing. Code: picture-failed.
Markup drawn_or_reported(std::expected<charts::ChartPicture, std::string> picture,
                         const PictureContext& context);

// Draws the picture of `spec` at both widths. `draw` is one of the draw_… functions of charts.
template <typename Spec, typename Draw>
PictureView drawn_twice(Spec spec, Draw draw, const PictureContext& context) {
  const auto drawing = [&](std::string_view size) {
    spec.about.id = context.id + std::string(size);
    return drawn_or_reported(draw(spec, charts::ChartFormat::svg, context.font), context);
  };
  PictureView view;
  view.headline = spec.about.title;
  view.svg = drawing("-wide");
  spec.about.width = narrow_width;
  view.svg_narrow = drawing("-narrow");
  return view;
}

// `title` is the words that stand beside it.
PeopleView people_view(const charts::PeopleCount& count, charts::PeopleSign sign, std::string title,
                       const PictureContext& context);

}  // namespace lantern::views
