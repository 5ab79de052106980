#include "site/page_frame.hpp"

#include <algorithm>
#include <array>

#include "site/addresses.hpp"
#include "site/body.hpp"
#include "site/shapes.hpp"
#include "text/utf8.hpp"

namespace lantern {
namespace {

constexpr std::size_t description_length = 155;  // what search engines show

std::string language_name(const std::string& tag) {
  if (tag == "en") return "English";
  if (tag == "cy") return "Cymraeg";
  return tag;
}

// The other languages of the site: where this page is in them, or that it is not.
Value translations_value(const FrameInput& input, const Assembly& assembly, const LanguageView& view) {
  List items;
  if (assembly.views.size() < 2 || input.page == nullptr || input.easy_read) return {};
  for (const auto& [language, other] : assembly.views) {
    if (language == view.relations.language()) continue;
    const Page* version = other->relations.by_key(input.page->key);
    const bool translated = version != nullptr && version->language == language;
    items.push_back(
        Object{{"language", Value::text(language)},
               {"label", Value::text(language_name(language))},
               {"address", translated ? Value::address(version->address) : Value()},
               {"note", translated ? Value() : Value::text(other->wording.say("not_translated"))}});
  }
  return group(std::move(items));
}

Value alternates_value(const FrameInput& input, const Assembly& assembly) {
  List items;
  if (assembly.views.size() < 2 || input.page == nullptr || input.easy_read) return Value(std::move(items));
  for (const auto& [language, other] : assembly.views) {
    const Page* version = other->relations.by_key(input.page->key);
    if (version != nullptr && version->language == language)
      items.push_back(
          Object{{"language", Value::text(language)},
                 {"address", Value::text(absolute_url(assembly.site.settings.base_url, version->address))}});
  }
  return Value(std::move(items));
}

Value neighbours_value(const FrameInput& input, const LanguageView& view) {
  if (input.page == nullptr || input.easy_read) return {};
  const Neighbours neighbours = view.relations.neighbours(*input.page);
  if (neighbours.previous == nullptr && neighbours.next == nullptr) return {};
  const auto link = [](const Page* page) {
    return page == nullptr ? Value() : link_value(page->title, page->address);
  };
  return Object{{"previous", link(neighbours.previous)}, {"next", link(neighbours.next)}};
}

Value image_value(const Page* page) {
  if (page == nullptr || page->image.file.empty()) return {};
  return Object{{"src", Value::address(file_address(page->image.file))},
                {"alt", Value::text_or_null(page->image.alt)},
                {"width", {}},
                {"height", {}}};
}

Value headings_value(const std::vector<Heading>& headings) {
  List items;
  for (const Heading& heading : headings)
    if (heading.level == 2)
      items.push_back(Object{{"text", Value::text(heading.text)},
                             {"id", Value::text(heading.id)},
                             {"address", Value::address("#" + heading.id)}});
  return group(std::move(items));
}

Value breadcrumb_value(const std::vector<BreadcrumbStep>& steps) {
  List items;
  for (const BreadcrumbStep& step : steps) items.push_back(link_value(step.title, step.address));
  return group(std::move(items));
}

Value navigation_value(const FrameInput& input, const LanguageView& view) {
  List entries;
  for (const auto& [words, address] : view.navigation) {
    const bool current =
        input.address == address ||
        (address != view.relations.root() && address.ends_with('/') && input.address.starts_with(address));
    entries.push_back(Object{{"text", Value::text(words)},
                             {"address", Value::address(address)},
                             {"current", Value::boolean(current)}});
  }
  return Value(std::move(entries));
}

}  // namespace

std::vector<BreadcrumbStep> breadcrumb_of(const Page& page, const LanguageView& view) {
  const Wording& w = view.wording;
  const std::string& root = view.relations.root();
  std::vector<BreadcrumbStep> steps;
  if (page.kind == PageKind::home) return steps;
  steps.push_back({w.say("home"), root});
  const auto list = [&](std::string_view title, ListPage which) {
    steps.push_back({w.say(title), list_address(root, which)});
  };
  switch (page.kind) {
    case PageKind::cohort:
      list("title_cohorts", ListPage::cohorts);
      break;
    case PageKind::case_study:
      list("title_case_studies", ListPage::case_studies);
      break;
    case PageKind::bundle:
      list("title_bundles", ListPage::bundles);
      break;
    case PageKind::resource:
      list("title_resources", ListPage::resources);
      break;
    case PageKind::event:
      list("title_events", ListPage::events);
      break;
    case PageKind::session: {
      list("title_bundles", ListPage::bundles);
      if (const Page* bundle = view.relations.find(PageKind::bundle, std::get<Session>(page.details).bundle))
        steps.push_back({bundle->title, bundle->address});
      break;
    }
    case PageKind::home:
    case PageKind::plain: {
      std::vector<BreadcrumbStep> above;
      for (const Page* parent = view.relations.parent(page); parent != nullptr;
           parent = view.relations.parent(*parent)) {
        if (parent->kind == PageKind::home || above.size() > 8) break;
        above.push_back({parent->title, parent->address});
      }
      steps.insert(steps.end(), above.rbegin(), above.rend());
      break;
    }
  }
  return steps;
}

SplitBody split_sources(std::string html, const std::vector<Heading>& headings) {
  SplitBody split;
  split.headings = headings;
  const auto last = std::ranges::find_if(headings.rbegin(), headings.rend(),
                                         [](const Heading& heading) { return heading.level == 2; });
  if (last == headings.rend() || (last->id != "sources" && last->id != "ffynonellau")) {
    split.body = std::move(html);
    return split;
  }
  const std::string opening = "<h2 id=\"" + last->id + "\"";
  const std::size_t start = html.rfind(opening);
  const std::size_t end = start == std::string::npos ? start : html.find("</h2>", start);
  if (end == std::string::npos) {
    split.body = std::move(html);
    return split;
  }
  split.sources = html.substr(end + 5);
  html.resize(start);
  split.body = std::move(html);
  split.headings.erase(split.headings.begin() + (std::distance(last, headings.rend()) - 1),
                       split.headings.end());
  return split;
}

Object page_frame(const FrameInput& input, const Assembly& assembly, const LanguageView& view) {
  const SiteSettings& settings = assembly.site.settings;
  const Page* page = input.page;
  const Wording& w = view.wording;
  const bool home = input.kind == "home";
  std::string description =
      !input.summary.empty() ? input.summary : shorten(input.description, description_length);
  if (description.empty())
    description = home || settings.tagline.empty() ? input.title + ". " + settings.title
                                                   : input.title + ". " + settings.tagline;
  const bool own_page = page != nullptr && !input.easy_read;
  const std::string language =
      own_page && page->language != view.relations.language() ? page->language : view.relations.language();

  List topics;
  Value authors, read_next;
  if (own_page) {
    for (const std::string& id : page->topics)
      if (const Topic* topic = view.relations.topic(id))
        topics.push_back(link_value(topic->title, topic_address(view.relations.root(), id)));
    authors = texts(page->authors);
    if (page->kind != PageKind::home)
      read_next = group(assembly.cards(view.relations.read_next(*page, 3), view));
  }
  // An easy-read page often has the title of its standard one: their tabs should differ.
  const std::string window_title =
      input.easy_read ? w.say("kind_easy_read") + ": " + input.title : input.title;
  Object frame{
      {"kind", Value::text(input.kind)},
      {"language", Value::text(language)},
      {"direction", Value::text(w.locale().right_to_left() ? "rtl" : "ltr")},
      {"title", Value::text(input.title)},
      {"window_title",
       Value::text(home ? settings.title
                        : w.say("window_title", {{"page", window_title}, {"site", settings.title}}))},
      {"summary", Value::text_or_null(input.summary)},
      {"description", Value::text(description)},
      {"canonical", Value::text(absolute_url(settings.base_url, input.address))},
      {"social_image", page == nullptr || page->image.file.empty()
                           ? Value()
                           : Value::text(absolute_url(settings.base_url, file_address(page->image.file)))},
      {"social_type", Value::text(own_page && page->kind == PageKind::case_study ? "article" : "website")},
      {"json_ld",
       own_page ? Value::markup(json_ld(settings, *page, description, input.breadcrumb)) : Value()},
      {"image", own_page ? image_value(page) : Value()},
      {"breadcrumb", breadcrumb_value(input.breadcrumb)},
      {"translations", translations_value(input, assembly, view)},
      {"alternates", alternates_value(input, assembly)},
      {"not_translated", {}},
      {"easy_read", own_page && page->easy_read
                        ? Value(Object{{"title", Value::text(page->easy_read->title)},
                                       {"address", Value::address(easy_read_address(*page))}})
                        : Value()},
      {"headings", headings_value(input.headings)},
      {"body",
       input.body.find_first_not_of(" \n") == std::string::npos ? Value() : Value::markup(input.body)},
      {"sources", input.sources.empty() ? Value() : Value::markup(input.sources)},
      {"date", own_page && page->kind != PageKind::session ? date_value(page->date, w) : Value()},
      {"updated", own_page ? date_value(page->updated, w) : Value()},
      {"topics", group(std::move(topics))},
      {"authors", std::move(authors)},
      {"contact", own_page ? Value::text_or_null(page->contact) : Value()},
      {"neighbours", neighbours_value(input, view)},
      {"read_next", std::move(read_next)},
  };
  Object both;
  both.set("page", std::move(frame));
  both.set("navigation", navigation_value(input, view));
  return both;
}

std::string render_page(std::string_view layout, Object frame, std::string_view address,
                        const Assembly& assembly, const LanguageView& view, Diagnostics& diagnostics) {
  const Value inner(std::move(frame));
  const std::array<const Value*, 2> frames = {&view.outer, &inner};
  const PageUrls urls(address);
  return assembly.theme.templates.render(layout, frames, {&urls, 8192}, diagnostics);
}

}  // namespace lantern
