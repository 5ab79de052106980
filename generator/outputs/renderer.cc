#include "outputs/renderer.hpp"
#include "pictures/photograph.hpp"

#include <array>
#include <functional>
#include <set>

#include "outputs/calendar.hpp"
#include "outputs/feeds.hpp"
#include "outputs/printed_guides.hpp"
#include "outputs/site_check.hpp"
#include "site/addresses.hpp"
#include "text/escape.hpp"
#include "views/assembly.hpp"
#include "views/body.hpp"
#include "views/easy_pages.hpp"
#include "views/kinds.hpp"
#include "views/lists.hpp"
#include "views/page_frame.hpp"
#include "views/report_card.hpp"
#include "views/shapes.hpp"

namespace lantern::outputs {

using templates::Object;
using templates::Value;

struct Renderer::Implementation {
  Implementation(const Site& site, const views::Theme& theme, const site::SourceFiles& files,
                 Diagnostics& diagnostics)
      : assembly(site, theme, files, diagnostics), check(check_site(assembly, diagnostics)) {}

  using Task = std::function<void(FileSink&, Diagnostics&)>;

  views::Assembly assembly;
  SiteCheck check;  // what else is published: files, pictures, redirections
  std::vector<Task> tasks;
  std::size_t pages = 0;

  void plan();
  void render_written(const Page& page, FileSink& sink, Diagnostics& diagnostics) const;
  void render_easy(const Page& page, FileSink& sink, Diagnostics& diagnostics) const;
  templates::Value easy_with_guides(const Page& page, const views::LanguageView& view, FileSink& sink,
                                    Diagnostics& diagnostics) const;
  void render_card(const Page& page, FileSink& sink, Diagnostics& diagnostics) const;
  void render_measures(const Page& page, FileSink& sink, Diagnostics& diagnostics) const;
  void render_made(views::MadePage made, const views::LanguageView& view, FileSink& sink,
                   Diagnostics& diagnostics) const;
  void render_not_found(FileSink& sink, Diagnostics& diagnostics) const;
  std::string redirection(const std::string& from, const std::string& to) const;
  std::string sitemap_xml() const;
};

namespace {

// The page a list's address belongs to when an author wrote one: its words stand above the list.
const Page* introduction(const std::string& address, const views::LanguageView& view) {
  const Page* page = view.relations.at(address);
  return page != nullptr && page->kind == PageKind::plain ? page : nullptr;
}

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

}  // namespace

void Renderer::Implementation::render_written(const Page& page, FileSink& sink,
                                              Diagnostics& diagnostics) const {
  const views::LanguageView& view = assembly.view(page.language);
  views::FrameInput input;
  input.kind = views::kind_name(page);
  input.address = page.address;
  input.title = page.title;
  input.summary = page.summary;
  input.description = page.body.plain_text;
  input.page = &page;
  input.breadcrumb = views::breadcrumb_of(page, view);
  const views::BodyContext context{assembly, view, page, page.source, page.address};
  views::SplitBody split =
      views::split_sources(views::body_html(page.body, context, diagnostics), page.body.headings);
  input.body = std::move(split.body);
  input.sources = std::move(split.sources);
  input.headings = std::move(split.headings);
  templates::Object frame = views::page_frame(input, assembly, view);
  views::add_kind(frame, page, assembly, view, diagnostics);
  if (page.kind == PageKind::resource) {
    std::optional<print::PrintedFile> sheet = print_sheet_of(page, assembly, view, diagnostics);
    frame.set("sheet", views::printed_value(sheet, view.wording.say("print_sheet"), site::sheet_address(page),
                                            view.wording));
    if (sheet) sink.add({site::output_path(site::sheet_address(page)), std::move(sheet->bytes)});
  }
  sink.add({site::output_path(page.address), views::render_page(views::layout_of(page), std::move(frame),
                                                                page.address, assembly, view, diagnostics)});
}

// The `easy` of a page; its printed guides go to the sink.
templates::Value Renderer::Implementation::easy_with_guides(const Page& page, const views::LanguageView& view,
                                                            FileSink& sink, Diagnostics& diagnostics) const {
  views::PrintedGuides guides = print_guides(page, assembly, view, diagnostics);
  templates::Value easy = views::easy_value(page, guides, assembly, view, diagnostics);
  if (guides.normal)
    sink.add({site::output_path(site::printed_address(page, print::PrintSize::normal)),
              std::move(guides.normal->bytes)});
  if (guides.large)
    sink.add({site::output_path(site::printed_address(page, print::PrintSize::large)),
              std::move(guides.large->bytes)});
  return easy;
}

void Renderer::Implementation::render_easy(const Page& page, FileSink& sink, Diagnostics& diagnostics) const {
  const views::LanguageView& view = assembly.view(page.language);
  views::FrameInput input;
  input.kind = "easy-read";
  input.address = site::easy_read_address(page);
  input.title = page.easy_read->title;
  input.description = page.summary;
  input.page = &page;
  input.easy_read = true;
  input.breadcrumb = {{view.wording.say("home"), view.relations.root()},
                      {view.wording.say("title_easy_read"),
                       site::list_address(view.relations.root(), site::ListPage::easy_read)}};
  templates::Object frame = views::page_frame(input, assembly, view);
  frame.set("easy", easy_with_guides(page, view, sink, diagnostics));
  sink.add({site::output_path(input.address),
            views::render_page("easy-read", std::move(frame), input.address, assembly, view, diagnostics)});
}

void Renderer::Implementation::render_card(const Page& page, FileSink& sink, Diagnostics& diagnostics) const {
  const views::LanguageView& view = assembly.view(page.language);
  views::FrameInput input;
  input.kind = "report-card";
  input.address = site::report_card_address(page);
  input.title = view.wording.say("report_card_title", {{"title", page.title}});
  input.description = page.summary;
  input.breadcrumb = views::breadcrumb_of(page, view);
  input.breadcrumb.push_back({page.title, page.address});
  templates::Object frame = views::page_frame(input, assembly, view);
  frame.set("report_card", views::report_card_value(page, assembly, view, diagnostics));
  sink.add({site::output_path(input.address),
            views::render_page("report-card", std::move(frame), input.address, assembly, view, diagnostics)});
}

void Renderer::Implementation::render_measures(const Page& page, FileSink& sink,
                                               Diagnostics& diagnostics) const {
  const views::LanguageView& view = assembly.view(page.language);
  for (const views::MeasureChart& chart : assembly.charts_of(page)) {
    sink.add({site::output_path(site::measure_svg_address(page, *chart.measure)),
              views::drawing(chart, views::ChartSize::wide, "chart-" + chart.measure->id + "-wide",
                             view.wording, assembly.theme.font, diagnostics)});
    sink.add({site::output_path(site::measure_csv_address(page, *chart.measure)), views::download(chart)});
  }
}

void Renderer::Implementation::render_made(views::MadePage made, const views::LanguageView& view,
                                           FileSink& sink, Diagnostics& diagnostics) const {
  views::FrameInput input;
  input.kind = made.kind;
  input.address = made.address;
  input.title = std::move(made.title);
  input.summary = std::move(made.summary);
  const std::string& root = view.relations.root();
  input.breadcrumb = {{view.wording.say("home"), root}};
  if (made.kind == "topic")
    input.breadcrumb.push_back(
        {view.wording.say("title_topics"), site::list_address(root, site::ListPage::topics)});
  if (made.kind == "organisation")
    input.breadcrumb.push_back(
        {view.wording.say("title_organisations"), site::list_address(root, site::ListPage::organisations)});
  if (const Page* page = introduction(made.address, view)) {
    input.title = page->title;
    if (!page->summary.empty()) input.summary = page->summary;
    input.page = page;
    const views::BodyContext context{assembly, view, *page, page->source, made.address};
    views::SplitBody split =
        views::split_sources(views::body_html(page->body, context, diagnostics), page->body.headings);
    input.body = std::move(split.body);
    input.sources = std::move(split.sources);
    input.headings = std::move(split.headings);
  }
  templates::Object frame;
  if (made.layout == "easy-read-list") {
    // The easy-read version of the home page stands above the list of all others.
    const Page* home = view.relations.find(PageKind::home, "home");
    const bool words = home != nullptr && home->easy_read && home->language == view.relations.language();
    if (words) input.title = home->easy_read->title;
    frame = views::page_frame(input, assembly, view);
    frame.set("easy", words ? easy_with_guides(*home, view, sink, diagnostics) : templates::Value());
  } else {
    frame = views::page_frame(input, assembly, view);
  }
  for (const templates::Field& field : made.object.fields()) frame.set(field.name, field.value);
  sink.add({site::output_path(made.address),
            views::render_page(made.layout, std::move(frame), made.address, assembly, view, diagnostics)});
}

void Renderer::Implementation::render_not_found(FileSink& sink, Diagnostics& diagnostics) const {
  const views::LanguageView& view = assembly.view(assembly.site.settings.language);
  views::MadePage made = views::not_found_page(view);
  views::FrameInput input;
  input.kind = made.kind;
  input.address = made.address;
  input.title = made.title;
  input.summary = made.summary;
  const templates::Value frame(views::page_frame(input, assembly, view));
  const std::array<const templates::Value*, 2> frames = {&view.outer, &frame};
  const WholePaths urls(assembly.site.settings.base_url);
  sink.add({"404.html", assembly.theme.templates.render(made.layout, frames, {&urls, 4096}, diagnostics)});
}

std::string Renderer::Implementation::redirection(const std::string& from, const std::string& to) const {
  std::string url;
  escape_html(site::relative_url(from, to), url);
  std::string whole;
  escape_html(site::absolute_url(assembly.site.settings.base_url, to), whole);
  const views::LanguageView& view = assembly.view(assembly.site.settings.language);
  std::string words;
  const Page* page = view.relations.at(to);
  escape_html(page == nullptr ? to : page->title, words);
  return "<!DOCTYPE html>\n<html lang=\"" + assembly.site.settings.language +
         "\">\n<head>\n<meta charset=\"utf-8\">\n<title>" + words +
         "</title>\n<meta http-equiv=\"refresh\" content=\"0; url=" + url +
         "\">\n<link rel=\"canonical\" href=\"" + whole +
         "\">\n<meta name=\"robots\" content=\"noindex\">\n</head>\n<body>\n<h1><a href=\"" + url + "\">" +
         words + "</a></h1>\n</body>\n</html>\n";
}

std::string Renderer::Implementation::sitemap_xml() const {
  std::vector<SitemapEntry> entries;
  for (const Page& page : assembly.site.pages) {
    entries.push_back({page.address, page.updated                     ? page.updated
                                     : page.kind == PageKind::session ? std::nullopt
                                                                      : page.date});
    if (page.easy_read && page.kind != PageKind::home) entries.push_back({site::easy_read_address(page), {}});
    if (page.kind == PageKind::case_study) entries.push_back({site::report_card_address(page), {}});
  }
  for (const auto& [language, view] : assembly.views) {
    const std::string& root = view->relations.root();
    for (const site::ListPage list : site::all_list_pages)
      if (introduction(site::list_address(root, list), *view) == nullptr)
        entries.push_back({site::list_address(root, list), {}});
    for (const Topic& topic : assembly.site.topics)
      entries.push_back({site::topic_address(root, topic.id), {}});
    for (const Organisation& organisation : assembly.site.organisations)
      entries.push_back({site::organisation_address(root, organisation.id), {}});
  }
  return sitemap(assembly.site.settings, entries);
}

void Renderer::Implementation::plan() {
  const Site& site = assembly.site;
  const auto add_page = [&](Task task) {
    tasks.push_back(std::move(task));
    ++pages;
  };
  std::set<std::string> lists;
  for (const auto& [language, made] : assembly.views) {
    const views::LanguageView& view = *made;
    for (const site::ListPage list : site::all_list_pages) {
      lists.insert(site::list_address(view.relations.root(), list));
      add_page([this, list, &view](FileSink& sink, Diagnostics& d) {
        render_made(views::list_page(list, assembly, view), view, sink, d);
      });
    }
    for (const Topic& topic : site.topics)
      add_page([this, &topic, &view](FileSink& sink, Diagnostics& d) {
        render_made(views::topic_page(topic, assembly, view), view, sink, d);
      });
    for (const Organisation& organisation : site.organisations)
      add_page([this, &organisation, &view](FileSink& sink, Diagnostics& d) {
        render_made(views::organisation_page(organisation, assembly, view), view, sink, d);
      });
    const std::string feed =
        language == site.settings.language ? "/feed.xml" : view.relations.root() + "feed.xml";
    tasks.push_back([this, language = language, feed](FileSink& sink, Diagnostics&) {
      sink.add({feed.substr(1), atom_feed(assembly.site, language, feed)});
    });
  }
  for (const Page& page : site.pages) {
    if (!lists.contains(page.address))
      add_page([this, &page](FileSink& sink, Diagnostics& d) { render_written(page, sink, d); });
    if (page.easy_read && page.kind != PageKind::home)
      add_page([this, &page](FileSink& sink, Diagnostics& d) { render_easy(page, sink, d); });
    if (page.kind == PageKind::case_study)
      add_page([this, &page](FileSink& sink, Diagnostics& d) { render_card(page, sink, d); });
    if (!assembly.charts_of(page).empty())
      tasks.push_back([this, &page](FileSink& sink, Diagnostics& d) { render_measures(page, sink, d); });
  }
  add_page([this](FileSink& sink, Diagnostics& d) { render_not_found(sink, d); });
  for (const auto& [from, to] : check.redirections)
    tasks.push_back([this, from = from, to = to](FileSink& sink, Diagnostics&) {
      sink.add({site::output_path(from), redirection(from, to)});
    });
  for (const std::string& file : check.files)
    tasks.push_back([this, &file](FileSink& sink, Diagnostics& d) {
      if (auto bytes = assembly.files.read(file))
        sink.add({site::file_output_path(file), std::move(*bytes)});
      else
        d.error({file, 0, 0, 1}, "unreadable", "this file cannot be read: " + bytes.error(),
                "check who may read it");
    });
  for (const std::string& file : check.photographs)
    tasks.push_back([this, &file](FileSink& sink, Diagnostics& d) {
      auto bytes = assembly.files.read(file);
      auto scaled = bytes ? pictures::photograph_for_screen(std::move(*bytes)) : std::move(bytes);
      if (scaled)
        sink.add({site::file_output_path(file), std::move(*scaled)});
      else
        d.error({file, 0, 0, 1}, "unreadable", "this photograph cannot be read: " + scaled.error(),
                "open it in a program for pictures and save it again as JPEG");
    });
  for (const auto& published : check.pictures)
    tasks.push_back([this, &published](FileSink& sink, Diagnostics& d) {
      const auto& [address, picture] = published;
      if (auto bytes = assembly.theme.disk->read(picture.file))
        sink.add({site::output_path(address), std::move(*bytes)});
      else
        d.error({picture.file_name, 0, 0, 1}, "unreadable",
                "this picture cannot be read: " + bytes.error().reason, "run scripts/setup");
    });
  for (const views::ThemeFile& file : assembly.theme.files)
    tasks.push_back([&file](FileSink& sink, Diagnostics&) { sink.add({file.path, file.bytes}); });
  tasks.push_back([this](FileSink& sink, Diagnostics&) {
    const views::LanguageView& view = assembly.view(assembly.site.settings.language);
    sink.add({"events.ics", icalendar(assembly.site.settings, view.relations.of_kind(PageKind::event))});
    sink.add({"sitemap.xml", sitemap_xml()});
    sink.add({"robots.txt", robots_txt(assembly.site.settings)});
  });
}

Renderer::Renderer(const Site& site, const views::Theme& theme, const site::SourceFiles& files,
                   Diagnostics& diagnostics)
    : implementation_(std::make_unique<Implementation>(site, theme, files, diagnostics)) {
  implementation_->plan();
}
Renderer::~Renderer() = default;

std::size_t Renderer::task_count() const { return implementation_->tasks.size(); }
void Renderer::render(std::size_t task, FileSink& sink, Diagnostics& diagnostics) const {
  implementation_->tasks[task](sink, diagnostics);
}
std::size_t Renderer::page_count() const { return implementation_->pages; }
std::size_t Renderer::chart_count() const { return implementation_->assembly.chart_count; }

}  // namespace lantern::outputs
