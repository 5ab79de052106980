#include <map>
#include <utility>

#include "outputs/output_list.hpp"
#include "outputs/pages.hpp"
#include "site/addresses.hpp"
#include "views/lists.hpp"
#include "views/programme_report.hpp"
#include "views/share_pictures.hpp"

namespace lantern::outputs {
namespace {

// The day a page last changed; a session's date is the day it is held.
std::optional<Date> last_changed(const Page& page) {
  if (page.updated) return page.updated;
  return page.kind == PageKind::session ? std::nullopt : page.date;
}

// What was printed, for its file; nothing where printing failed.
std::optional<std::string> bytes_of(const std::optional<print::PrintedFile>& file) {
  return file ? std::optional(file->bytes) : std::nullopt;
}

std::optional<std::string> share_picture_of(PageWork& work, Diagnostics& diagnostics) {
  const Page& page = work.page();
  auto png = work.assembly().theme.printer->print(views::share_picture(page, work.assembly(), work.view()));
  if (png) return std::move(*png);
  diagnostics.error({page.source, 1, 1, 3}, "picture-failed",
                    "the picture for sharing this page could not be drawn: " + png.error());
  return std::nullopt;
}

class PageOutputs {
 public:
  PageOutputs(OutputList& list, const views::Assembly& assembly) : list_(list), assembly_(assembly) {}

  void add_all() {
    for (const Page& page : assembly_.site.pages) add_written(page);
    for (const auto& [language, view] : assembly_.views) add_made(*view);
  }

 private:
  // A page of an author and everything that is made from it.
  void add_written(const Page& page) {
    const SourceLocation where{page.source, 1, 1, 3};
    const auto list = lists_.find(page.address);
    if (page.kind == PageKind::plain && list != lists_.end())
      add_list(list->second.first, *list->second.second, &page);
    else
      list_.add_page(&page, "the page", page.address, where, written_page).changed = last_changed(page);
    if (page.easy_read) add_easy_read(page);
    if (views::has_share_picture(page, assembly_))
      list_.add_file(&page, "the picture for sharing", site::share_picture_address(page), where,
                     share_picture_of);
    if (site::has_sheet(page) && assembly_.theme.printer)
      list_.add_file(&page, "the printed sheet", site::sheet_address(page), where,
                     [](PageWork& work, Diagnostics& d) { return bytes_of(work.sheet(d)); });
    if (page.kind == PageKind::case_study)
      // It says what its case study says.
      list_.add_page(&page, "the report card", site::report_card_address(page), where, report_card_page)
          .in_search = InSearch::no;
    if (page.kind == PageKind::cohort) add_report(page, where);
    for (const views::MeasureResult& result : assembly_.results_of(page)) add_measure(page, result);
  }

  void add_report(const Page& page, const SourceLocation& where) {
    // It says what the pages of its cohort say.
    list_.add_page(&page, "the report", site::report_address(page), where, cohort_report_page).in_search =
        InSearch::no;
    if (assembly_.theme.printer)
      list_.add_file(&page, "the printed report", site::report_pdf_address(page), where,
                     [](PageWork& work, Diagnostics& d) { return bytes_of(work.report(d).file); });
  }

  void add_programme_report(const views::LanguageView& view) {
    if (!views::has_programme_report(view.relations)) return;
    const std::string& root = view.relations.root();
    Output& output = list_.add_page(
        nullptr, "the report of the programme", site::programme_report_address(root), {},
        [&view](PageWork& work, Diagnostics& d) { return programme_report_page(view, work, d); });
    output.programme = &view;
    output.in_search = InSearch::no;
    if (assembly_.theme.printer)
      list_
          .add_file(nullptr, "the printed report of the programme", site::programme_report_pdf_address(root),
                    {},
                    [&view](PageWork& work, Diagnostics& d) {
                      return bytes_of(work.programme_report(view, d).file);
                    })
          .programme = &view;
  }

  void add_easy_read(const Page& page) {
    const SourceLocation& where = page.easy_read->where;
    if (page.kind != PageKind::home)  // the home page's stands on the list of all
      list_.add_page(&page, "the easy-read page", site::easy_read_address(page), where, easy_read_page);
    if (!assembly_.theme.printer) return;
    const auto add_guide = [&](print::PrintSize size,
                               std::optional<print::PrintedFile> views::PrintedGuides::*which) {
      list_.add_file(&page, "the printed guide", site::printed_address(page, size), where,
                     [which](PageWork& work, Diagnostics& d) { return bytes_of(work.guides(d).*which); });
    };
    add_guide(print::PrintSize::normal, &views::PrintedGuides::normal);
    add_guide(print::PrintSize::large, &views::PrintedGuides::large);
  }

  void add_measure(const Page& page, const views::MeasureResult& result) {
    const SourceLocation& where = result.measure->where;
    list_.add_file(&page, "the chart", site::measure_svg_address(page, *result.measure), where,
                   [&result](PageWork& work, Diagnostics& d) {
                     return work.drawings().chart(result, views::ChartSize::file, d);
                   });
    list_.add_file(&page, "the data", site::measure_csv_address(page, *result.measure), where,
                   [&result](PageWork& work, Diagnostics&) { return work.drawings().csv(result); });
  }

  // A list, with the page of an author whose words stand above it, or without.
  void add_list(site::ListPage list, const views::LanguageView& view, const Page* words) {
    const std::string address = site::list_address(view.relations.root(), list);
    const bool easy = list == site::ListPage::easy_read;
    // The guides of the home page are linked from the list of easy-read pages, so one task makes both.
    const Page* owner = easy && home_in_easy_read(view) != nullptr ? home_in_easy_read(view) : words;
    Output& output = list_.add_page(owner, words == nullptr ? "a list of the site" : "the page", address, {},
                                    [list, easy, &view](PageWork& work, Diagnostics& d) {
                                      views::MadePage made = views::list_page(list, work.assembly(), view, d);
                                      return easy ? easy_read_list(std::move(made), view, work, d)
                                                  : made_page(std::move(made), view, work, d);
                                    });
    if (list == site::ListPage::search) output.in_search = InSearch::no;
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
      list_
          .add_page(home, "the home page", root, {},
                    [&view](PageWork& work, Diagnostics& d) { return page_shown_to(view, work, d); })
          .changed = last_changed(*home);
    add_programme_report(view);
    for (const Topic& topic : assembly_.site.topics)
      list_.add_page(nullptr, "the topic", site::topic_address(root, topic.id), topic.where,
                     [&topic, &view](PageWork& work, Diagnostics& d) {
                       return made_page(views::topic_page(topic, work.assembly(), view), view, work, d);
                     });
    for (const Organisation& organisation : assembly_.site.organisations)
      list_.add_page(nullptr, "the organisation", site::organisation_address(root, organisation.id),
                     organisation.where, [&organisation, &view](PageWork& work, Diagnostics& d) {
                       return made_page(views::organisation_page(organisation, work.assembly(), view, d),
                                        view, work, d);
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

  OutputList& list_;
  const views::Assembly& assembly_;
  const std::map<std::string, std::pair<site::ListPage, const views::LanguageView*>> lists_ =
      lists_by_address(assembly_);
};

}  // namespace

void add_pages(OutputList& list, const views::Assembly& assembly) { PageOutputs(list, assembly).add_all(); }

}  // namespace lantern::outputs
