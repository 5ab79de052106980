#include "views/assembly.hpp"

#include <algorithm>

#include "site/addresses.hpp"
#include "site/small_numbers.hpp"
#include "views/key_facts.hpp"
#include "views/programme_report.hpp"
#include "views/shapes.hpp"
#include "views/site_map.hpp"

namespace lantern::views {

Assembly::Assembly(const site::SiteIndex& index, const Theme& the_theme, const site::SourceFiles& the_files,
                   Diagnostics& diagnostics)
    : site(index.site), theme(the_theme), files(the_files), links(index.links), pictures(index.pictures) {
  for (const auto& [language, relations] : index.relations)
    views.emplace(language, std::make_unique<LanguageView>(relations, theme, site));
  auto published = site::publish_series(site);
  evaluations = site::publish_evaluations(site);
  for (const Page& page : site.pages) {
    if (page.measures.empty()) continue;
    std::vector<MeasureResult>& list = results[&page];
    for (const Measure& measure : page.measures) {
      const auto series = published.find(&measure);
      if (series == published.end()) continue;  // not drawn
      if (auto result = work_out(page, measure, std::move(series->second), site.settings,
                                 view(page.language).wording, diagnostics))
        list.push_back(std::move(*result));
    }
    chart_count += list.size();
  }
  if (const auto main = views.find(site.settings.language); main != views.end()) {
    site::PageList stories = main->second->relations.of_kind(PageKind::case_study);
    put_observed_first(stories);
    story_colours = StoryColours(stories);
  }
  for (const auto& [language, made] : views) {
    LanguageView& current = *made;
    current.menu = menu_of(index, current.relations, diagnostics);
    for (const Page* page : current.relations.pages())
      for (const MeasureResult& result : results_of(*page))
        current.texts.add(result.headline(), page->language);
    make_outer(current);
  }
}

const std::vector<MeasureResult>& Assembly::results_of(const Page& page) const {
  static const std::vector<MeasureResult> none;
  const auto found = results.find(&page);
  return found == results.end() ? none : found->second;
}

const MeasureResult* Assembly::result_of(const Page& page, const Measure& measure) const {
  for (const MeasureResult& result : results_of(page))
    if (result.measure == &measure) return &result;
  return nullptr;
}

const MeasureResult* Assembly::main_result(const Page& page) const {
  const auto& all = results_of(page);
  if (const auto* study = std::get_if<CaseStudy>(&page.details); study != nullptr && study->aim)
    for (const MeasureResult& result : all)
      if (result.measure->id == study->aim->measure) return &result;
  for (const MeasureResult& result : all)
    if (result.measure->kind == MeasureKind::outcome) return &result;
  return nullptr;
}

void Assembly::put_observed_first(site::PageList& stories) const {
  std::ranges::stable_partition(stories, [&](const Page* page) {
    // As their cards show them: drawn from the data, or the author's own that opens the story.
    return told_fact(*page) != nullptr ||
           std::ranges::any_of(results_of(*page),
                               [](const MeasureResult& result) { return !result.illustrative(); });
  });
}

namespace {

// Of every role, null where the theme has no file for it.
template <typename Role>
templates::Object files_by_role(const std::map<Role, std::string>& addresses) {
  templates::Object files;
  for (const Role role : values_of<Role>) {
    const auto found = addresses.find(role);
    files.set(templates::Name::lasting(name_of(role)),
              found == addresses.end() ? templates::Value() : templates::Value::address(found->second));
  }
  return files;
}

}  // namespace

void Assembly::make_outer(LanguageView& view) const {
  const SiteSettings& settings = site.settings;
  const std::string& root = view.relations.root();
  const std::string& language = view.relations.language();
  const auto page_at = [&](std::string_view key) {
    const Page* page = view.relations.by_key(key);
    return page == nullptr ? templates::Value() : templates::Value::address(page->address);
  };
  const auto asset = [](const std::string& address) {
    return address.empty() ? templates::Value() : templates::Value::address(address);
  };
  const bool has_logo = !settings.appearance.logo.empty();
  std::optional<ImageView> logo;
  std::string drawn_logo;  // where browsers can show it as it is
  if (has_logo) {
    // Words that stand beside it already are not read twice.
    const std::string& name = settings.organisation_name.in(language);
    const bool said = settings.title.in(language).find(name) != std::string::npos;
    logo = image_at(site::file_address(settings.appearance.logo), said ? "" : name, pictures);
    if (settings.appearance.logo.ends_with(".svg")) drawn_logo = logo->src.place;
  }
  templates::Object organisation{
      {"name", templates::Value::text(settings.organisation_name.in(language))},
      {"address", settings.organisation_url.empty()
                      ? templates::Value()
                      : templates::Value::address(settings.organisation_url.in(language))},
      {"email", templates::Value::text_or_null(settings.organisation_email)},
      {"email_address", settings.organisation_email.empty()
                            ? templates::Value()
                            : templates::Value::address("mailto:" + settings.organisation_email)}};
  templates::Object shared{
      {"title", templates::Value::text(settings.title.in(language))},
      {"tagline", templates::Value::text_or_null(settings.tagline.in(language))},
      {"home", templates::Value::address(root)},
      {"stylesheet", asset(theme.assets.stylesheet)},
      {"logo", to_value(logo)},
      {"icon", asset(has_logo ? drawn_logo : theme.assets.icon)},
      {"icon_png", asset(has_logo ? site::icon_address : "")},
      {"feed", templates::Value::address(site::feed_address(root))},
      {"manifest", templates::Value::address(site::manifest_address(root))},
      {"calendar", templates::Value::address(site::calendar_address)},
      {"search", templates::Value::address(site::list_address(root, site::ListPage::search))},
      {"easy_read", templates::Value::address(site::list_address(root, site::ListPage::easy_read))},
      {"page_styles", files_by_role(theme.assets.page_styles)},
      {"scripts", files_by_role(theme.assets.scripts)},
      {"glossary", templates::Value::address(site::list_address(root, site::ListPage::glossary))},
      {"data", templates::Value::address(site::list_address(root, site::ListPage::data))},
      {"measures", templates::Value::address(site::list_address(root, site::ListPage::measures))},
      {"report", has_programme_report(view.relations)
                     ? templates::Value::address(site::programme_report_address(root))
                     : templates::Value()},
      {"accessibility", templates::Value::address(site::list_address(root, site::ListPage::accessibility))},
      {"privacy", page_at("content/privacy")},
      {"map", to_value(site_map(*this, view))},
      {"organisation", std::move(organisation)},
      {"licence", templates::Value::text_or_null(settings.licence.in(language))}};
  view.keys = view.wording.messages().keys();
  templates::Object words;
  words.reserve(view.keys.size());
  for (const std::string& key : view.keys)
    // A message with arguments has no finished text: a layout that names it is told so.
    if (!view.wording.messages().takes_arguments(key))
      words.set(templates::Name::lasting(key), templates::Value::text(view.wording.messages().format(key)));
  view.outer = templates::Object{{"site", std::move(shared)}, {"t", std::move(words)}};
}

}  // namespace lantern::views
