#include "site/finding_the_way.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <utility>
#include <vector>

#include "site/addresses.hpp"
#include "text/utf8.hpp"

namespace lantern::site {
namespace {

// More of them are said at once.
constexpr std::size_t most_said_alone = 3;
// And of those that many are named.
constexpr std::size_t most_named = 8;

std::string sources_of(const std::vector<const Page*>& pages) {
  std::vector<std::string_view> names;
  for (const Page* page : pages)
    if (names.size() < most_named) names.emplace_back(page->source);
  std::string list = fmt::format("{}", fmt::join(names, ", "));
  if (pages.size() > most_named) list += fmt::format(" and {} more", pages.size() - most_named);
  return list;
}

// As readers see them.
std::string as_compared(const Page& page) {
  std::string folded;
  for (const char letter : lower_case(page.title, page.language))
    if (letter != ' ' || !folded.ends_with(' ')) folded += letter;
  return folded;
}

}  // namespace

void check_ways(const SiteIndex& index, const ShownLinks& links, Diagnostics& diagnostics) {
  std::vector<std::string> starts;
  std::set<std::string> passed_over;
  for (const auto& [language, relations] : index.relations) {
    starts.push_back(relations.root());
    for (const ListPage list : values_of<ListPage>) {
      const std::string address = list_address(relations.root(), list);
      if (list == ListPage::search)
        passed_over.insert(address);
      else
        starts.push_back(address);
    }
  }
  const auto reached = links.reached(std::move(starts), passed_over);
  std::vector<const Page*> lost;
  for (const Page& page : index.site.pages)
    if (!reached.contains(page.address)) lost.push_back(&page);
  constexpr const char* hint =
      "link to it from a page that belongs to it, or add it to 'navigation' in site.yaml; a page that waits "
      "can "
      "be 'draft: true'";
  if (lost.size() > most_said_alone) {
    diagnostics.warning(
        {lost.front()->source, 1, 1, 3}, "nothing-links-here",
        fmt::format("no menu, list or link leads readers to {} pages: {}", lost.size(), sources_of(lost)),
        hint);
    return;
  }
  for (const Page* page : lost)
    diagnostics.warning({page->source, 1, 1, 3}, "nothing-links-here",
                        fmt::format("no menu, list or link leads readers to this page, '{}'", page->title),
                        hint);
}

void check_titles(const Site& site, const std::map<std::string, SourceLocation>& titles,
                  Diagnostics& diagnostics) {
  std::map<std::pair<std::string, std::string>, std::vector<const Page*>> pages;  // by language and title
  for (const Page& page : site.pages)
    if (!page.title.empty()) pages[{page.language, as_compared(page)}].push_back(&page);
  for (const auto& [title, same] : pages) {
    if (same.size() < 2) continue;
    const auto where = titles.find(same.front()->source);
    diagnostics.warning(
        where == titles.end() ? SourceLocation{same.front()->source, 1, 1, 3} : where->second, "same-title",
        fmt::format("{} pages have the title '{}': {}", same.size(), same.front()->title, sources_of(same)),
        "give each a title of its own: in lists, in search results and in tabs readers see nothing else");
  }
}

}  // namespace lantern::site
