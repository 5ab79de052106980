#include "outputs/feeds.hpp"

#include <array>

#include "site/addresses.hpp"
#include "site/news.hpp"
#include "views/page_frame.hpp"

namespace lantern::outputs {
namespace {

using templates::Value;

constexpr std::size_t newest_entries = 20;

// Atom wants a whole moment; a date stands for its first.
std::string moment(const Date& date) {
  Date day = date;
  day.precision = DatePrecision::day;
  return to_iso(day) + "T00:00:00Z";
}

Value moment_or_null(const std::optional<Date>& date) { return date ? Value::text(moment(*date)) : Value(); }

}  // namespace

templates::Object feed_value(const Site& site, const FeedAbout& about, const site::PageList& news) {
  const SiteSettings& settings = site.settings;
  templates::List entries;
  for (const Page* page : news) {
    if (entries.size() == newest_entries) break;
    entries.push_back(
        templates::Object{{"title", Value::text(page->title)},
                          {"url", Value::text(site::absolute_url(settings.base_url, page->address))},
                          {"published", moment_or_null(page->date)},
                          {"updated", moment_or_null(site::day_of_news(*page))},
                          {"summary", Value::text_or_null(page->summary)}});
  }
  templates::Object feed{
      {"language", Value::text(about.language)},
      {"title", Value::text(about.title)},
      {"subtitle", Value::text_or_null(about.subtitle)},
      {"home", Value::text(site::absolute_url(settings.base_url, about.home))},
      {"url", Value::text(site::absolute_url(settings.base_url, about.address))},
      // Readers may subscribe before there is news: what is empty is so on the day of the build.
      {"updated", Value::text(moment(news.empty() ? site.today : *site::day_of_news(*news.front())))},
      {"author", Value::text(settings.organisation_name.in(about.language))},
      {"entries", Value(std::move(entries))}};
  return {{"feed", std::move(feed)}};
}

templates::Object sitemap_value(const SiteSettings& settings, const std::vector<SitemapEntry>& entries) {
  templates::List pages;
  pages.reserve(entries.size());
  for (const auto& [address, changed] : entries)
    pages.push_back(templates::Object{{"url", Value::text(site::absolute_url(settings.base_url, address))},
                                      {"changed", changed ? Value::text(to_iso(*changed)) : Value()}});
  return {{"sitemap", templates::Object{{"pages", Value(std::move(pages))}}}};
}

templates::Object robots_value(const SiteSettings& settings) {
  return {{"robots", templates::Object{{"sitemap", Value::text(site::absolute_url(settings.base_url,
                                                                                  site::sitemap_address))}}}};
}

templates::Object redirect_value(const SiteSettings& settings, const Page& to) {
  return {{"redirect",
           templates::Object{{"language", Value::text(to.language)},
                             {"title", Value::text(to.title)},
                             {"address", Value::address(to.address)},
                             {"canonical", Value::text(site::absolute_url(settings.base_url, to.address))}}}};
}

std::string render_file(std::string_view layout, const templates::Object& value, std::string_view address,
                        const PageWork& work, const views::LanguageView& view, Diagnostics& diagnostics) {
  return views::render_page(layout, value, address, work.assembly(), view, diagnostics);
}

}  // namespace lantern::outputs
