#include "views/picture_view.hpp"

namespace lantern::views {

templates::Value to_value(PictureView view) {
  return Fields()
      .add("headline", std::move(view.headline))
      .add("base", std::move(view.base))
      .add("svg", std::move(view.svg))
      .add("svg_narrow", std::move(view.svg_narrow))
      .add("words", std::move(view.words));
}

templates::Value to_value(PeopleView view) {
  return Fields()
      .add("headline", std::move(view.headline))
      .add("svg", std::move(view.svg))
      .add("key", std::move(view.key));
}

charts::PictureAbout about_picture(const PictureContext& context, std::string title,
                                   std::string description) {
  charts::PictureAbout made;
  made.language = context.wording.locale().language();
  made.title = std::move(title);
  made.description = std::move(description);
  made.note = context.made_up;
  made.width = context.width;
  if (context.wording.locale().right_to_left()) made.direction = ReadingDirection::right_to_left;
  return made;
}

void add_sentence(std::string& text, std::string sentence) {
  if (sentence.empty()) return;
  if (!text.empty()) text += ' ';
  text += sentence + '.';
}

Markup drawn_or_reported(std::expected<charts::ChartPicture, std::string> picture,
                         const PictureContext& context) {
  if (picture) return {std::move(picture->bytes)};
  context.diagnostics.error(context.where, "picture-failed",
                            "the picture could not be drawn: " + picture.error());
  return {};
}

PeopleView people_view(const charts::PeopleCount& count, charts::PeopleSign sign, std::string title,
                       const PictureContext& context) {
  charts::PeopleSpec spec;
  spec.about = about_picture(context, title, "");
  spec.about.id = context.id;
  spec.counted = count.counted;
  spec.whole = count.whole;
  spec.sign = sign;
  return {std::move(title),
          drawn_or_reported(charts::draw_people(spec, charts::ChartFormat::svg, context.font), context), ""};
}

}  // namespace lantern::views
