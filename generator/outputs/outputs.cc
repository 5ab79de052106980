#include "outputs/outputs.hpp"

#include <map>
#include <utility>

#include "outputs/calendar.hpp"
#include "outputs/feeds.hpp"
#include "outputs/pages.hpp"
#include "pictures/photograph.hpp"
#include "site/addresses.hpp"
#include "site/news.hpp"
#include "views/lists.hpp"

namespace lantern::outputs {
namespace {

SourceLocation whole_file(const std::string& file) { return {file, 0, 0, 1}; }

// The day a page last changed; a session's date is the day it is held.
std::optional<Date> last_changed(const Page& page) {
  if (page.updated) return page.updated;
  return page.kind == PageKind::session ? std::nullopt : page.date;
}

// What was printed, for its file; nothing where printing failed.
std::optional<std::string> bytes_of(const std::optional<print::PrintedFile>& file) {
  return file ? std::optional(file->bytes) : std::nullopt;
}

constexpr const char* lanterns_own = "a file of Lantern's own";

std::variant<Rendering, CopyFrom> content_of(const views::ThemeFile& file) {
  if (const auto* from = std::get_if<std::filesystem::path>(&file.content)) return CopyFrom{*from};
  return [&file](PageWork&, Diagnostics&) { return std::get<std::string>(file.content); };
}

class OutputList {
 public:
  OutputList(const views::Assembly& assembly, const site::NamedFiles& named)
      : assembly_(assembly), site_(assembly.site), named_(named) {}

  std::vector<Output> make() {
    for (const Page& page : site_.pages) add_written(page);
    for (const auto& [language, view] : assembly_.views) add_made(*view);
    add_own_files();
    add_site_files();
    for (const views::ThemeFile& file : assembly_.theme.files)
      add({.what = "a file of the theme",
           .path = file.path,
           .address = '/' + file.path,
           .where = whole_file(file.path),
           .content = content_of(file)});
    add_redirections();
    add_sitemap();
    return std::move(outputs_);
  }

 private:
  Output& add(Output output) {
    if (output.path.empty()) output.path = site::output_path(output.address);
    return outputs_.emplace_back(std::move(output));
  }

  Output& add_page(const Page* page, std::string what, std::string address, SourceLocation where,
                   Rendering rendering) {
    return add({.kind = OutputKind::page,
                .what = std::move(what),
                .address = std::move(address),
                .where = std::move(where),
                .page = page,
                .sitemap = InSitemap::yes,
                .content = std::move(rendering)});
  }

  void add_file(const Page* page, std::string what, std::string address, SourceLocation where,
                Rendering rendering) {
    add({.what = std::move(what),
         .address = std::move(address),
         .where = std::move(where),
         .page = page,
         .content = std::move(rendering)});
  }

  // A page of an author and everything that is made from it.
  void add_written(const Page& page) {
    const SourceLocation where{page.source, 1, 1, 3};
    const auto list = lists_.find(page.address);
    if (page.kind == PageKind::plain && list != lists_.end())
      add_list(list->second.first, *list->second.second, &page);
    else
      add_page(&page, "the page", page.address, where, written_page).changed = last_changed(page);
    if (page.easy_read) add_easy_read(page);
    if (site::has_sheet(page) && assembly_.theme.printer)
      add_file(&page, "the printed sheet", site::sheet_address(page), where,
               [](PageWork& work, Diagnostics& d) { return bytes_of(work.sheet(d)); });
    if (page.kind == PageKind::case_study)
      add_page(&page, "the report card", site::report_card_address(page), where, report_card_page);
    for (const views::MeasureResult& result : assembly_.results_of(page)) add_measure(page, result);
  }

