#include "site/news.hpp"

#include <algorithm>

namespace lantern::site {

std::optional<Date> changed_on(const Page& page) { return page.updated ? page.updated : page.date; }

PageList news(const Site& site, std::string_view language) {
  PageList pages;
  for (const Page& page : site.pages)
    if (page.language == language && changed_on(page) && page.kind != PageKind::session &&
        page.kind != PageKind::event)
      pages.push_back(&page);
  std::ranges::stable_sort(pages,
                           [](const Page* a, const Page* b) { return *changed_on(*a) > *changed_on(*b); });
  return pages;
}

bool has_feed(ListPage list) {
  return std::ranges::any_of(values_of<PageKind>, [list](PageKind kind) { return list_of(kind) == list; });
}

std::optional<Date> day_of_news(const Page& page) {
  const auto changed = changed_on(page);
  return changed ? changed : listing_date(page);
}

PageList news_of(const Site& site, std::string_view language, ListPage list) {
  PageList pages;
  for (const Page& page : site.pages)
    if (page.language == language && list_of(page.kind) == list && day_of_news(page)) pages.push_back(&page);
  std::ranges::stable_sort(pages,
                           [](const Page* a, const Page* b) { return *day_of_news(*a) > *day_of_news(*b); });
  return pages;
}

}  // namespace lantern::site
