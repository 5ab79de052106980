#include "views/page_frame.hpp"

#include <algorithm>
#include <array>

#include "site/addresses.hpp"
#include "text/utf8.hpp"
#include "views/body.hpp"
#include "views/shapes.hpp"

namespace lantern::views {
namespace {

constexpr std::size_t description_length = 155;  // what search engines show

// Where this page is in the other languages of the site. Every language has a home page, if only one made
// from the original's; of others nothing is said.
templates::Value translations_value(const FrameInput& input, const Assembly& assembly,
                                    const LanguageView& view) {
  templates::List items;
  if (input.page == nullptr || input.easy_read) return {};
  for (const auto& [language, other] : assembly.views) {
    if (language == view.relations.language()) continue;
    const Page* version = other->relations.by_key(input.page->key);
    const bool translated = version != nullptr && version->language == language;
    if (!translated && input.page->kind != PageKind::home) continue;
    items.push_back(templates::Object{
        {"language", templates::Value::text(language)},
        {"label", templates::Value::text(language_name(language))},
        {"address", templates::Value::address(translated ? version->address : other->relations.root())}});
  }
  return group(std::move(items));
}

templates::Value alternates_value(const FrameInput& input, const Assembly& assembly) {
  templates::List items;
  if (assembly.views.size() < 2 || input.page == nullptr || input.easy_read)
    return templates::Value(std::move(items));
  for (const auto& [language, other] : assembly.views) {
    const Page* version = other->relations.by_key(input.page->key);
    if (version != nullptr && version->language == language)
      items.push_back(templates::Object{
          {"language", templates::Value::text(language)},
          {"address",
           templates::Value::text(site::absolute_url(assembly.site.settings.base_url, version->address))}});
  }
  return templates::Value(std::move(items));
}

templates::Value neighbours_value(const FrameInput& input, const LanguageView& view) {
  if (input.page == nullptr || input.easy_read) return {};
  const site::Neighbours neighbours = view.relations.neighbours(*input.page);
  if (neighbours.previous == nullptr && neighbours.next == nullptr) return {};
  const auto link = [](const Page* page) {
    return page == nullptr ? templates::Value() : link_value(page->title, page->address);
  };
  return templates::Object{{"previous", link(neighbours.previous)}, {"next", link(neighbours.next)}};
}

templates::Value image_value(const Page* page) {
  if (page == nullptr || page->image.file.empty()) return {};
  return templates::Object{{"src", templates::Value::address(site::file_address(page->image.file))},
                           {"alt", templates::Value::text_or_null(page->image.alt)},
                           {"width", {}},
                           {"height", {}}};
}

templates::Value headings_value(const std::vector<Heading>& headings) {
  templates::List items;
  for (const Heading& heading : headings)
    if (heading.level == 2)
      items.push_back(templates::Object{{"text", templates::Value::text(heading.text)},
                                        {"id", templates::Value::text(heading.id)},
                                        {"address", templates::Value::address("#" + heading.id)}});
  return group(std::move(items));
}

templates::Value breadcrumb_value(const std::vector<BreadcrumbStep>& steps) {
  templates::List items;
  for (const BreadcrumbStep& step : steps) items.push_back(link_value(step.title, step.address));
  return group(std::move(items));
}

templates::Value navigation_value(const FrameInput& input, const LanguageView& view) {
  templates::List entries;
  for (const auto& [words, address] : view.navigation) {
    const bool current =
        input.address == address ||
        (address != view.relations.root() && address.ends_with('/') && input.address.starts_with(address));
    entries.push_back(templates::Object{{"text", templates::Value::text(words)},
                                        {"address", templates::Value::address(address)},
                                        {"current", templates::Value::boolean(current)}});
  }
  return templates::Value(std::move(entries));
}

}  // namespace

std::vector<BreadcrumbStep> breadcrumb_of(const Page& page, const LanguageView& view) {
  const Wording& w = view.wording;
  const std::string& root = view.relations.root();
  std::vector<BreadcrumbStep> steps;
  if (page.kind == PageKind::home) return steps;
  steps.push_back({w.say("home"), root});
  if (const auto list = site::list_of(page.kind))
    steps.push_back({w.say("title_" + key_of(*list)), site::list_address(root, *list)});
  if (const auto* session = std::get_if<Session>(&page.details))
    if (const Page* bundle = view.relations.find(PageKind::bundle, session->bundle))
      steps.push_back({bundle->title, bundle->address});
  if (page.kind != PageKind::plain) return steps;
  std::vector<BreadcrumbStep> above;
  for (const Page* parent = view.relations.parent(page); parent != nullptr;
       parent = view.relations.parent(*parent)) {
    if (parent->kind == PageKind::home || above.size() > 8) break;
    above.push_back({parent->title, parent->address});
  }
  steps.insert(steps.end(), above.rbegin(), above.rend());
  return steps;
}

templates::Object page_frame(const FrameInput& input, const Assembly& assembly, const LanguageView& view) {
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
  const bool stands_in = own_page && page->language != view.relations.language();

  templates::List topics;
  templates::Value authors, read_next;
  if (own_page) {
    for (const std::string& id : page->topics)
      if (const Topic* topic = view.relations.topic(id))
        topics.push_back(link_value(topic->title, site::topic_address(view.relations.root(), id)));
    authors = texts(page->authors);
    if (page->kind != PageKind::home)
      read_next = group(assembly.cards(view.relations.read_next(*page, 3), view));
  }
  // An easy-read page often has the title of its standard one: their tabs should differ.
  const std::string window_title =
      input.easy_read ? w.say("kind_easy_read") + ": " + input.title : input.title;
  templates::Object frame{
      {"kind", templates::Value::text(input.kind)},
      {"language", templates::Value::text(view.relations.language())},
      {"words_language", stands_in ? templates::Value::text(page->language) : templates::Value()},
      {"direction", templates::Value::text(w.locale().right_to_left() ? "rtl" : "ltr")},
      {"title", templates::Value::text(input.title)},
      {"window_title", templates::Value::text(
                           home ? settings.title
                                : w.say("window_title", {{"page", window_title}, {"site", settings.title}}))},
      {"summary", templates::Value::text_or_null(input.summary)},
      {"description", templates::Value::text(description)},
      {"canonical", templates::Value::text(site::absolute_url(settings.base_url, input.address))},
      {"social_image", page == nullptr || page->image.file.empty()
                           ? templates::Value()
                           : templates::Value::text(site::absolute_url(
                                 settings.base_url, site::file_address(page->image.file)))},
      {"social_type",
       templates::Value::text(own_page && page->kind == PageKind::case_study ? "article" : "website")},
      {"json_ld", own_page ? templates::Value::markup(json_ld(settings, *page, description, input.breadcrumb))
                           : templates::Value()},
      {"image", own_page ? image_value(page) : templates::Value()},
      {"breadcrumb", breadcrumb_value(input.breadcrumb)},
      {"translations", translations_value(input, assembly, view)},
      {"alternates", alternates_value(input, assembly)},
      {"not_translated", stands_in ? templates::Value::text(w.say("not_translated")) : templates::Value()},
      {"easy_read", own_page && page->easy_read
                        ? templates::Value(templates::Object{
                              {"title", templates::Value::text(page->easy_read->title)},
                              {"address", templates::Value::address(site::easy_read_address(*page))}})
                        : templates::Value()},
      {"headings", headings_value(input.headings)},
      {"body", input.body.find_first_not_of(" \n") == std::string::npos
                   ? templates::Value()
                   : templates::Value::markup(input.body)},
      {"sources", input.sources.empty() ? templates::Value() : templates::Value::markup(input.sources)},
      {"date", own_page && page->kind != PageKind::session ? date_value(page->date, w) : templates::Value()},
      {"updated", own_page ? date_value(page->updated, w) : templates::Value()},
      {"topics", group(std::move(topics))},
      {"authors", std::move(authors)},
      {"contact", own_page ? templates::Value::text_or_null(page->contact) : templates::Value()},
      {"neighbours", neighbours_value(input, view)},
      {"read_next", std::move(read_next)},
  };
  templates::Object both;
  both.set("page", std::move(frame));
  both.set("navigation", navigation_value(input, view));
  return both;
}

std::string render_page(std::string_view layout, templates::Object frame, std::string_view address,
                        const Assembly& assembly, const LanguageView& view, Diagnostics& diagnostics) {
  const templates::Value inner(std::move(frame));
  const std::array<const templates::Value*, 2> frames = {&view.outer, &inner};
  const PageUrls urls(address);
  return assembly.theme.templates.render(layout, frames, {&urls, 8192}, diagnostics);
}

}  // namespace lantern::views
