#include "views/footer.hpp"

#include "site/page_targets.hpp"
#include "text/escape.hpp"
#include "views/body.hpp"

namespace lantern::views {

Markup footer_view(const Assembly& assembly, const LanguageView& view, const templates::UrlResolver& urls) {
  const std::string& language = view.relations.language();
  const auto words = assembly.site.footers.find(language);
  if (words == assembly.site.footers.end()) return {};
  const site::LinkOrigin origin = site::footer_origin(language);
  std::string html;
  for (const Piece& piece : words->second.pieces) {
    if (piece.kind == PieceKind::html) {
      html += piece.text;
    } else if (piece.kind == PieceKind::link) {
      const auto target = assembly.links.menu_entry(piece.text, language);
      std::string url;
      if (target) urls.append_url(target->address, url);  // otherwise it was reported
      escape_html(url, html);
    } else if (piece.kind == PieceKind::picture) {
      append_picture(assembly.links.picture(piece.text, origin).value_or(""), assembly.pictures, urls, html);
    }
  }
  return {std::move(html)};
}

}  // namespace lantern::views
