#include "views/kinds.hpp"

#include <algorithm>

#include "site/addresses.hpp"
#include "site/events.hpp"
#include "views/case_study_page.hpp"
#include "views/cohort_page.hpp"
#include "views/components.hpp"
#include "views/lists.hpp"
#include "views/params.hpp"
#include "views/recording_view.hpp"

namespace lantern::views {

using templates::Value;

Value to_value(BundleView view) {
  return Fields()
      .add("cohort", std::move(view.cohort))
      .add("number", std::move(view.number))
      .add("stage", std::move(view.stage))
      .add("facts", std::move(view.facts))
      .add("sessions", std::move(view.sessions));
}

Value to_value(SessionView view) {
  return Fields()
      .add("kind_label", std::move(view.kind_label))
      .add("bundle", std::move(view.bundle))
      .add("cohort", std::move(view.cohort))
      .add("facts", std::move(view.facts))
      .add("gains", std::move(view.gains))
      .add("expectations", std::move(view.expectations))
      .add("tools", std::move(view.tools))
      .add("speakers", std::move(view.speakers))
      .add("recordings", std::move(view.recordings))
      .add("materials", std::move(view.materials))
      .add("no_materials", std::move(view.no_materials));
}

Value to_value(ResourceView view) {
  return Fields()
      .add("kind_label", std::move(view.kind_label))
      .add("facts", std::move(view.facts))
      .add("materials", std::move(view.materials))
      .add("recordings", std::move(view.recordings))
      .add("used_by", std::move(view.used_by));
}

Value to_value(EventView view) {
  return Fields()
      .add("when", std::move(view.when))
      .add("iso", std::move(view.iso))
      .add("past", view.past)
      .add("place", std::move(view.place))
      .add("website", std::move(view.website))
      .add("book_by", std::move(view.book_by))
      .add("facts", std::move(view.facts))
      .add("speakers", std::move(view.speakers))
      .add("recordings", std::move(view.recordings))
      .add("materials", std::move(view.materials))
      .add("calendar", std::move(view.calendar));
}

namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

// The materials of a page but its recordings, and but films that its body shows.
Group<MaterialView> other_materials(const Page& page, const PageContext& context) {
  Group<MaterialView> group;
  for (const Material& material : materials_of(page))
    if (!is_shown_apart(material, page))
      group.items.push_back(material_view(material, context.assembly, context.view.wording));
  return group;
}

BundleView bundle_view(const Page& page, const PageContext& context) {
  const auto& bundle = std::get<Bundle>(page.details);
  const Wording& w = context.view.wording;
  const site::Relations& relations = context.view.relations;
  const Page* cohort = relations.find(PageKind::cohort, bundle.cohort);
  BundleView view;
  view.cohort = page_link(cohort);
  if (bundle.number) view.number = w.say("bundle_number", {{"number", static_cast<long>(*bundle.number)}});
  view.stage = bundle.stage;
  if (cohort != nullptr) add_fact(view.facts, w.say("fact_cohort"), cohort->title, cohort->address);
  add_fact(view.facts, w.say("fact_bundle"), view.number);
  add_fact(view.facts, w.say("fact_stage"), bundle.stage);
  view.sessions =
      cards_of(relations.sessions_of_bundle(page.id), context.assembly, context.view, CardLabel::left_out);
  lead_with_kinds(view.sessions);
  return view;
}

SessionView session_view(const Page& page, const PageContext& context) {
  const auto& session = std::get<Session>(page.details);
  const Wording& w = context.view.wording;
  const site::Relations& relations = context.view.relations;
  const Page* bundle = relations.find(PageKind::bundle, session.bundle);
  const Page* cohort = bundle == nullptr
                           ? nullptr
                           : relations.find(PageKind::cohort, std::get<Bundle>(bundle->details).cohort);
  SessionView view;
  if (session.kind) view.kind_label = w.kind_of(page);
  view.bundle = page_link(bundle);
  view.cohort = page_link(cohort);
  if (session.date) add_fact(view.facts, w.say("fact_date"), w.locale().long_date(*session.date));
  add_fact(view.facts, w.say("fact_time"), w.times(session.starts, session.ends));
  if (session.format) add_fact(view.facts, w.say("fact_format"), w.say("format_" + key_of(*session.format)));
  if (bundle != nullptr) add_fact(view.facts, w.say("fact_bundle"), bundle->title, bundle->address);
  if (cohort != nullptr) add_fact(view.facts, w.say("fact_cohort"), cohort->title, cohort->address);
  view.gains = texts(session.gains);
  view.expectations = texts(session.expectations);
  view.tools = texts(session.tools);
  view.speakers = speakers_view(session.speakers);
  view.recordings = recordings_view(page, context.assembly, w);
  view.materials = other_materials(page, context);
  if (session.materials.empty() && page.recordings.empty()) {
    const bool to_come = session.date && last_day(*session.date) >= context.assembly.site.today;
    view.no_materials = w.say(to_come ? "no_materials_yet" : "no_materials");
  }
  return view;
}

ResourceView resource_view(const Page& page, const PageContext& context) {
  const auto& resource = std::get<Resource>(page.details);
  const Wording& w = context.view.wording;
  ResourceView view;
  if (resource.kind) view.kind_label = w.kind_of(page);
  add_fact(view.facts, w.say("fact_kind"), view.kind_label);
  add_fact(view.facts, w.say("fact_audience"), joined(resource.audience));
  if (resource.published) add_fact(view.facts, w.say("fact_published"), w.date(*resource.published));
  add_fact(view.facts, w.say("fact_made_with"), joined(resource.coproduced_with));
  add_fact(view.facts, w.say("fact_licence"), resource.licence);
  view.recordings = recordings_view(page, context.assembly, w);
  view.materials = other_materials(page, context);
  // The way back to the first page is at the top of every page.
  site::PageList users = context.view.relations.users_of(page);
  std::erase_if(users, [](const Page* user) { return user->kind == PageKind::home; });
  view.used_by = cards_of(users, context.assembly, context.view);
  return view;
}

EventView event_view(const Page& page, const PageContext& context) {
  const auto& event = std::get<Event>(page.details);
  const Wording& w = context.view.wording;
  EventView view;
  view.past = site::has_ended(page, context.assembly.site.today);
  view.when = w.period(event.starts, event.ends);
  if (event.starts) view.iso = to_iso(*event.starts);
  view.place = event.place;
  view.website = website_link(event.url, w);
  if (!view.past) view.book_by = date_view(event.book_by, w);
  add_fact(view.facts, w.say("fact_when"), view.when);
  add_fact(view.facts, w.say("fact_place"), event.place);
  view.speakers = speakers_view(event.speakers);
  view.recordings = recordings_view(page, context.assembly, w);
  view.materials = other_materials(page, context);
  if (!view.past && site::in_calendar(page))
    view.calendar =
        DownloadView{w.say("calendar_event"), {std::string(site::calendar_address)}, w.say("calendar_file")};
  return view;
}

}  // namespace