  void add_easy_read(const Page& page) {
    const SourceLocation& where = page.easy_read->where;
    if (page.kind != PageKind::home)  // the home page's stands on the list of all
      add_page(&page, "the easy-read page", site::easy_read_address(page), where, easy_read_page);
    if (!assembly_.theme.printer) return;
    const auto add_guide = [&](print::PrintSize size,
                               std::optional<print::PrintedFile> views::PrintedGuides::*which) {
      add_file(&page, "the printed guide", site::printed_address(page, size), where,
               [which](PageWork& work, Diagnostics& d) { return bytes_of(work.guides(d).*which); });
    };
    add_guide(print::PrintSize::normal, &views::PrintedGuides::normal);
    add_guide(print::PrintSize::large, &views::PrintedGuides::large);
  }

  void add_measure(const Page& page, const views::MeasureResult& result) {
    const SourceLocation& where = result.measure->where;
    add_file(&page, "the chart", site::measure_svg_address(page, *result.measure), where,
             [&result](PageWork& work, Diagnostics& d) {
               return work.drawings().chart(result, views::ChartSize::wide, d);
             });
    add_file(&page, "the data", site::measure_csv_address(page, *result.measure), where,
             [&result](PageWork& work, Diagnostics&) { return work.drawings().csv(result); });
  }

  // A list, with the page of an author whose words stand above it, or without.
  void add_list(site::ListPage list, const views::LanguageView& view, const Page* words) {
    const std::string address = site::list_address(view.relations.root(), list);
    const bool easy = list == site::ListPage::easy_read;
    // The guides of the home page are linked from the list of easy-read pages, so one task makes both.
    const Page* owner = easy && home_in_easy_read(view) != nullptr ? home_in_easy_read(view) : words;
    Output& output = add_page(owner, words == nullptr ? "a list of the site" : "the page", address, {},
                              [list, easy, &view](PageWork& work, Diagnostics& d) {
                                views::MadePage made = views::list_page(list, work.assembly(), view);
                                return easy ? easy_read_list(std::move(made), view, work, d)
                                            : made_page(std::move(made), view, work, d);
                              });
    if (words == nullptr) return;
    output.where = {words->source, 1, 1, 3};
    output.changed = last_changed(*words);
  }

  // The pages that no author writes, of one language.
  void add_made(const views::LanguageView& view) {
    const std::string& root = view.relations.root();
    for (const site::ListPage list : values_of<site::ListPage>)
      if (introduction(site::list_address(root, list), view) == nullptr) add_list(list, view, nullptr);
    if (const Page* home = view.relations.find(PageKind::home, "home");
        home != nullptr && home->language != view.relations.language())
      add_page(home, "the home page", root, {}, [&view](PageWork& work, Diagnostics& d) {
        return page_shown_to(view, work, d);
      }).changed = last_changed(*home);
    for (const Topic& topic : site_.topics)
      add_page(nullptr, "the topic", site::topic_address(root, topic.id), topic.where,
               [&topic, &view](PageWork& work, Diagnostics& d) {
                 return made_page(views::topic_page(topic, work.assembly(), view), view, work, d);
               });
    for (const Organisation& organisation : site_.organisations)
      add_page(nullptr, "the organisation", site::organisation_address(root, organisation.id),
               organisation.where, [&organisation, &view](PageWork& work, Diagnostics& d) {
                 return made_page(views::organisation_page(organisation, work.assembly(), view), view, work,
                                  d);
               });
    add_feed(view);
  }

  // Without news there is no feed: it would say nothing, on no day.
  void add_feed(const views::LanguageView& view) {
    site::PageList news = site::news(site_, view.relations.language());
    if (news.empty()) return;
    const std::string address = site::feed_address(view.relations.root());
    add_file(nullptr, "the feed", address, {},
             [address, news = std::move(news), &view](PageWork& work, Diagnostics& d) {
               const Site& site = work.assembly().site;
               return render_file("feed.xml", feed_value(site, view.relations.language(), news), address,
                                  work, view, d);
             });
  }

