#include "outputs/pages.hpp"

#include <array>

#include "site/addresses.hpp"
#include "views/body.hpp"
#include "views/footer.hpp"
#include "views/kinds.hpp"
#include "views/page_frame.hpp"
#include "views/report_card.hpp"
#include "views/report_page.hpp"
#include "views/shapes.hpp"

namespace lantern::outputs {
namespace {

// The 404 page is shown at any address, so its own must not be relative.
class WholePaths final : public templates::UrlResolver {
 public:
  explicit WholePaths(std::string_view base_url) : base_url_(base_url) {}
  void append_url(std::string_view address, std::string& out) const override {
    out += address.starts_with('/') ? site::absolute_path(base_url_, address) : std::string(address);
  }

 private:
  std::string_view base_url_;
};

// The words of a page, shown at `address`.
void add_body(views::FrameInput& input, const Page& page, PageWork& work, const views::LanguageView& view,
              Diagnostics& diagnostics) {
  const views::BodyContext context{work.assembly(), view, work.drawings(), page, page.source, input.address};
  views::PageBody body = views::page_body(page.body, context, diagnostics);
  const auto marked = [&](std::string& html) {
    return view.texts.marked(std::move(html), page.body_language(), page.language);
  };
  input.key_facts = marked(body.key_facts);
  input.body = marked(body.body);
  input.how_we_know = marked(body.how_we_know);
  input.how_we_know_id = std::move(body.how_we_know_id);
  input.sources = marked(body.sources);
  input.headings = std::move(body.headings);
}

views::FrameInput input_of(const views::MadePage& made, const views::LanguageView& view, PageWork& work,
                           Diagnostics& diagnostics) {
  views::FrameInput input;
  input.made = true;
  input.kind = made.kind;
  input.list = made.list;
  input.address = made.address;
  input.title = made.title;
  input.summary = made.summary;
  input.breadcrumb = made.breadcrumb;
  if (const Page* page = introduction(made.address, view)) {
    input.title = page->title;
    if (!page->summary.empty()) input.summary = page->summary;
    input.page = page;
    add_body(input, *page, work, view, diagnostics);
  }
  return input;
}

std::string rendered(const views::MadePage& made, templates::Object frame, const views::LanguageView& view,
                     const PageWork& work, Diagnostics& diagnostics) {
  for (const templates::Field& field : made.object.fields()) frame.set(field.name, field.value);
  return views::render_page(made.layout, std::move(frame), made.address, work.assembly(), view, diagnostics,
                            introduction(made.address, view));
}

std::string report_page(const views::FrameInput& input, const PrintedReport& printed,
                        const std::string& pdf_address, const views::LanguageView& view, const PageWork& work,
                        Diagnostics& diagnostics) {
  templates::Object frame = views::page_frame(input, work.assembly(), view);
  frame.set("report",
            to_value(views::report_view(
                printed.report, views::printed_download(printed.file, view.wording.say("report_print"),
                                                        pdf_address, view.wording))));
  return views::render_page("report", std::move(frame), input.address, work.assembly(), view, diagnostics);
}

}  // namespace

const Page* introduction(const std::string& address, const views::LanguageView& view) {
  const Page* page = view.relations.at(address);
  return page != nullptr && page->kind == PageKind::plain ? page : nullptr;
}

const Page* home_in_easy_read(const views::LanguageView& view) {
  const Page* home = view.relations.find(PageKind::home, "home");
  return home != nullptr && home->easy_read && home->language == view.relations.language() ? home : nullptr;
}

std::string written_page(PageWork& work, Diagnostics& diagnostics) {
  return page_shown_to(work.view(), work, diagnostics);
}

std::string page_shown_to(const views::LanguageView& view, PageWork& work, Diagnostics& diagnostics) {
  const Page& page = work.page();
  views::FrameInput input;
  input.kind = views::kind_name(page);
  input.address = site::shown_address(page, view.relations);
  input.title = page.title;
  input.summary = page.summary;
  input.description = page.body.plain_text;
  input.page = &page;
  input.breadcrumb = views::breadcrumb_of(page, view);
  add_body(input, page, work, view, diagnostics);
  templates::Object frame = views::page_frame(input, work.assembly(), view);
  views::add_kind(frame, page, work.context(view, diagnostics));
  if (page.kind == PageKind::resource)
    frame.set("sheet",
              to_value(views::printed_download(work.sheet(diagnostics), view.wording.say("print_sheet"),
                                               site::sheet_address(page), view.wording)));
  if (page.kind == PageKind::cohort) {
    const std::string text = view.wording.say("report_read"), address = site::report_address(page);
    auto door = views::printed_download(work.report(diagnostics).file, text, address, view.wording);
    frame.set("report_door", to_value(door ? std::move(*door) : views::DownloadView{text, {address}, {}}));
  }
  return views::render_page(views::layout_of(page), std::move(frame), input.address, work.assembly(), view,
                            diagnostics, &page);
}

std::string easy_read_page(PageWork& work, Diagnostics& diagnostics) {
  const Page& page = work.page();
  const views::LanguageView& view = work.view();
  views::FrameInput input;
  input.kind = "easy-read";
  input.address = site::easy_read_address(page);
  input.title = page.easy_read->title;
  input.description = page.summary;
  input.page = &page;
  input.easy_read = true;
  input.breadcrumb = views::way_to(site::ListPage::easy_read, view);
  templates::Object frame = views::page_frame(input, work.assembly(), view);
  frame.set("easy",
            to_value(views::easy_view(page, work.guides(diagnostics), work.context(view, diagnostics))));
  return views::render_page("easy-read", std::move(frame), input.address, work.assembly(), view, diagnostics,
                            &page);
}

std::string report_card_page(PageWork& work, Diagnostics& diagnostics) {
  const Page& page = work.page();
  const views::LanguageView& view = work.view();
  views::FrameInput input;
  input.kind = "report-card";
  input.reported = &page;
  input.address = site::report_card_address(page);
  input.title = view.wording.say("report_card_title", {{"title", page.title}});
  input.description = page.summary;
  input.breadcrumb = views::breadcrumb_of(page, view);
  input.breadcrumb.push_back({page.title, page.address});
  templates::Object frame = views::page_frame(input, work.assembly(), view);
  frame.set("report_card", to_value(views::report_card_view(page, work.context(view, diagnostics))));
  return views::render_page("report-card", std::move(frame), input.address, work.assembly(), view,
                            diagnostics, &page);
}

std::string cohort_report_page(PageWork& work, Diagnostics& diagnostics) {
  const Page& page = work.page();
  const views::LanguageView& view = work.view();
  views::FrameInput input;
  input.kind = "report";
  input.reported = &page;
  input.address = site::report_address(page);
  input.title = view.wording.say("report_title", {{"title", page.title}});
  input.description = page.summary;
  input.breadcrumb = views::breadcrumb_of(page, view);
  input.breadcrumb.push_back({page.title, page.address});
  return report_page(input, work.report(diagnostics), site::report_pdf_address(page), view, work,
                     diagnostics);
}

std::string programme_report_page(const views::LanguageView& view, PageWork& work, Diagnostics& diagnostics) {
  const std::string& root = view.relations.root();
  views::FrameInput input;
  input.made = true;
  input.kind = "report";
  input.address = site::programme_report_address(root);
  input.title = view.wording.say("title_report");
  input.description = view.wording.say("about_report");
  input.breadcrumb = views::way_to(site::ListPage::cohorts, view);
  return report_page(input, work.programme_report(view, diagnostics),
                     site::programme_report_pdf_address(root), view, work, diagnostics);
}

std::string made_page(views::MadePage made, const views::LanguageView& view, PageWork& work,
                      Diagnostics& diagnostics) {
  const views::FrameInput input = input_of(made, view, work, diagnostics);
  return rendered(made, views::page_frame(input, work.assembly(), view), view, work, diagnostics);
}

std::string easy_read_list(views::MadePage made, const views::LanguageView& view, PageWork& work,
                           Diagnostics& diagnostics) {
  views::FrameInput input = input_of(made, view, work, diagnostics);
  const Page* home = home_in_easy_read(view);
  if (home != nullptr) input.title = home->easy_read->title;
  templates::Object frame = views::page_frame(input, work.assembly(), view);
  frame.set("easy", home == nullptr ? templates::Value()
                                    : to_value(views::easy_view(*home, work.guides(diagnostics),
                                                                work.context(view, diagnostics))));
  return rendered(made, std::move(frame), view, work, diagnostics);
}

std::string not_found_page(const PageWork& work, Diagnostics& diagnostics) {
  const views::Assembly& assembly = work.assembly();
  const views::LanguageView& view = assembly.main_view();
  const views::MadePage made = views::not_found_page(view);
  views::FrameInput input;
  input.kind = made.kind;
  input.address = made.address;
  input.title = made.title;
  input.summary = made.summary;
  const WholePaths urls(assembly.site.settings.base_url);
  templates::Object fields = views::page_frame(input, assembly, view);
  fields.set("footer", to_value(views::footer_view(assembly, view, urls)));
  // Opened from disk, whole paths lead nowhere: there the styles are found beside the page.
  const std::string& styles = assembly.theme.assets.stylesheet;
  templates::Object not_found;
  not_found.set("styles_on_disk", templates::Value::text_or_null(styles.substr(styles.starts_with('/'))));
  fields.set("not_found", templates::Value(std::move(not_found)));
  const templates::Value frame(std::move(fields));
  const std::array<const templates::Value*, 2> frames = {&view.outer, &frame};
  return assembly.theme.templates.render(made.layout, frames, {&urls, 4096}, diagnostics);
}

}  // namespace lantern::outputs