void add_kind(templates::Object& frame, const Page& page, const PageContext& context) {
  if (const auto* plain = std::get_if<PlainPage>(&page.details); plain != nullptr && !plain->layout.empty())
    frame.set("params", params_value(plain->params,
                                     context.assembly.theme.templates.names_behind(plain->layout, "params")));
  switch (page.kind) {
    case PageKind::case_study:
      frame.set("case_study", to_value(case_study_view(page, context)));
      break;
    case PageKind::cohort:
      frame.set("cohort", to_value(cohort_view(page, context)));
      break;
    case PageKind::bundle:
      frame.set("bundle", to_value(bundle_view(page, context)));
      break;
    case PageKind::session:
      frame.set("session", to_value(session_view(page, context)));
      break;
    case PageKind::resource:
      frame.set("resource", to_value(resource_view(page, context)));
      break;
    case PageKind::event:
      frame.set("event", to_value(event_view(page, context)));
      break;
    case PageKind::plain:
      if (std::get<PlainPage>(page.details).list)
        frame.set("list", to_value(list_below(page, context.assembly, context.view)));
      frame.set("charts", to_value(charts_below(page, context)));
      break;
    case PageKind::home:
      frame.set("charts", to_value(charts_below(page, context)));
      break;
  }
}

std::string_view layout_of(const Page& page) {
  const auto* plain = std::get_if<PlainPage>(&page.details);
  if (plain != nullptr && !plain->layout.empty()) return plain->layout;
  return page.kind == PageKind::plain && plain->list ? "page-list" : name_of(page.kind);
}

std::string kind_name(const Page& page) {
  const bool list = page.kind == PageKind::plain && std::get<PlainPage>(page.details).list;
  return list ? "list" : std::string(name_of(page.kind));
}

}  // namespace lantern::views
