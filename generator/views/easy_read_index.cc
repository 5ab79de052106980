#include "views/easy_read_index.hpp"

namespace lantern::views {

EasyReadIndex::EasyReadIndex(const site::Relations& relations, const std::vector<GlossaryTerm>& terms)
    : glossary(relations.language()) {
  for (const PageKind kind : kinds_in_order(&PageKindTraits::in_easy_read)) {
    if (kind == PageKind::home) continue;  // its words stand above the list
    EasyReadGroup group{kind, {}};
    for (const Page* page : relations.of_kind(kind))
      if (const Page* easy = relations.easy_read_of(*page)) group.pages.push_back(easy);
    for (const Page* page : group.pages) {
      places.emplace(page, pages.size());
      pages.push_back(page);
    }
    if (!group.pages.empty()) groups.push_back(std::move(group));
  }
  for (const GlossaryTerm& term : terms) glossary.add(term.term);
}

const Page* EasyReadIndex::before(const Page& page) const {
  const auto place = places.find(&page);
  return place == places.end() || place->second == 0 ? nullptr : pages[place->second - 1];
}

const Page* EasyReadIndex::after(const Page& page) const {
  const auto place = places.find(&page);
  if (place == places.end()) return page.kind == PageKind::home && !pages.empty() ? pages.front() : nullptr;
  return place->second + 1 < pages.size() ? pages[place->second + 1] : nullptr;
}

}  // namespace lantern::views
