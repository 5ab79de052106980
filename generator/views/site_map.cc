#include "views/site_map.hpp"

#include <algorithm>
#include <set>

#include "views/programme_report.hpp"

namespace lantern::views {

templates::Value to_value(SiteMapGroupView view) {
  return Fields().add("title", std::move(view.title)).add("links", std::move(view.links));
}

namespace {

// Whether a list has anything in it.
bool has_pages(site::ListPage list, const Site& site, const LanguageView& view) {
  switch (list) {
    case site::ListPage::topics:
      return !site.topics.empty();
    case site::ListPage::organisations:
      return !site.organisations.empty();
    case site::ListPage::measures:
      return std::ranges::any_of(site.pages, [](const Page& page) { return !page.measures.empty(); });
    case site::ListPage::glossary:
      return !site.glossary.empty();
    case site::ListPage::easy_read:
    case site::ListPage::search:
    case site::ListPage::data:
    case site::ListPage::accessibility:
      return true;
    default:
      return std::ranges::any_of(values_of<PageKind>, [&](PageKind kind) {
        return site::list_of(kind) == list && !view.relations.of_kind(kind).empty();
      });
  }
}

class SiteMap {
 public:
  SiteMap(const Assembly& assembly, const LanguageView& view)
      : site_(assembly.site), view_(view), root_(view.relations.root()) {}

  void begin(std::string_view title) { groups_.push_back({view_.wording.say(title), {}}); }
  void add(std::string text, const std::string& address, std::string outside = {}) {
    if (named_.insert(address).second)
      groups_.back().links.push_back({std::move(text), {address}, std::move(outside)});
  }
  void add(site::ListPage list) {
    if (has_pages(list, site_, view_)) add(title_of(list, view_), site::list_address(root_, list));
  }
  void add_written(std::string_view key) {
    if (const Page* page = view_.relations.by_key(key)) add(page->title, page->address);
  }
  std::vector<SiteMapGroupView> take() && {
    std::erase_if(groups_, [](const SiteMapGroupView& group) { return group.links.empty(); });
    return std::move(groups_);
  }

 private:
  const Site& site_;
  const LanguageView& view_;
  const std::string& root_;
  std::set<std::string> named_;
  std::vector<SiteMapGroupView> groups_;
};

}  // namespace

std::vector<SiteMapGroupView> site_map(const Assembly& assembly, const LanguageView& view) {
  using enum site::ListPage;
  const Wording& w = view.wording;
  SiteMap map(assembly, view);
  map.begin("site_map_pages");
  map.add(w.say("home"), view.relations.root());
  for (const MenuEntry& entry : view.menu)
    map.add(entry.words, entry.address,
            entry.reach == MenuEntry::Reach::other_website ? w.say("markdown_other_website") : "");
  for (const site::ListPage list :
       {case_studies, cohorts, bundles, resources, events, topics, organisations, measures, data})
    map.add(list);
  if (has_programme_report(view.relations))
    map.add(w.say("title_report"), site::programme_report_address(view.relations.root()));
  map.begin("site_map_help");
  for (const site::ListPage list : {search, easy_read, glossary, accessibility}) map.add(list);
  map.begin("site_map_about");
  map.add_written("content/about");
  map.add_written("content/privacy");
  map.add(w.say("feed"), site::feed_address(view.relations.root()));
  return std::move(map).take();
}

std::string title_of(site::ListPage list, const LanguageView& view) {
  const Page* page = view.relations.at(site::list_address(view.relations.root(), list));
  return page != nullptr && page->kind == PageKind::plain ? page->title
                                                          : view.wording.say("title_" + key_of(list));
}

}  // namespace lantern::views
