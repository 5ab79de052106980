#include "views/block_pictures.hpp"

#include "charts/parts.hpp"
#include "charts/steps.hpp"

namespace lantern::views {

std::optional<PictureView> steps_picture(const StepsBlock& block, const PictureContext& context) {
  if (block.shape == StepsShape::list || block.steps.empty()) return std::nullopt;
  const bool cycle = block.shape == StepsShape::cycle;
  charts::StepsSpec spec;
  spec.leaves_label = context.wording.say("journey_leaves");
  for (const Step& step : block.steps) spec.steps.push_back({step.title, step.text, step.leaves});
  spec.about = about_picture(context,
                             context.wording.say(cycle ? "picture_cycle" : "picture_journey",
                                                 {{"count", static_cast<long>(block.steps.size())},
                                                  {"from", block.steps.front().title},
                                                  {"to", block.steps.back().title}}),
                             "");
  return drawn_twice(std::move(spec), cycle ? charts::draw_cycle : charts::draw_journey, context);
}

PictureView diagram_picture(const DiagramBlock& block, const PictureContext& context) {
  const bool venn = block.shape == DiagramShape::venn;
  charts::PartsSpec spec;
  for (const DiagramPart& part : block.parts) spec.parts.push_back({part.title, part.text, part.mark});
  spec.middle = block.middle;
  spec.around = block.around;
  spec.about = about_picture(context,
                             context.wording.say(venn ? "picture_venn" : "picture_ladder",
                                                 {{"count", static_cast<long>(block.parts.size())},
                                                  {"from", block.parts.front().title},
                                                  {"to", block.parts.back().title}}),
                             "");
  return drawn_twice(std::move(spec), venn ? charts::draw_venn : charts::draw_ladder, context);
}

}  // namespace lantern::views
