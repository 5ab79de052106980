#include "views/assembly.hpp"

#include <algorithm>

#include "site/addresses.hpp"
#include "site/news.hpp"
#include "site/small_numbers.hpp"
#include "views/shapes.hpp"

namespace lantern::views {
namespace {

// One line under the title of a card.
std::string card_line(const Page& page, const LanguageView& view) {
  const Wording& w = view.wording;
  const auto join = [](std::string a, const std::string& b) {
    return a.empty() ? b : b.empty() ? a : a + ", " + b;
  };
  switch (page.kind) {
    case PageKind::case_study: {
      const auto& study = std::get<CaseStudy>(page.details);
      const Organisation* organisation = view.relations.organisation(study.organisation);
      return join(organisation == nullptr ? "" : organisation->name, w.period(study.starts, study.ends));
    }
    case PageKind::cohort: {
      const auto& cohort = std::get<Cohort>(page.details);
      const std::string teams =
          cohort.teams.started
              ? w.say("teams_started_text", {{"started", static_cast<long>(*cohort.teams.started)}})
              : "";
      return join(w.period(cohort.starts, cohort.ends), teams);
    }
    case PageKind::bundle: {
      const auto& bundle = std::get<Bundle>(page.details);
      const auto sessions = static_cast<long>(view.relations.sessions_of_bundle(page.id).size());
      return join(bundle.stage, sessions > 0 ? w.say("count_sessions", {{"count", sessions}}) : "");
    }
    case PageKind::event: {
      const auto& event = std::get<Event>(page.details);
      return join(w.period(event.starts, event.ends), event.place);
    }
    case PageKind::session:
      return w.times(std::get<Session>(page.details).starts, std::get<Session>(page.details).ends);
    case PageKind::resource: {
      std::string audience;
      for (const std::string& who : std::get<Resource>(page.details).audience) audience = join(audience, who);
      return audience;
    }
    case PageKind::home:
    case PageKind::plain:
      break;
  }
  return {};
}

}  // namespace

Assembly::Assembly(const site::SiteIndex& index, const Theme& the_theme, const site::SourceFiles& the_files,
                   Diagnostics& diagnostics)
    : site(index.site), theme(the_theme), files(the_files), links(index.links) {
  for (const auto& [language, relations] : index.relations)
    views.emplace(language, std::make_unique<LanguageView>(relations, theme, site));
  auto published = site::publish_series(site);
  for (const Page& page : site.pages) {
    if (page.measures.empty()) continue;
    std::vector<MeasureChart>& list = charts[&page];
    for (const Measure& measure : page.measures) {
      const auto series = published.find(&measure);
      if (series == published.end()) continue;  // not drawn
      if (auto chart = work_out(page, measure, std::move(series->second), site.settings,
                                view(page.language).wording, diagnostics))
        list.push_back(std::move(*chart));
    }
    chart_count += list.size();
  }
  for (const auto& [language, made] : views) {
    LanguageView& current = *made;
    for (const NavigationEntry& entry : site.settings.navigation) {
      // The menu names source files, from the folder content/ or from the top of the site, or addresses.
      const std::string_view here = current.relations.language();
      auto target = links.resolve(entry.page, {"content/index.md", here, nullptr});
      if (!target)
        if (auto from_top = links.resolve(entry.page, {"site.yaml", here, nullptr}))
          target = std::move(from_top);
      if (!target && !entry.page.starts_with('/'))
        if (auto address = links.resolve('/' + entry.page, {"site.yaml", here, nullptr}))
          target = std::move(address);
      if (target)
        current.navigation.emplace_back(entry.label, target->address);
      else if (language == site.settings.language) {
        if (auto near = links.nearest(target.error(), {"content/index.md", here, nullptr}); !near.empty())
          target.error().hint = std::move(near);
        report(target.error(), entry.where, diagnostics);
      }
    }
    make_outer(current);
    for (const Page* page : current.relations.pages()) {
      current.cards.emplace(page, make_card(*page, current, CardLabel::shown));
      current.plain_cards.emplace(page, make_card(*page, current, CardLabel::left_out));
    }
  }
}

const std::vector<MeasureChart>& Assembly::charts_of(const Page& page) const {
  static const std::vector<MeasureChart> none;
  const auto found = charts.find(&page);
  return found == charts.end() ? none : found->second;
}

const MeasureChart* Assembly::main_chart(const Page& page) const {
  const auto& all = charts_of(page);
  if (const auto* study = std::get_if<CaseStudy>(&page.details); study != nullptr && study->aim)
    for (const MeasureChart& chart : all)
      if (chart.measure->id == study->aim->measure) return &chart;
  for (const MeasureChart& chart : all)
    if (chart.measure->kind == MeasureKind::outcome) return &chart;
  return nullptr;
}

templates::Value Assembly::card(const Page& page, const LanguageView& view, CardLabel label) const {
  const auto& all = label == CardLabel::shown ? view.cards : view.plain_cards;
  const auto found = all.find(&page);
  return found == all.end() ? make_card(page, view, label) : found->second;
}

templates::List Assembly::cards(const site::PageList& pages, const LanguageView& view,
                                CardLabel label) const {
  templates::List list;
  list.reserve(pages.size());
  for (const Page* page : pages) list.push_back(card(*page, view, label));
  return list;
}

void Assembly::make_outer(LanguageView& view) const {
  const SiteSettings& settings = site.settings;
  const std::string& root = view.relations.root();
  const auto page_at = [&](std::string_view key) {
    const Page* page = view.relations.by_key(key);
    return page == nullptr ? templates::Value() : templates::Value::address(page->address);
  };
  const auto asset = [](const std::string& address) {
    return address.empty() ? templates::Value() : templates::Value::address(address);
  };
  templates::Object organisation{
      {"name", templates::Value::text(settings.organisation_name)},
      {"address", settings.organisation_url.empty() ? templates::Value()
                                                    : templates::Value::address(settings.organisation_url)},
      {"email", templates::Value::text_or_null(settings.organisation_email)},
      {"email_address", settings.organisation_email.empty()
                            ? templates::Value()
                            : templates::Value::address("mailto:" + settings.organisation_email)}};
  templates::Object shared{
      {"title", templates::Value::text(settings.title)},
      {"tagline", templates::Value::text_or_null(settings.tagline)},
      {"home", templates::Value::address(root)},
      {"stylesheet", asset(theme.assets.stylesheet)},
      {"icon", asset(theme.assets.icon)},
      {"feed", site::news(site, view.relations.language()).empty()
                   ? templates::Value()
                   : templates::Value::address(site::feed_address(root))},
      {"calendar", templates::Value::address(site::calendar_address)},
      {"search", templates::Value::address(site::list_address(root, site::ListPage::search))},
      {"easy_read", templates::Value::address(site::list_address(root, site::ListPage::easy_read))},
      {"easy_read_script", asset(theme.assets.easy_read_script)},
      {"glossary", templates::Value::address(site::list_address(root, site::ListPage::glossary))},
      {"measures", templates::Value::address(site::list_address(root, site::ListPage::measures))},
      {"accessibility", page_at("content/accessibility")},
      {"privacy", page_at("content/privacy")},
      {"organisation", std::move(organisation)},
      {"licence", templates::Value::text_or_null(settings.licence)},
      {"footer", templates::Value::text_or_null(settings.footer)}};
  view.keys = view.wording.messages().keys();
  templates::Object words;
  words.reserve(view.keys.size());
  for (const std::string& key : view.keys)
    // A message with arguments has no finished text: a layout that names it is told so.
    if (!view.wording.messages().takes_arguments(key))
      words.set(templates::Name::lasting(key), templates::Value::text(view.wording.messages().format(key)));
  view.outer = templates::Object{{"site", std::move(shared)}, {"t", std::move(words)}};
}

templates::Value Assembly::make_card(const Page& page, const LanguageView& view, CardLabel label) const {
  templates::Value change;
  templates::Value line;
  bool illustrative = false;
  if (const MeasureChart* chart = page.kind == PageKind::case_study ? main_chart(page) : nullptr;
      chart != nullptr && !chart->summary.from.empty() && !chart->summary.to.empty()) {
    change = templates::Object{{"from", templates::Value::text(chart->summary.from)},
                               {"to", templates::Value::text(chart->summary.to)},
                               {"text", templates::Value::text(chart->measure->title)}};
    if (!chart->sparkline.empty()) line = templates::Value::markup(chart->sparkline);
    illustrative = chart->measure->data_status == DataStatus::illustrative;
  }
  templates::Value image;
  if (!page.image.file.empty())
    image = templates::Object{{"src", templates::Value::address(site::file_address(page.image.file))},
                              {"alt", templates::Value::text_or_null(page.image.alt)},
                              {"width", {}},
                              {"height", {}}};
  const bool by_date = page.kind == PageKind::session || page.kind == PageKind::plain;
  const auto* study = std::get_if<CaseStudy>(&page.details);
  return templates::Object{
      {"title", templates::Value::text(page.title)},
      {"address", templates::Value::address(site::shown_address(page, view.relations))},
      {"language", language_value(page, view.relations.language())},
      {"kind", templates::Value::text(key_of(page.kind))},
      {"kind_label", label == CardLabel::shown || page.kind == PageKind::session
                         ? templates::Value::text(view.wording.kind_of(page))
                         : templates::Value()},
      {"meta", templates::Value::text_or_null(card_line(page, view))},
      {"summary", templates::Value::text_or_null(page.summary)},
      {"date", by_date ? date_value(page.date, view.wording) : templates::Value()},
      {"status", study == nullptr ? templates::Value() : status_value(study->status, view.wording)},
      {"image", std::move(image)},
      {"sparkline", std::move(line)},
      {"change", std::move(change)},
      {"illustrative", templates::Value::boolean(illustrative)},
      {"easy_read",
       page.easy_read ? templates::Value::address(site::easy_read_address(page)) : templates::Value()},
  };
}

}  // namespace lantern::views
