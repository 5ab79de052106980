#include "outputs/calendar.hpp"
#include "outputs/feeds.hpp"
#include "outputs/output_list.hpp"
#include "outputs/pages.hpp"
#include "site/addresses.hpp"
#include "site/news.hpp"

namespace lantern::outputs {
namespace {

void add_feed(OutputList& list, const Site& the_site, const views::LanguageView& view) {
  site::PageList news = site::news(the_site, view.relations.language());
  const std::string address = site::feed_address(view.relations.root());
  list.add_file(nullptr, "the feed", address, {},
                [address, news = std::move(news), &view](PageWork& work, Diagnostics& d) {
                  const Site& site = work.assembly().site;
                  return render_file("feed.xml", feed_value(site, view.relations.language(), news), address,
                                     work, view, d);
                });
}

void add_own_files(OutputList& list) {
  list.add_page(nullptr, lanterns_own, "/404.html", {}, not_found_page).sitemap = InSitemap::no;
  list.add_file(nullptr, lanterns_own, site::calendar_address, {}, [](PageWork& work, Diagnostics&) {
    const views::Assembly& assembly = work.assembly();
    return icalendar(assembly.site.settings, assembly.main_view().relations.of_kind(PageKind::event));
  });
  list.add_file(nullptr, lanterns_own, "/robots.txt", {}, [](PageWork& work, Diagnostics& d) {
    return render_file("robots.txt", robots_value(work.assembly().site.settings), "/robots.txt", work,
                       work.assembly().main_view(), d);
  });
}

void add_redirections(OutputList& list, const Site& the_site) {
  for (const Page& page : the_site.pages)
    for (const Alias& alias : page.aliases) {
      if (alias.address.empty()) continue;  // reported
      const std::string address = alias.address.ends_with('/') || alias.address.ends_with(".html")
                                      ? alias.address
                                      : alias.address + '/';
      list.add({.kind = OutputKind::redirection,
                .what = "the old address " + alias.address,
                .address = address,
                .where = alias.where,
                .content = [address, &page](PageWork& work, Diagnostics& d) {
                  return render_file("redirect", redirect_value(work.assembly().site.settings, page), address,
                                     work, work.assembly().view(page.language), d);
                }});
    }
}

void add_sitemap(OutputList& list) {
  std::vector<SitemapEntry> entries;
  for (const Output& output : list.all())
    if (output.sitemap == InSitemap::yes) entries.push_back({output.address, output.changed});
  list.add_file(nullptr, lanterns_own, site::sitemap_address, {},
                [entries = std::move(entries)](PageWork& work, Diagnostics& d) {
                  return render_file("sitemap.xml", sitemap_value(work.assembly().site.settings, entries),
                                     site::sitemap_address, work, work.assembly().main_view(), d);
                });
}

}  // namespace

void add_machine_files(OutputList& list, const views::Assembly& assembly) {
  for (const auto& [language, view] : assembly.views) add_feed(list, assembly.site, *view);
  add_own_files(list);
  add_redirections(list, assembly.site);
  add_sitemap(list);
}

}  // namespace lantern::outputs
