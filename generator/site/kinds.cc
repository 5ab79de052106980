#include "site/kinds.hpp"

#include <algorithm>
#include <array>

#include "site/addresses.hpp"
#include "site/calendar.hpp"
#include "site/materials.hpp"
#include "site/shapes.hpp"

namespace lantern {
namespace {

Value page_link(const Page* page) {
  return page == nullptr ? Value() : link_value(page->title, page->address);
}

Value charts_value(const std::vector<const MeasureChart*>& charts, const Assembly& assembly,
                   const LanguageView& view, const std::string& cycles, Diagnostics& diagnostics) {
  List items;
  for (const MeasureChart* chart : charts)
    items.push_back(chart_value(*chart, view.wording, assembly.theme.font, cycles, diagnostics));
  return group(std::move(items));
}

const MeasureChart* chart_of(const Page& page, const Measure& measure, const Assembly& assembly) {
  for (const MeasureChart& chart : assembly.charts_of(page))
    if (chart.measure == &measure) return &chart;
  return nullptr;
}

Value measures_value(const Page& page, MeasureKind kind, const Assembly& assembly, const LanguageView& view) {
  List items;
  for (const Measure& measure : page.measures) {
    if (measure.kind != kind) continue;
    const MeasureChart* chart = chart_of(page, measure, assembly);
    items.push_back(Object{
        {"title", Value::text(measure.title)},
        {"description", Value::text_or_null(measure.description)},
        {"kind_label", Value::text(view.wording.say("measure_kind_" + std::string(key_of(kind))))},
        {"result",
         Value::text(chart == nullptr ? view.wording.say("measure_no_figures") : chart->summary.headline)},
        {"address", chart == nullptr ? Value() : Value::address("#chart-" + measure.id)}});
  }
  return group(std::move(items));
}

Value cycles_value(const CaseStudy& study, const Page& page, const Assembly& assembly,
                   const LanguageView& view) {
  List items;
  int number = 0;
  for (const PdsaCycle& cycle : study.pdsa) {
    const std::string count = std::to_string(++number);
    List measures;
    for (const std::string& id : cycle.measures)
      for (const Measure& measure : page.measures)
        if (measure.id == id && chart_of(page, measure, assembly) != nullptr)
          measures.push_back(link_value(measure.title, "#chart-" + id));
    items.push_back(Object{{"number", Value::text(count)},
                           {"id", Value::text("cycle-" + count)},
                           {"date", date_value(cycle.date, view.wording)},
                           {"title", Value::text(cycle.title)},
                           {"plan", Value::text_or_null(cycle.plan)},
                           {"do", Value::text_or_null(cycle.do_)},
                           {"study", Value::text_or_null(cycle.study)},
                           {"act", Value::text_or_null(cycle.act)},
                           {"measures", group(std::move(measures))}});
  }
  return group(std::move(items));
}

Value quotes_value(const std::vector<Quote>& quotes) {
  List items;
  for (const Quote& quote : quotes)
    items.push_back(Object{{"text", Value::text(quote.text)},
                           {"by", Value::text(quote.by)},
                           {"source", Value::text_or_null(quote.source)}});
  return group(std::move(items));
}

Value aim_value(const CaseStudy& study, const Page& page, const LanguageView& view) {
  if (!study.aim) return {};
  const Aim& aim = *study.aim;
  const auto measure = std::ranges::find(page.measures, aim.measure, &Measure::id);
  const Unit unit = measure == page.measures.end() ? Unit::none : measure->unit;
  const auto in_words = [&](double value) {
    return value_in_words(value, unit, view.wording.messages(), view.wording.locale());
  };
  const bool pair = aim.baseline && aim.target;
  return Object{{"statement", Value::text(aim.statement)},
                {"from", pair ? Value::text(in_words(*aim.baseline)) : Value()},
                {"to", pair ? Value::text(in_words(*aim.target)) : Value()},
                {"by", date_value(aim.by, view.wording)},
                {"text", measure == page.measures.end() ? Value() : Value::text(measure->title)}};
}

Value outcome_value(const MeasureChart* chart) {
  // Made-up figures are never shown as a result.
  if (chart == nullptr || chart->summary.from.empty() || chart->summary.to.empty() ||
      chart->measure->data_status == DataStatus::illustrative)
    return {};
  return Object{{"from", Value::text(chart->summary.from)},
                {"to", Value::text(chart->summary.to)},
                {"text", Value::text(chart->measure->title)},
                {"headline", Value::text(chart->summary.headline)},
                {"chart", Value::address("#chart-" + chart->measure->id)},
                {"sparkline", chart->sparkline.empty() ? Value() : Value::markup(chart->sparkline)},
                {"illustrative", Value::boolean(false)}};
}

Value coproduction_value(const Coproduction& together, const LanguageView& view) {
  if (!together.partners && together.statement.empty()) return {};
  return Object{
      {"partners", together.partners ? Value::text(view.wording.say(
                                           "partners", {{"count", static_cast<long>(*together.partners)}}))
                                     : Value()},
      {"statement", Value::text_or_null(together.statement)}};
}

Value case_study_value(const Page& page, const Assembly& assembly, const LanguageView& view,
                       Diagnostics& diagnostics) {
  const auto& study = std::get<CaseStudy>(page.details);
  const Wording& w = view.wording;
  const Organisation* organisation = view.relations.organisation(study.organisation);
  const Page* cohort = view.relations.find(PageKind::cohort, study.cohort);
  const ShownInBody shown = shown_in(page.body);
  const auto in_body = [&](const MeasureChart& chart) {
    return std::ranges::find(shown.measures, chart.measure->id) != shown.measures.end();
  };
  const MeasureChart* first = assembly.main_chart(page);
  const MeasureChart* main = first != nullptr && !in_body(*first) ? first : nullptr;
  std::vector<const MeasureChart*> others;
  for (const MeasureKind kind : {MeasureKind::outcome, MeasureKind::process, MeasureKind::balancing})
    for (const MeasureChart& chart : assembly.charts_of(page))
      if (chart.measure->kind == kind && &chart != main && !in_body(chart)) others.push_back(&chart);
  const std::string cycles = study.pdsa.empty() ? "" : "#cycle-";

  List facts;
  if (organisation != nullptr)
    add_fact(facts, w.say("fact_organisation"), organisation->name,
             organisation_address(view.relations.root(), organisation->id));
  if (organisation != nullptr) add_fact(facts, w.say("fact_region"), organisation->region);
  if (cohort != nullptr) add_fact(facts, w.say("fact_cohort"), cohort->title, cohort->address);
  add_fact(facts, w.say("fact_when"), w.period(study.starts, study.ends));
  List downloads;
  for (const MeasureChart& chart : assembly.charts_of(page))
    downloads.push_back(
        Object{{"text", Value::text(w.say("download_csv_of", {{"measure", chart.measure->title}}))},
               {"address", Value::address(measure_csv_address(page, *chart.measure))},
               {"meta", Value::text("CSV, " + w.file_size(download(chart).size()))}});
  return Object{
      {"who", organisation == nullptr ? Value() : Value::text(organisation->name)},
      {"organisation",
       organisation == nullptr
           ? Value()
           : link_value(organisation->name, organisation_address(view.relations.root(), organisation->id))},
      {"cohort", page_link(cohort)},
      {"period", Value::text_or_null(w.period(study.starts, study.ends))},
      {"status", status_value(study.status, w)},
      {"facts", group(std::move(facts))},
      {"aim", aim_value(study, page, view)},
      {"outcome", outcome_value(first)},
      {"first_result", study.results.empty() ? Value() : Value::text(study.results.front())},
      {"results", texts(study.results)},
      {"learning", texts(study.learning)},
      {"sustainability", texts(study.sustainability)},
      {"changes", texts(study.changes)},
      {"main_chart",
       main == nullptr ? Value() : chart_value(*main, w, assembly.theme.font, cycles, diagnostics)},
      {"more_charts", charts_value(others, assembly, view, cycles, diagnostics)},
      {"cycles", cycles_value(study, page, assembly, view)},
      {"driver_diagram",
       study.driver_diagram && !shown.driver_diagram ? driver_diagram_value(*study.driver_diagram) : Value()},
      {"assessment", !study.assessment.empty() && !shown.assessment
                         ? assessment_value(study.assessment, assembly, view)
                         : Value()},
      {"coproduction", coproduction_value(study.coproduction, view)},
      {"quotes", quotes_value(study.quotes)},
      {"outcome_measures", measures_value(page, MeasureKind::outcome, assembly, view)},
      {"process_measures", measures_value(page, MeasureKind::process, assembly, view)},
      {"balancing_measures", measures_value(page, MeasureKind::balancing, assembly, view)},
      {"materials", materials_value(study.materials, assembly, view)},
      {"downloads", group(std::move(downloads))},
      {"report_card", {}},
  };
}

Value teams_value(const Teams& teams, const Wording& w) {
  if (!teams.started && !teams.completed) return {};
  const auto number = [](const std::optional<int>& count) {
    return count ? Value::text(std::to_string(*count)) : Value();
  };
  std::string figure, text;
  if (teams.started && teams.completed) {
    figure = w.say("teams_figure", {{"completed", static_cast<long>(*teams.completed)},
                                    {"started", static_cast<long>(*teams.started)}});
    text = w.say("teams_text", {{"started", static_cast<long>(*teams.started)}});
  } else if (teams.started) {
    text = w.say("teams_started_text", {{"started", static_cast<long>(*teams.started)}});
  } else {
    figure = std::to_string(*teams.completed);
    text = w.say("teams_text", {{"started", static_cast<long>(*teams.completed)}});
  }
  return Object{
      {"started", number(teams.started)},
      {"completed", number(teams.completed)},
      {"figure", Value::text_or_null(figure)},
      {"text", Value::text_or_null(text)},
      {"target",
       teams.target_percent
           ? Value::text(w.say("teams_target", {{"percent", w.locale().number(*teams.target_percent, 1)}}))
           : Value()}};
}

// A figure with fewer answers than the smallest base is hidden: it could be about people we can tell apart.
Value evaluation_value(const std::vector<EvaluationFigure>& figures, const Wording& w, int minimum_base) {
  List items;
  for (const EvaluationFigure& figure : figures) {
    const bool hidden = figure.respondents && *figure.respondents < minimum_base;
    std::string number;
    if (!hidden && figure.percent) number = w.percent(*figure.percent);
    if (!hidden && figure.count) number = w.locale().number(*figure.count, 0);
    const std::string base =
        hidden               ? w.say("respondents_hidden", {{"limit", static_cast<long>(minimum_base)}})
        : figure.respondents ? w.say("respondents", {{"count", static_cast<long>(*figure.respondents)}})
                             : w.say("respondents_unknown");
    items.push_back(Object{{"figure", Value::text_or_null(std::move(number))},
                           {"text", Value::text(figure.statement)},
                           {"base", Value::text(base)}});
  }
  return group(std::move(items));
}

// Outcome, process and balancing measures of the cohort's case studies, each kind that has any.
Value glance_value(const Page& page, const Assembly& assembly, const LanguageView& view) {
  List groups;
  for (const MeasureKind kind : {MeasureKind::outcome, MeasureKind::process, MeasureKind::balancing}) {
    List charts;
    for (const Page* study : view.relations.case_studies_of_cohort(page.id)) {
      const Organisation* organisation =
          view.relations.organisation(std::get<CaseStudy>(study->details).organisation);
      for (const MeasureChart& chart : assembly.charts_of(*study)) {
        if (chart.measure->kind != kind) continue;
        Value small = small_chart_value(chart, view.wording,
                                        organisation == nullptr ? study->title : organisation->name,
                                        study->address + "#chart-" + chart.measure->id);
        Object without_kind = *small.object();
        without_kind.set("kind_label", {});
        charts.push_back(std::move(without_kind));
      }
    }
    if (charts.empty()) continue;
    const std::string key(key_of(kind));
    groups.push_back(Object{{"title", Value::text(view.wording.say("measure_kinds_" + key))},
                            {"intro", Value::text(view.wording.say("measure_intro_" + key))},
                            {"charts", Value(std::move(charts))}});
  }
  return group(std::move(groups));
}

Value cohort_value(const Page& page, const Assembly& assembly, const LanguageView& view,
                   Diagnostics& diagnostics) {
  const auto& cohort = std::get<Cohort>(page.details);
  const Wording& w = view.wording;
  List facts;
  add_fact(facts, w.say("fact_when"), w.period(cohort.starts, cohort.ends));
  if (cohort.delivery) {
    static constexpr std::array keys = {"delivery_in_person", "delivery_virtual", "delivery_hybrid"};
    add_fact(facts, w.say("fact_delivery"), w.say(keys[static_cast<std::size_t>(*cohort.delivery)]));
  }
  const Value teams = teams_value(cohort.teams, w);
  if (const Object* object = teams.object()) {
    const auto words = [&](std::string_view name) { return std::string(object->find(name)->letters()); };
    const std::string figure = words("figure");
    add_fact(facts, w.say("fact_teams"), figure.empty() ? words("text") : figure + " " + words("text"));
    add_fact(facts, w.say("fact_target"), words("target"));
  }
  List timeline;
  for (const TimelineEntry& entry : cohort.timeline)
    timeline.push_back(Object{{"date", date_value(entry.date, w)},
                              {"title", Value::text(entry.title)},
                              {"text", Value::text_or_null(entry.text)}});
  const ShownInBody shown = shown_in(page.body);
  std::vector<const MeasureChart*> charts;
  for (const MeasureChart& chart : assembly.charts_of(page))
    if (std::ranges::find(shown.measures, chart.measure->id) == shown.measures.end())
      charts.push_back(&chart);
  const BodyContext context{assembly, view, page, page.source, page.address};
  const std::string framework = body_html(cohort.framework_body, context, diagnostics);
  return Object{
      {"facts", group(std::move(facts))},
      {"aims", texts(cohort.aims)},
      {"teams", teams},
      {"framework", framework.empty() ? Value() : Value::markup(framework)},
      {"timeline", group(std::move(timeline))},
      {"evaluation", evaluation_value(cohort.evaluation, w, assembly.site.settings.measures.minimum_base)},
      {"learning", texts(cohort.learning)},
      {"glance", glance_value(page, assembly, view)},
      {"charts", charts_value(charts, assembly, view, "", diagnostics)},
      {"case_studies",
       group(assembly.cards(view.relations.case_studies_of_cohort(page.id), view, CardLabel::left_out))},
      {"bundles",
       group(assembly.cards(view.relations.bundles_of_cohort(page.id), view, CardLabel::left_out))},
  };
}

Value bundle_value(const Page& page, const Assembly& assembly, const LanguageView& view) {
  const auto& bundle = std::get<Bundle>(page.details);
  const Wording& w = view.wording;
  const Page* cohort = view.relations.find(PageKind::cohort, bundle.cohort);
  const PageList& sessions = view.relations.sessions_of_bundle(page.id);
  const std::string number =
      bundle.number ? w.say("bundle_number", {{"number", static_cast<long>(*bundle.number)}}) : "";
  List facts;
  if (cohort != nullptr) add_fact(facts, w.say("fact_cohort"), cohort->title, cohort->address);
  add_fact(facts, w.say("fact_bundle"), number);
  add_fact(facts, w.say("fact_stage"), bundle.stage);
  return Object{{"cohort", page_link(cohort)},
                {"number", Value::text_or_null(number)},
                {"stage", Value::text_or_null(bundle.stage)},
                {"facts", group(std::move(facts))},
                {"sessions", group(assembly.cards(sessions, view, CardLabel::left_out))}};
}

Value speakers_value(const std::vector<Speaker>& speakers) {
  List items;
  for (const Speaker& speaker : speakers)
    items.push_back(Object{{"name", Value::text(speaker.name)}, {"role", Value::text_or_null(speaker.role)}});
  return group(std::move(items));
}

Value session_value(const Page& page, const Assembly& assembly, const LanguageView& view) {
  const auto& session = std::get<Session>(page.details);
  const Wording& w = view.wording;
  const Page* bundle = view.relations.find(PageKind::bundle, session.bundle);
  const Page* cohort = bundle == nullptr
                           ? nullptr
                           : view.relations.find(PageKind::cohort, std::get<Bundle>(bundle->details).cohort);
  List facts;
  if (session.date) add_fact(facts, w.say("fact_date"), w.locale().long_date(*session.date));
  add_fact(facts, w.say("fact_time"), w.times(session.starts, session.ends));
  if (session.format) {
    static constexpr std::array keys = {"format_online", "format_in_person", "format_hybrid"};
    add_fact(facts, w.say("fact_format"), w.say(keys[static_cast<std::size_t>(*session.format)]));
  }
  if (bundle != nullptr) add_fact(facts, w.say("fact_bundle"), bundle->title, bundle->address);
  if (cohort != nullptr) add_fact(facts, w.say("fact_cohort"), cohort->title, cohort->address);
  const auto recording = std::ranges::find(session.materials, MaterialKind::recording, &Material::kind);
  const auto transcript = std::ranges::find(session.materials, MaterialKind::transcript, &Material::kind);
  std::vector<Material> others;
  for (auto it = session.materials.begin(); it != session.materials.end(); ++it)
    if (it != recording && it != transcript) others.push_back(*it);
  const auto one = [&](auto it) {
    return it == session.materials.end() ? Value() : material_value(*it, assembly, view);
  };
  return Object{{"kind_label", session.kind ? Value::text(w.kind_of(page)) : Value()},
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

Value resource_value(const Page& page, const Assembly& assembly, const LanguageView& view) {
  const auto& resource = std::get<Resource>(page.details);
  const Wording& w = view.wording;
  const std::string kind = resource.kind ? w.kind_of(page) : "";
  List facts;
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
  return Object{
      {"kind_label", Value::text_or_null(kind)},
      {"facts", group(std::move(facts))},
      {"materials", materials_value(others, assembly, view)},
      {"recording",
       recording == resource.materials.end() ? Value() : material_value(*recording, assembly, view)},
      {"used_by", group(assembly.cards(view.relations.users_of(page), view))}};
}

Value event_value(const Page& page, const Assembly& assembly, const LanguageView& view) {
  const auto& event = std::get<Event>(page.details);
  const Wording& w = view.wording;
  const bool past = has_ended(page, assembly.site.today);
  const std::string when = w.period(event.starts, event.ends);
  List facts;
  add_fact(facts, w.say("fact_when"), when);
  add_fact(facts, w.say("fact_place"), event.place);
  Value calendar;
  if (!past && in_calendar(page))
    calendar = Object{{"text", Value::text(w.say("calendar_event"))},
                      {"address", Value::address("/events.ics")},
                      {"meta", Value::text(w.say("calendar_file"))}};
  return Object{
      {"when", Value::text_or_null(when)},
      {"iso", event.starts ? Value::text(to_iso(*event.starts)) : Value()},
      {"past", Value::boolean(past)},
      {"place", Value::text_or_null(event.place)},
      {"website", event.url.empty() ? Value() : link_value(event.url, event.url, w.outside(event.url))},
      {"book_by", past ? Value() : date_value(event.book_by, w)},
      {"facts", group(std::move(facts))},
      {"speakers", speakers_value(event.speakers)},
      {"materials", materials_value(event.materials, assembly, view)},
      {"calendar", std::move(calendar)}};
}

}  // namespace

void add_kind(Object& frame, const Page& page, const Assembly& assembly, const LanguageView& view,
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
        List sections;
        sections.push_back(section_value(
            "pages", "", "", assembly.cards(view.relations.below(page), view, CardLabel::left_out),
            w.say("list_no_pages")));
        frame.set("list", Object{{"intro", {}}, {"sections", Value(std::move(sections))}, {"downloads", {}}});
      }
      break;
    case PageKind::home:
      break;
  }
}

std::string_view layout_of(const Page& page) {
  switch (page.kind) {
    case PageKind::home:
      return "home";
    case PageKind::cohort:
      return "cohort";
    case PageKind::case_study:
      return "case-study";
    case PageKind::bundle:
      return "bundle";
    case PageKind::session:
      return "session";
    case PageKind::resource:
      return "resource";
    case PageKind::event:
      return "event";
    case PageKind::plain:
      break;
  }
  return std::get<PlainPage>(page.details).list ? "page-list" : "page";
}

std::string kind_name(const Page& page) {
  const std::string_view layout = layout_of(page);
  return layout == "page-list" ? "list" : std::string(layout);
}

}  // namespace lantern
