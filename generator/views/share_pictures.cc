#include "views/share_pictures.hpp"

#include <array>

#include "site/addresses.hpp"
#include "views/cards.hpp"

namespace lantern::views {
namespace {

// As in styles/1-tokens.css, on light ground: --story-1 to --story-4.
constexpr std::array<Colour, 4> story_colours = {
    {{0x3b, 0x4b, 0xa8}, {0x83, 0x30, 0x7a}, {0x4d, 0x6b, 0x12}, {0xb0, 0x30, 0x5c}}};
constexpr Colour brand = {0x12, 0x3f, 0x7d};  // --link

Colour edge_of(const Page& page, const Assembly& assembly) {
  const std::string story = assembly.story_colours.of(page);
  if (story.starts_with("story-") && story.back() >= '1' && story.back() <= '4')
    return story_colours.at(static_cast<std::size_t>(story.back() - '1'));
  const auto& accent = assembly.site.settings.appearance.accent;
  return accent ? accent->colour : brand;
}

std::string joined(const std::string& first, const std::string& second) {
  return first.empty() || second.empty() ? first + second : first + ", " + second;
}

// The figures of its card: made-up ones are not among them.
std::optional<print::ShareFigure> figure_of(const CardView& card) {
  if (card.fact) return print::ShareFigure{{}, card.fact->figure, joined(card.fact->text, card.fact->base)};
  if (!card.figures || !card.figures->made_up.empty()) return std::nullopt;
  const FiguresView& figures = *card.figures;
  if (!figures.from.empty() && !figures.to.empty())
    return print::ShareFigure{figures.from, figures.to, card.measure};
  if (figures.compared.items.size() == 2)
    return print::ShareFigure{figures.compared.items[0].value, figures.compared.items[1].value, card.measure};
  if (figures.latest)
    return print::ShareFigure{{}, figures.latest->value, joined(card.measure, figures.latest->when)};
  return std::nullopt;
}

std::string words_of(const print::SharePicture& picture) {
  std::string words = joined(picture.kind, picture.title);
  if (picture.figure) {
    const auto& [from, to, counted] = *picture.figure;
    words += ". " + (from.empty() ? to : from + " → " + to) + ": " + counted;
  }
  return words;
}

}  // namespace

bool has_share_picture(const Page& page, const Assembly& assembly) {
  return page.image.file.empty() && assembly.theme.printer.has_value();
}

print::SharePicture share_picture(const Page& page, const Assembly& assembly, const LanguageView& view) {
  const SiteSettings& settings = assembly.site.settings;
  const std::string& language = view.relations.language();
  print::SharePicture picture;
  picture.language = language;
  picture.right_to_left = view.wording.locale().right_to_left();
  picture.ground = assembly.theme.ground;
  picture.edge = edge_of(page, assembly);
  picture.title = page.title;
  picture.site = settings.title.in(language);
  if (page.kind == PageKind::home) {
    picture.line = settings.tagline.in(language);
    return picture;
  }
  const CardView card = card_of(page, assembly, view);
  if (page.kind != PageKind::plain) picture.kind = card.kind_label;
  picture.line = joined(card.lead, card.meta);
  picture.figure = figure_of(card);
  return picture;
}

SocialImage social_image(const Page* page, const Assembly& assembly, const LanguageView& view) {
  const SiteSettings& settings = assembly.site.settings;
  const auto whole = [&](const std::string& address) {
    return site::absolute_url(settings.base_url, address);
  };
  const std::string made_width = std::to_string(print::share_picture_width);
  const std::string made_height = std::to_string(print::share_picture_height);
  if (page != nullptr) {
    if (const auto image = image_view(page->image, assembly.pictures))
      return {whole(image->src.place), image->width, image->height, image->alt};
    if (has_share_picture(*page, assembly))
      return {whole(site::share_picture_address(*page)), made_width, made_height,
              words_of(share_picture(*page, assembly, view))};
  }
  if (!settings.appearance.logo.empty())
    return {whole(site::logo_picture_address), made_width, made_height,
            settings.organisation_name.in(view.relations.language())};
  const Page* home = view.relations.find(PageKind::home, "home");
  return page == nullptr && home != nullptr ? social_image(home, assembly, view) : SocialImage{};
}

}  // namespace lantern::views
