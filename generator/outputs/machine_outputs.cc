#include "outputs/calendar.hpp"
#include "outputs/feeds.hpp"
#include "outputs/output_list.hpp"
#include "outputs/pages.hpp"
#include "outputs/search_index.hpp"
#include "site/addresses.hpp"
#include "site/news.hpp"
#include "views/site_map.hpp"
#include "views/web_manifest.hpp"

namespace lantern::outputs {
namespace {

void add_feed(OutputList& list, FeedAbout about, site::PageList news, const views::LanguageView& view) {
  const std::string address = about.address;
  list.add_file(nullptr, "the feed", address, {},
                [about = std::move(about), news = std::move(news), &view](PageWork& work, Diagnostics& d) {
                  return render_file("feed.xml", feed_value(work.assembly().site, about, news), about.address,
                                     work, view, d);
                });
}

// One of the whole site, and one of each list of pages.
void add_feeds(OutputList& list, const Site& the_site, const views::LanguageView& view) {
  const std::string& language = view.relations.language();
  const std::string& root = view.relations.root();
  const std::string& title = the_site.settings.title.in(language);
  add_feed(list, {language, title, the_site.settings.tagline.in(language), root, site::feed_address(root)},
           site::news(the_site, language), view);
  for (const site::ListPage each : values_of<site::ListPage>)
    if (site::has_feed(each))
      add_feed(list,
               {language,
                view.wording.say("window_title", {{"page", views::title_of(each, view)}, {"site", title}}),
                "", site::list_address(root, each), site::feed_address(root, each)},
               site::news_of(the_site, language, each), view);
}

void add_manifest(OutputList& list, const views::LanguageView& view) {
  list.add_file(nullptr, lanterns_own, site::manifest_address(view.relations.root()), {},
                [&view](PageWork& work, Diagnostics&) { return views::web_manifest(work.assembly(), view); });
}

void add_own_files(OutputList& list) {
  Output& not_found = list.add_page(nullptr, lanterns_own, "/404.html", {}, not_found_page);
  not_found.sitemap = InSitemap::no;
  not_found.in_search = InSearch::no;
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
  for (const auto& [language, view] : assembly.views) {
    add_feeds(list, assembly.site, *view);
    add_manifest(list, *view);
    list.add(
        {.what = lanterns_own, .address = index_address(*view), .where = {}, .content = MadeOfAllPages{}});
  }
  add_own_files(list);
  add_redirections(list, assembly.site);
  add_sitemap(list);
}

}  // namespace lantern::outputs
