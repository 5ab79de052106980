#include "outputs/feeds.hpp"

#include <algorithm>

#include "site/addresses.hpp"
#include "text/escape.hpp"

namespace lantern::outputs {
namespace {

constexpr std::size_t newest_entries = 20;

std::string escaped(std::string_view text) {
  std::string out;
  escape_html(text, out);
  return out;
}

std::optional<Date> changed(const Page& page) { return page.updated ? page.updated : page.date; }

// Atom wants a whole moment; a date stands for its first.
std::string moment(const Date& date) {
  Date day = date;
  day.precision = DatePrecision::day;
  return to_iso(day) + "T00:00:00Z";
}

void add_element(std::string& out, std::string_view indent, std::string_view name, std::string_view text) {
  out.append(indent)
      .append("<")
      .append(name)
      .append(">")
      .append(escaped(text))
      .append("</")
      .append(name)
      .append(">\n");
}

}  // namespace

std::string atom_feed(const Site& site, std::string_view language, std::string_view feed_address) {
  std::vector<const Page*> pages;
  for (const Page& page : site.pages)
    // A session's date is the day it is held and an event's is in the calendar: neither is news by itself.
    if (page.language == language && changed(page) && page.kind != PageKind::session) pages.push_back(&page);
  std::ranges::stable_sort(pages, [](const Page* a, const Page* b) { return *changed(*a) > *changed(*b); });
  if (pages.size() > newest_entries) pages.resize(newest_entries);

  const std::string& base = site.settings.base_url;
  const std::string home = site::language_root(site.settings, language);
  std::string out =
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"" +
      escaped(language) + "\">\n";
  add_element(out, "  ", "id", site::absolute_url(base, home));
  add_element(out, "  ", "title", site.settings.title);
  if (!site.settings.tagline.empty()) add_element(out, "  ", "subtitle", site.settings.tagline);
  out += "  <link rel=\"self\" href=\"" + escaped(site::absolute_url(base, feed_address)) + "\"/>\n";
  out += "  <link href=\"" + escaped(site::absolute_url(base, home)) + "\"/>\n";
  add_element(out, "  ", "updated", pages.empty() ? moment({1970, 1, 1}) : moment(*changed(*pages.front())));
  out += "  <author>\n";
  add_element(out, "    ", "name", site.settings.organisation_name);
  out += "  </author>\n";
  for (const Page* page : pages) {
    const std::string address = site::absolute_url(base, page->address);
    out += "  <entry>\n";
    add_element(out, "    ", "id", address);
    add_element(out, "    ", "title", page->title);
    out += "    <link href=\"" + escaped(address) + "\"/>\n";
    if (page->date) add_element(out, "    ", "published", moment(*page->date));
    add_element(out, "    ", "updated", moment(*changed(*page)));
    if (!page->summary.empty()) add_element(out, "    ", "summary", page->summary);
    out += "  </entry>\n";
  }
  return out + "</feed>\n";
}

std::string sitemap(const SiteSettings& settings, const std::vector<SitemapEntry>& entries) {
  std::string out =
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset "
      "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
  for (const SitemapEntry& entry : entries) {
    out += "  <url><loc>" + escaped(site::absolute_url(settings.base_url, entry.address)) + "</loc>";
    if (entry.updated) out += "<lastmod>" + to_iso(*entry.updated) + "</lastmod>";
    out += "</url>\n";
  }
  return out + "</urlset>\n";
}

std::string robots_txt(const SiteSettings& settings) {
  return "User-agent: *\nAllow: /\n\nSitemap: " + site::absolute_url(settings.base_url, "/sitemap.xml") +
         "\n";
}

std::string redirection(const SiteSettings& settings, const std::string& from, const Page& to) {
  const std::string url = escaped(site::relative_url(from, to.address));
  const std::string whole = escaped(site::absolute_url(settings.base_url, to.address));
  const std::string words = escaped(to.title);
  return "<!DOCTYPE html>\n<html lang=\"" + escaped(to.language) +
         "\">\n<head>\n<meta charset=\"utf-8\">\n<title>" + words +
         "</title>\n<meta http-equiv=\"refresh\" content=\"0; url=" + url +
         "\">\n<link rel=\"canonical\" href=\"" + whole +
         "\">\n<meta name=\"robots\" content=\"noindex\">\n</head>\n<body>\n<h1><a href=\"" + url + "\">" +
         words + "</a></h1>\n</body>\n</html>\n";
}

}  // namespace lantern::outputs
