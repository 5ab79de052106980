#include "views/body.hpp"

#include <array>

#include "site/addresses.hpp"
#include "text/escape.hpp"
#include "views/components.hpp"
#include "views/shapes.hpp"

namespace lantern::views {

void PageUrls::append_url(std::string_view address, std::string& out) const {
  if (shown_ != nullptr) shown_->note(from_, address);
  out += address.starts_with('/') ? site::relative_url(from_, address) : std::string(address);
}

std::string part_html(std::string_view name, templates::Object inner, const BodyContext& context,
                      Diagnostics& diagnostics) {
  const templates::Value frame(std::move(inner));
  const std::array<const templates::Value*, 2> frames = {&context.view.outer, &frame};
  const PageUrls urls(context.address, context.assembly.shown_links);
  const PageTexts texts(context.view.texts, &context.page);
  return context.assembly.theme.templates.render(name, frames, {&urls, 1024, &texts}, diagnostics);
}

std::string href_of(std::string_view target, const BodyContext& context) {
  const auto found = context.assembly.links.resolve(
      std::string(target), {context.source, context.view.relations.language(), &context.page});
  if (!found) return {};
  const std::string& address = found->address;
  if (context.assembly.shown_links != nullptr) context.assembly.shown_links->note(context.address, address);
  return address.starts_with('/') ? site::relative_url(context.address, address) : address;
}

namespace {

// Components speak the language of the readers, also among words that stand in for a missing translation.
std::string in_own_language(std::string component, const BodyContext& context) {
  const std::string& language = context.view.relations.language();
  if (context.page.language == language) return component;
  return "<div lang=\"" + escape_html(language) + "\">\n" + component + "</div>\n";
}

// How wide pictures in the words of a page are at most: the measure of the theme, less on telephones.
constexpr std::string_view widths_of_pictures = "(min-width: 40rem) 36rem, 100vw";

}  // namespace

void append_picture(const std::string& file, const site::PublishedPictures& pictures,
                    const templates::UrlResolver& urls, std::string& html) {
  const auto address = [&](const Address& place) {
    std::string url;
    urls.append_url(place.place, url);
    escape_html(url, html);
  };
  html += "src=\"";
  if (file.empty()) {
    html += '"';
    return;
  }
  const ImageView view = image_at(site::file_address(file), {}, pictures);
  address(view.src);
  html += '"';
  if (!view.width.empty()) html += " width=\"" + view.width + "\" height=\"" + view.height + '"';
  if (view.small) {
    html += " srcset=\"";
    address(view.small->address);
    html += ' ' + view.small->pixels + "w, ";
    address(view.src);
    html += ' ' + view.width + "w\" sizes=\"" + std::string(widths_of_pictures) + '"';
  }
}

namespace {

std::string html_of(const Document& document, std::size_t first, std::size_t last, BodyContext context,
                    Diagnostics& diagnostics) {
  std::size_t size = 0;
  for (std::size_t i = first; i < last; ++i) size += document.pieces[i].text.size();
  std::string html;
  html.reserve(size + 256);
  for (std::size_t i = first; i < last; ++i) {
    const Piece& piece = document.pieces[i];
    switch (piece.kind) {
      case PieceKind::html:
        html += piece.text;
        context.headed = context.headed || piece.text.find("<h2") != std::string::npos;
        break;
      case PieceKind::link:
        escape_html(href_of(piece.text, context), html);
        break;
      case PieceKind::picture:
        append_picture(
            context.assembly.links
                .picture(piece.text, {context.source, context.view.relations.language(), &context.page})
                .value_or(""),
            context.assembly.pictures, PageUrls(context.address, nullptr), html);
        break;
      case PieceKind::component:
        if (piece.component < document.components.size())
          html += in_own_language(component_html(document.components[piece.component], context, diagnostics),
                                  context);
        break;
    }
  }
  return html;
}

}  // namespace

std::string body_html(const Document& document, const BodyContext& context, Diagnostics& diagnostics) {
  return html_of(document, 0, document.pieces.size(), context, diagnostics);
}

PageBody page_body(const Document& document, const BodyContext& context, Diagnostics& diagnostics) {
  const std::vector<EndPart>& parts = document.end_parts;
  const bool opens_with_facts =
      context.page.kind == PageKind::case_study || context.page.kind == PageKind::home;
  const std::size_t begin = opens_with_facts ? opening_facts(document) : 0;
  const std::size_t end = parts.empty() ? document.pieces.size() : parts.front().first_piece;
  BodyContext at_the_top = context;
  at_the_top.headed = false;
  PageBody made;
  made.key_facts = html_of(document, 0, begin, context, diagnostics);
  made.body = html_of(document, begin, end, at_the_top, diagnostics);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::size_t last = i + 1 < parts.size() ? parts[i + 1].first_piece : document.pieces.size();
    std::string words = html_of(document, parts[i].words, last, context, diagnostics);
    if (parts[i].kind == EndPartKind::sources) {
      made.sources = std::move(words);
    } else {
      made.how_we_know = std::move(words);
      made.how_we_know_id = document.headings[parts[i].heading].id;
    }
  }
  const std::size_t headings = parts.empty() ? document.headings.size() : parts.front().heading;
  made.headings.assign(document.headings.begin(),
                       document.headings.begin() + static_cast<std::ptrdiff_t>(headings));
  return made;
}

}  // namespace lantern::views
