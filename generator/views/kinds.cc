#include "views/kinds.hpp"

#include <algorithm>

#include "site/addresses.hpp"
#include "site/events.hpp"
#include "views/case_study_page.hpp"
#include "views/cohort_page.hpp"
#include "views/materials.hpp"
#include "views/page_values.hpp"
#include "views/shapes.hpp"

namespace lantern::views {
namespace {

templates::Value bundle_value(const Page& page, const Assembly& assembly, const LanguageView& view) {
  const auto& bundle = std::get<Bundle>(page.details);
  const Wording& w = view.wording;
  const Page* cohort = view.relations.find(PageKind::cohort, bundle.cohort);
  const site::PageList& sessions = view.relations.sessions_of_bundle(page.id);
  const std::string number =
      bundle.number ? w.say("bundle_number", {{"number", static_cast<long>(*bundle.number)}}) : "";
  templates::List facts;
  if (cohort != nullptr) add_fact(facts, w.say("fact_cohort"), cohort->title, cohort->address);
  add_fact(facts, w.say("fact_bundle"), number);
  add_fact(facts, w.say("fact_stage"), bundle.stage);
  return templates::Object{{"cohort", page_link(cohort)},
                           {"number", templates::Value::text_or_null(number)},
                           {"stage", templates::Value::text_or_null(bundle.stage)},
                           {"facts", group(std::move(facts))},
                           {"sessions", group(assembly.cards(sessions, view, CardLabel::left_out))}};
}

templates::Value speakers_value(const std::vector<Speaker>& speakers) {
  templates::List items;
  for (const Speaker& speaker : speakers)
    items.push_back(templates::Object{{"name", templates::Value::text(speaker.name)},
                                      {"role", templates::Value::text_or_null(speaker.role)}});
  return group(std::move(items));
}

templates::Value session_value(const Page& page, const Assembly& assembly, const LanguageView& view) {
  const auto& session = std::get<Session>(page.details);
  const Wording& w = view.wording;
  const Page* bundle = view.relations.find(PageKind::bundle, session.bundle);
  const Page* cohort = bundle == nullptr
                           ? nullptr
                           : view.relations.find(PageKind::cohort, std::get<Bundle>(bundle->details).cohort);
  templates::List facts;
  if (session.date) add_fact(facts, w.say("fact_date"), w.locale().long_date(*session.date));
  add_fact(facts, w.say("fact_time"), w.times(session.starts, session.ends));
  if (session.format) add_fact(facts, w.say("fact_format"), w.say("format_" + key_of(*session.format)));
  if (bundle != nullptr) add_fact(facts, w.say("fact_bundle"), bundle->title, bundle->address);
  if (cohort != nullptr) add_fact(facts, w.say("fact_cohort"), cohort->title, cohort->address);
  const auto recording = std::ranges::find(session.materials, MaterialKind::recording, &Material::kind);
  const auto transcript = std::ranges::find(session.materials, MaterialKind::transcript, &Material::kind);
  std::vector<Material> others;
  for (auto it = session.materials.begin(); it != session.materials.end(); ++it)
    if (it != recording && it != transcript) others.push_back(*it);
  const auto one = [&](auto it) {
    return it == session.materials.end() ? templates::Value() : material_value(*it, assembly, view);
  };
  return templates::Object{
      {"kind_label", session.kind ? templates::Value::text(w.kind_of(page)) : templates::Value()},
      {"bundle", page_link(bundle)},
      {"cohort", page_link(cohort)},
      {"facts", group(std::move(facts))},
      {"gains", texts(session.gains)},
      {"expectations", texts(session.expectations)},
      {"tools", texts(session.tools)},
      {"speakers", speakers_value(session.speakers)},
      {"recording", one(recording)},
      {"transcript", one(transcript)},
      {"materials", materials_value(others, assembly, view)}};
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

templates::Value resource_value(const Page& page, const Assembly& assembly, const LanguageView& view) {
  const auto& resource = std::get<Resource>(page.details);
  const Wording& w = view.wording;
  const std::string kind = resource.kind ? w.kind_of(page) : "";
  templates::List facts;
  add_fact(facts, w.say("fact_kind"), kind);
  add_fact(facts, w.say("fact_audience"), joined(resource.audience));
  if (resource.published) add_fact(facts, w.say("fact_published"), w.date(*resource.published));
  add_fact(facts, w.say("fact_made_with"), joined(resource.coproduced_with));
  add_fact(facts, w.say("fact_licence"), resource.licence);
  const auto recording = std::ranges::find_if(resource.materials, [](const Material& material) {
    return material.kind == MaterialKind::recording || !material.poster.empty();
  });
  std::vector<Material> others;
  for (auto it = resource.materials.begin(); it != resource.materials.end(); ++it)
    if (it != recording) others.push_back(*it);
  return templates::Object{
      {"kind_label", templates::Value::text_or_null(kind)},
      {"facts", group(std::move(facts))},
      {"materials", materials_value(others, assembly, view)},
      {"recording", recording == resource.materials.end() ? templates::Value()
                                                          : material_value(*recording, assembly, view)},
      {"used_by", group(assembly.cards(view.relations.users_of(page), view))}};
}

templates::Value event_value(const Page& page, const Assembly& assembly, const LanguageView& view) {
  const auto& event = std::get<Event>(page.details);
  const Wording& w = view.wording;
  const bool past = site::has_ended(page, assembly.site.today);
  const std::string when = w.period(event.starts, event.ends);
  templates::List facts;
  add_fact(facts, w.say("fact_when"), when);
  add_fact(facts, w.say("fact_place"), event.place);
  templates::Value calendar;
  if (!past && site::in_calendar(page))
    calendar = templates::Object{{"text", templates::Value::text(w.say("calendar_event"))},
                                 {"address", templates::Value::address(site::calendar_address)},
                                 {"meta", templates::Value::text(w.say("calendar_file"))}};
  return templates::Object{
      {"when", templates::Value::text_or_null(when)},
      {"iso", event.starts ? templates::Value::text(to_iso(*event.starts)) : templates::Value()},
      {"past", templates::Value::boolean(past)},
      {"place", templates::Value::text_or_null(event.place)},
      {"website",
       event.url.empty() ? templates::Value() : link_value(event.url, event.url, w.outside(event.url))},
      {"book_by", past ? templates::Value() : date_value(event.book_by, w)},
      {"facts", group(std::move(facts))},
      {"speakers", speakers_value(event.speakers)},
      {"materials", materials_value(event.materials, assembly, view)},
      {"calendar", std::move(calendar)}};
}

}  // namespace

void add_kind(templates::Object& frame, const Page& page, const Assembly& assembly, const LanguageView& view,
              Diagnostics& diagnostics) {
  switch (page.kind) {
    case PageKind::case_study:
      frame.set("case_study", case_study_value(page, assembly, view, diagnostics));
      break;
    case PageKind::cohort:
      frame.set("cohort", cohort_value(page, assembly, view, diagnostics));
      break;
    case PageKind::bundle:
      frame.set("bundle", bundle_value(page, assembly, view));
      break;
    case PageKind::session:
      frame.set("session", session_value(page, assembly, view));
      break;
    case PageKind::resource:
      frame.set("resource", resource_value(page, assembly, view));
      break;
    case PageKind::event:
      frame.set("event", event_value(page, assembly, view));
      break;
    case PageKind::plain:
      if (std::get<PlainPage>(page.details).list) {
        const Wording& w = view.wording;
        templates::List sections;
        sections.push_back(section_value(
            "pages", "", "", assembly.cards(view.relations.below(page), view, CardLabel::left_out),
            w.say("list_no_pages")));
        frame.set("list",
                  templates::Object{
                      {"intro", {}}, {"sections", templates::Value(std::move(sections))}, {"downloads", {}}});
      }
      break;
    case PageKind::home:
      break;
  }
}

std::string_view layout_of(const Page& page) {
  const auto* plain = std::get_if<PlainPage>(&page.details);
  return page.kind == PageKind::plain && plain->list ? "page-list" : name_of(page.kind);
}

std::string kind_name(const Page& page) {
  const std::string_view layout = layout_of(page);
  return layout == "page-list" ? "list" : std::string(layout);
}

}  // namespace lantern::views
