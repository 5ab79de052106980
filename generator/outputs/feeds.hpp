// What other programs read, as the layouts of the theme are given it (feed.xml, sitemap.xml, robots.txt and
// redirect.html in themes/lantern/CONTEXT.md). Pure functions of the site: no clock is asked, so the same
// site gives the same bytes.
#pragma once
#include <string>
#include <vector>

#include "model/site.hpp"
#include "outputs/page_work.hpp"
#include "site/relations.hpp"
#include "templates/value.hpp"

namespace lantern::outputs {

// An Atom feed (RFC 4287) of the newest of `news`: of the whole site in a language, or of one list.
struct FeedAbout {
  std::string language;
  std::string title;
  std::string subtitle;
  std::string home, address;  // in the site: of what the feed is about, and its own
};
templates::Object feed_value(const Site& site, const FeedAbout& about, const site::PageList& news);

struct SitemapEntry {
  std::string address;          // in the site
  std::optional<Date> changed;  // when it is known
};
// The list of all pages for search engines (sitemaps.org), in the order given.
templates::Object sitemap_value(const SiteSettings& settings, const std::vector<SitemapEntry>& entries);

templates::Object robots_value(const SiteSettings& settings);

// What stands at an old address of a page: it sends its reader on.
templates::Object redirect_value(const SiteSettings& settings, const Page& to);

// One of these with its layout, published at `address`, in the words of `view`.
std::string render_file(std::string_view layout, const templates::Object& value, std::string_view address,
                        const PageWork& work, const views::LanguageView& view, Diagnostics& diagnostics);

}  // namespace lantern::outputs
