#include "views/menu.hpp"

#include "site/addresses.hpp"

namespace lantern::views {
namespace {

bool is_at_or_below(std::string_view address, std::string_view place) {
  return address == place || (place.ends_with('/') && address.starts_with(place));
}

// What the words and cards of a menu entry's page lead to within the site.
std::vector<std::string> places_from(const Page& page, const site::Links& links, const std::string& root) {
  std::vector<std::string> places;
  const auto add = [&](std::string_view written) {
    const auto target = links.resolve(written, {page.source, page.language, &page});
    if (!target || (target->kind != site::TargetKind::page && target->kind != site::TargetKind::list)) return;
    std::string address = target->address.substr(0, target->address.find('#'));
    if (address != root) places.push_back(std::move(address));
  };
  for (const Piece& piece : page.body.pieces)
    if (piece.kind == PieceKind::link) add(piece.text);
  for (const Component& component : page.body.components) {
    const auto* cards = std::get_if<CardsBlock>(&component.data);
    if (cards == nullptr) continue;
    for (const PickedPage& picked : cards->pages) add(picked.file);
  }
  return places;
}

}  // namespace

Menu menu_of(const site::SiteIndex& index, const site::Relations& relations, Diagnostics& diagnostics) {
  Menu menu;
  const std::string_view here = relations.language();
  for (const NavigationEntry& entry : index.site.settings.navigation) {
    if (!entry.url.empty()) {
      menu.push_back({entry.label.in(here), entry.url.in(here), MenuEntry::Reach::other_website});
      continue;
    }
    auto target = index.links.menu_entry(entry.page, here);
    if (target) {
      menu.push_back({entry.label.in(here), target->address});
      if (const Page* page = relations.at(target->address); page != nullptr && page->kind == PageKind::plain)
        menu.back().leads_to = places_from(*page, index.links, relations.root());
    } else if (here == index.site.settings.language) {
      if (auto near = index.links.nearest(target.error(), {"content/index.md", here, nullptr}); !near.empty())
        target.error().hint = std::move(near);
      report(target.error(), entry.where, diagnostics);
    }
  }
  return menu;
}

const MenuEntry* entry_of(const Menu& menu, std::string_view address, std::string_view root) {
  if (address == root) return nullptr;
  const MenuEntry* found = nullptr;
  std::size_t nearest = 0;
  const auto consider = [&](const MenuEntry& entry, std::string_view place) {
    if (place == root || place.size() <= nearest || !is_at_or_below(address, place)) return;
    found = &entry;
    nearest = place.size();
  };
  for (const MenuEntry& entry : menu)
    if (entry.reach == MenuEntry::Reach::this_site) consider(entry, entry.address);
  if (found != nullptr) return found;
  for (const MenuEntry& entry : menu)
    for (const std::string& place : entry.leads_to) consider(entry, place);
  return found;
}

}  // namespace lantern::views
