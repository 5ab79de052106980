#include "site/pictures.hpp"

#include "charts/driver_diagram.hpp"
#include "site/shapes.hpp"

namespace lantern {
namespace {

constexpr double narrow_width = 340;

PictureAbout about(const PictureContext& context, std::string title, std::string description) {
  PictureAbout made;
  made.language = context.wording.locale().language();
  made.title = std::move(title);
  made.description = std::move(description);
  if (context.wording.locale().right_to_left()) made.direction = ReadingDirection::right_to_left;
  return made;
}

// Draws the picture of `spec` at both widths. `draw` is one of the draw_… functions of charts.
template <typename Spec, typename Draw>
Value drawn_twice(Spec spec, Draw draw, const PictureContext& context) {
  const auto drawing = [&](std::string_view size) -> std::string {
    spec.about.id = context.id + std::string(size);
    auto picture = draw(spec, ChartFormat::svg, context.font);
    if (picture) return std::move(picture->bytes);
    context.diagnostics.error(context.where, "picture-failed",
                              "the picture could not be drawn: " + picture.error());
    return {};
  };
  std::string wide = drawing("-wide");
  spec.about.width = narrow_width;
  std::string narrow = drawing("-narrow");
  return Object{{"headline", Value::text(spec.about.title)},
                {"svg", Value::markup(std::move(wide))},
                {"svg_narrow", Value::markup(std::move(narrow))}};
}

}  // namespace

Value driver_diagram_picture(const DriverDiagram& diagram, const PictureContext& context) {
  if (diagram.drivers.empty()) return {};
  const Wording& w = context.wording;
  DriverDiagramSpec spec;
  spec.diagram = folded(diagram);
  long secondary = 0, changes = 0;
  for (const Driver& driver : spec.diagram.drivers) {
    secondary += static_cast<long>(driver.drivers.size());
    changes += static_cast<long>(driver.changes.size());
    for (const Driver& second : driver.drivers) changes += static_cast<long>(second.changes.size());
  }
  const auto primary = static_cast<long>(spec.diagram.drivers.size());
  spec.about = about(
      context, w.say("picture_drivers", {{"primary", primary}, {"changes", changes}}),
      w.say("picture_drivers_said",
            {{"aim", diagram.aim}, {"primary", primary}, {"secondary", secondary}, {"changes", changes}}));
  spec.aim_label = w.say("aim");
  spec.primary_label = w.say("picture_primary");
  spec.secondary_label = w.say("picture_secondary");
  spec.changes_label = w.say("picture_changes");
  return drawn_twice(std::move(spec), draw_driver_diagram, context);
}

}  // namespace lantern
