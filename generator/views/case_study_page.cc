#include "views/case_study_page.hpp"

#include <algorithm>

#include "site/addresses.hpp"
#include "views/body.hpp"
#include "views/materials.hpp"
#include "views/page_values.hpp"
#include "views/shapes.hpp"

namespace lantern::views {
namespace {

const MeasureChart* chart_of(const Page& page, const Measure& measure, const Assembly& assembly) {
  for (const MeasureChart& chart : assembly.charts_of(page))
    if (chart.measure == &measure) return &chart;
  return nullptr;
}

templates::Value measures_value(const Page& page, MeasureKind kind, const Assembly& assembly,
                                const LanguageView& view) {
  templates::List items;
  for (const Measure& measure : page.measures) {
    if (measure.kind != kind) continue;
    const MeasureChart* chart = chart_of(page, measure, assembly);
    items.push_back(templates::Object{
        {"title", templates::Value::text(measure.title)},
        {"description", templates::Value::text_or_null(measure.description)},
        {"kind_label", templates::Value::text(view.wording.say("measure_kind_" + key_of(kind)))},
        {"result", templates::Value::text(chart == nullptr ? view.wording.say("measure_no_figures")
                                                           : chart->summary.headline)},
        {"address",
         chart == nullptr ? templates::Value() : templates::Value::address("#chart-" + measure.id)}});
  }
  return group(std::move(items));
}

templates::Value cycles_value(const CaseStudy& study, const Page& page, const Assembly& assembly,
                              const LanguageView& view, const PictureContext& context) {
  templates::List items;
  int number = 0;
  for (const PdsaCycle& cycle : study.pdsa) {
    const std::string count = std::to_string(++number);
    templates::List measures;
    for (const std::string& id : cycle.measures)
      for (const Measure& measure : page.measures)
        if (measure.id == id && chart_of(page, measure, assembly) != nullptr)
          measures.push_back(link_value(measure.title, "#chart-" + id));
    items.push_back(templates::Object{{"number", templates::Value::text(count)},
                                      {"id", templates::Value::text("cycle-" + count)},
                                      {"date", date_value(cycle.date, view.wording)},
                                      {"title", templates::Value::text(cycle.title)},
                                      {"plan", templates::Value::text_or_null(cycle.plan)},
                                      {"do", templates::Value::text_or_null(cycle.do_)},
                                      {"study", templates::Value::text_or_null(cycle.study)},
                                      {"act", templates::Value::text_or_null(cycle.act)},
                                      {"measures", group(std::move(measures))}});
  }
  return with_picture(group(std::move(items)), ramp_picture(study.pdsa, context));
}

templates::Value quotes_value(const std::vector<Quote>& quotes) {
  templates::List items;
  for (const Quote& quote : quotes)
    items.push_back(templates::Object{{"text", templates::Value::text(quote.text)},
                                      {"by", templates::Value::text(quote.by)},
                                      {"source", templates::Value::text_or_null(quote.source)}});
  return group(std::move(items));
}

templates::Value aim_value(const CaseStudy& study, const Page& page, const Assembly& assembly,
                           const LanguageView& view, const PictureContext& context) {
  if (!study.aim) return {};
  const Aim& aim = *study.aim;
  const auto measure = std::ranges::find(page.measures, aim.measure, &Measure::id);
  const Unit unit = measure == page.measures.end() ? Unit::none : measure->unit;
  const auto in_words = [&](double value) {
    return telling::value_in_words(value, unit, view.wording.messages(), view.wording.locale());
  };
  const bool pair = aim.baseline && aim.target;
  const Measure* known = measure == page.measures.end() ? nullptr : &*measure;
  return templates::Object{
      {"statement", templates::Value::text(aim.statement)},
      {"from", pair ? templates::Value::text(in_words(*aim.baseline)) : templates::Value()},
      {"to", pair ? templates::Value::text(in_words(*aim.target)) : templates::Value()},
      {"by", date_value(aim.by, view.wording)},
      {"text", measure == page.measures.end() ? templates::Value() : templates::Value::text(measure->title)},
      {"picture", progress_picture(aim, known, known ? chart_of(page, *known, assembly) : nullptr, context)}};
}

templates::Value outcome_value(const MeasureChart* chart) {
  // Made-up figures are never shown as a result.
  if (chart == nullptr || chart->summary.from.empty() || chart->summary.to.empty() ||
      chart->measure->data_status == DataStatus::illustrative)
    return {};
  return templates::Object{
      {"from", templates::Value::text(chart->summary.from)},
      {"to", templates::Value::text(chart->summary.to)},
      {"text", templates::Value::text(chart->measure->title)},
      {"headline", templates::Value::text(chart->summary.headline)},
      {"chart", templates::Value::address("#chart-" + chart->measure->id)},
      {"sparkline",
       chart->sparkline.empty() ? templates::Value() : templates::Value::markup(chart->sparkline)},
      {"illustrative", templates::Value::boolean(false)}};
}

templates::Value coproduction_value(const Coproduction& together, const LanguageView& view) {
  if (!together.partners && together.statement.empty()) return {};
  return templates::Object{
      {"partners", together.partners ? templates::Value::text(view.wording.say(
                                           "partners", {{"count", static_cast<long>(*together.partners)}}))
                                     : templates::Value()},
      {"statement", templates::Value::text_or_null(together.statement)}};
}

}  // namespace

templates::Value case_study_value(const Page& page, const Assembly& assembly, const LanguageView& view,
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
  const auto picture = [&](std::string id) {
    return PictureContext{std::move(id), w, assembly.theme.font, SourceLocation{page.source}, diagnostics};
  };
  const std::string cycles = study.pdsa.empty() ? "" : "#cycle-";

  templates::List facts;
  if (organisation != nullptr)
    add_fact(facts, w.say("fact_organisation"), organisation->name,
             site::organisation_address(view.relations.root(), organisation->id));
  if (organisation != nullptr) add_fact(facts, w.say("fact_region"), organisation->region);
  if (cohort != nullptr) add_fact(facts, w.say("fact_cohort"), cohort->title, cohort->address);
  add_fact(facts, w.say("fact_when"), w.period(study.starts, study.ends));
  templates::List downloads;
  for (const MeasureChart& chart : assembly.charts_of(page))
    downloads.push_back(templates::Object{
        {"text", templates::Value::text(w.say("download_csv_of", {{"measure", chart.measure->title}}))},
        {"address", templates::Value::address(site::measure_csv_address(page, *chart.measure))},
        {"meta", templates::Value::text("CSV, " + w.file_size(download(chart).size()))}});
  return templates::Object{
      {"who", organisation == nullptr ? templates::Value() : templates::Value::text(organisation->name)},
      {"organisation", organisation == nullptr
                           ? templates::Value()
                           : link_value(organisation->name,
                                        site::organisation_address(view.relations.root(), organisation->id))},
      {"cohort", page_link(cohort)},
      {"period", templates::Value::text_or_null(w.period(study.starts, study.ends))},
      {"status", status_value(study.status, w)},
      {"facts", group(std::move(facts))},
      {"aim", aim_value(study, page, assembly, view, picture("part-progress"))},
      {"outcome", outcome_value(first)},
      {"first_result",
       study.results.empty() ? templates::Value() : templates::Value::text(study.results.front())},
      {"results", texts(study.results)},
      {"learning", texts(study.learning)},
      {"sustainability", texts(study.sustainability)},
      {"changes", texts(study.changes)},
      {"main_chart", main == nullptr ? templates::Value()
                                     : chart_value(*main, w, assembly.theme.font, cycles, diagnostics)},
      {"more_charts", charts_value(others, assembly, view, cycles, diagnostics)},
      {"cycles", cycles_value(study, page, assembly, view, picture("part-ramp"))},
      {"driver_diagram", study.driver_diagram && !shown.driver_diagram
                             ? driver_diagram_value(*study.driver_diagram, picture("part-driver-diagram"))
                             : templates::Value()},
      {"assessment", !study.assessment.empty() && !shown.assessment
                         ? assessment_value(study.assessment, view, picture("part-assessment"))
                         : templates::Value()},
      {"coproduction", coproduction_value(study.coproduction, view)},
      {"quotes", quotes_value(study.quotes)},
      {"outcome_measures", measures_value(page, MeasureKind::outcome, assembly, view)},
      {"process_measures", measures_value(page, MeasureKind::process, assembly, view)},
      {"balancing_measures", measures_value(page, MeasureKind::balancing, assembly, view)},
      {"materials", materials_value(study.materials, assembly, view)},
      {"downloads", group(std::move(downloads))},
      {"report_card", templates::Value::address(site::report_card_address(page))},
  };
}

}  // namespace lantern::views
