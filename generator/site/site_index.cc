#include "site/site_index.hpp"

#include "site/addresses.hpp"

namespace lantern::site {
namespace {

// Of the pages that no author writes.
std::vector<std::string> generated_addresses(const Site& site) {
  std::vector<std::string> all;
  for (const std::string& language : site.settings.languages) {
    const std::string root = language_root(site.settings, language);
    all.push_back(root);  // of a home page that is made from the original's
    for (const ListPage list : values_of<ListPage>) all.push_back(list_address(root, list));
    for (const Topic& topic : site.topics) all.push_back(topic_address(root, topic.id));
    for (const Organisation& organisation : site.organisations)
      all.push_back(organisation_address(root, organisation.id));
  }
  return all;
}

}  // namespace

SiteIndex::SiteIndex(const Site& the_site, const std::set<std::string, std::less<>>& the_paths,
                     const LayoutParts& layout_parts)
    : site(the_site), paths(the_paths), links(the_site, the_paths, generated_addresses(the_site)) {
  for (const PageKind kind : values_of<PageKind>) {
    std::vector<std::string> parts = layout_parts.of(kind);
    parts.emplace_back("sources");  // an author's own last heading, which the layouts move to the end
    links.add_parts(kind, std::move(parts));
  }
  for (const std::string& language : site.settings.languages) relations.try_emplace(language, site, language);
}

}  // namespace lantern::site