  void add_own_files() {
    add_page(nullptr, lanterns_own, "/404.html", {}, not_found_page).sitemap = InSitemap::no;
    add_file(nullptr, lanterns_own, site::calendar_address, {}, [](PageWork& work, Diagnostics&) {
      const views::Assembly& assembly = work.assembly();
      return icalendar(assembly.site.settings, assembly.main_view().relations.of_kind(PageKind::event));
    });
    add_file(nullptr, lanterns_own, "/robots.txt", {}, [](PageWork& work, Diagnostics& d) {
      return render_file("robots.txt", robots_value(work.assembly().site.settings), "/robots.txt", work,
                         work.assembly().main_view(), d);
    });
  }

  // Files of the site that pages name, as they are; photographs of easy-read pages, scaled.
  void add_site_files() {
    for (const std::string& file : named_.files)
      add({.what = "the file",
           .path = site::file_output_path(file),
           .address = site::file_address(file),
           .where = whole_file(file),
           .content = CopyFrom{assembly_.files.place(file)}});
    for (const std::string& file : named_.photographs)
      add({.what = "the photograph",
           .path = site::file_output_path(file),
           .address = site::file_address(file),
           .where = whole_file(file),
           .content = [&file](PageWork& work, Diagnostics& d) { return scaled_photograph(file, work, d); }});
    for (const auto& [address, picture] : named_.pictures)
      add({.what = "the picture",
           .address = address,
           .where = whole_file(picture.file_name),
           .content = CopyFrom{picture.file}});
  }

  static std::optional<std::string> scaled_photograph(const std::string& file, const PageWork& work,
                                                      Diagnostics& diagnostics) {
    auto bytes = work.assembly().files.read(file);
    auto scaled = bytes ? pictures::photograph_for_screen(std::move(*bytes)) : std::move(bytes);
    if (scaled) return std::move(*scaled);
    diagnostics.error(whole_file(file), "unreadable", "this photograph cannot be read: " + scaled.error(),
                      "open it in a program for pictures and save it again as JPEG");
    return std::nullopt;
  }

  void add_redirections() {
    for (const Page& page : site_.pages)
      for (const Alias& alias : page.aliases) {
        const std::string address = alias.address.ends_with('/') || alias.address.ends_with(".html")
                                        ? alias.address
                                        : alias.address + '/';
        add({.kind = OutputKind::redirection,
             .what = "the old address " + alias.address,
             .address = address,
             .where = alias.where,
             .content = [address, &page](PageWork& work, Diagnostics& d) {
               return render_file("redirect", redirect_value(work.assembly().site.settings, page), address,
                                  work, work.assembly().view(page.language), d);
             }});
      }
  }

  void add_sitemap() {
    std::vector<SitemapEntry> entries;
    for (const Output& output : outputs_)
      if (output.sitemap == InSitemap::yes) entries.push_back({output.address, output.changed});
    add_file(nullptr, lanterns_own, site::sitemap_address, {},
             [entries = std::move(entries)](PageWork& work, Diagnostics& d) {
               return render_file("sitemap.xml", sitemap_value(work.assembly().site.settings, entries),
                                  site::sitemap_address, work, work.assembly().main_view(), d);
             });
  }

  static std::map<std::string, std::pair<site::ListPage, const views::LanguageView*>> lists_by_address(
      const views::Assembly& assembly) {
    std::map<std::string, std::pair<site::ListPage, const views::LanguageView*>> lists;
    for (const auto& [language, view] : assembly.views)
      for (const site::ListPage list : values_of<site::ListPage>)
        lists.emplace(site::list_address(view->relations.root(), list), std::pair(list, view.get()));
    return lists;
  }

  const views::Assembly& assembly_;
  const Site& site_;
  const site::NamedFiles& named_;
  const std::map<std::string, std::pair<site::ListPage, const views::LanguageView*>> lists_ =
      lists_by_address(assembly_);
  std::vector<Output> outputs_;
};

}  // namespace

std::vector<Output> outputs(const views::Assembly& assembly, const site::NamedFiles& named) {
  return OutputList(assembly, named).make();
}

}  // namespace lantern::outputs
