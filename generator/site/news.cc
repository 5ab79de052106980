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

}  // namespace lantern::site
