// What other programs read: the feed of new pages (Atom, RFC 4287), the list of all pages for search
// engines (sitemaps.org) and robots.txt. Pure functions of the site: no clock is asked, so the same
// site gives the same bytes.
#pragma once
#include <string>
#include <vector>

#include "model/site.hpp"

namespace lantern::outputs {

// The newest dated pages of one language, at most 20. `feed_address` is its own, e.g. /feed.xml.
std::string atom_feed(const Site& site, std::string_view language, std::string_view feed_address);

struct SitemapEntry {
  std::string address;          // in the site
  std::optional<Date> updated;  // when it is known
};
// In the order given.
std::string sitemap(const SiteSettings& settings, const std::vector<SitemapEntry>& entries);

std::string robots_txt(const SiteSettings& settings);

// What stands at an old address of a page: it sends its reader on.
std::string redirection(const SiteSettings& settings, const std::string& from, const Page& to);

}  // namespace lantern::outputs
