#include "views/cohort_page.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "disclosure/evaluation_figures.hpp"
#include "site/addresses.hpp"
#include "views/body.hpp"
#include "views/improvement_pictures.hpp"
#include "views/page_values.hpp"
#include "views/shapes.hpp"

namespace lantern::views {
namespace {

templates::Value teams_value(const Teams& teams, const PictureContext& context) {
  const Wording& w = context.wording;
  if (!teams.started && !teams.completed) return {};
  const auto number = [](const std::optional<int>& count) {
    return count ? templates::Value::text(std::to_string(*count)) : templates::Value();
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
  return templates::Object{
      {"started", number(teams.started)},
      {"completed", number(teams.completed)},
      {"figure", templates::Value::text_or_null(figure)},
      {"text", templates::Value::text_or_null(text)},
      {"target", teams.target_percent
                     ? templates::Value::text(
                           w.say("teams_target", {{"percent", w.locale().number(*teams.target_percent, 1)}}))
                     : templates::Value()},
      {"picture", teams_picture(teams, context)}};
}

// How long the bar of a figure is: no more precise than the figure beside it, and none without one.
std::optional<double> share_shown(const EvaluationFigure& figure, const std::string& number) {
  if (number.empty()) return std::nullopt;
  if (figure.percent) return std::round(*figure.percent * 10) / 1000;
  if (!figure.count || !figure.respondents || *figure.respondents <= 0) return std::nullopt;
  return static_cast<double>(*figure.count) / *figure.respondents;
}

// A figure with fewer answers than the smallest base is hidden: it could be about people we can tell apart.
templates::Value evaluation_value(const std::vector<EvaluationFigure>& figures, int minimum_base,
                                  const PictureContext& context) {
  const Wording& w = context.wording;
  const std::vector<disclosure::FigureVisibility> visibility =
      disclosure::visibility_of(figures, minimum_base);
  templates::List items;
  std::vector<charts::Bar> bars;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const EvaluationFigure& figure = figures[i];
    const bool hidden = visibility[i] != disclosure::FigureVisibility::shown;
    std::string number;
    if (!hidden && figure.percent) number = w.percent(*figure.percent);
    if (!hidden && figure.count) number = w.locale().number(*figure.count, 0);
    const std::string base =
        visibility[i] == disclosure::FigureVisibility::together ? w.say("respondents_hidden_from")
        : hidden             ? w.say("respondents_hidden", {{"limit", static_cast<long>(minimum_base)}})
        : figure.respondents ? w.say("respondents", {{"count", static_cast<long>(*figure.respondents)}})
                             : w.say("respondents_unknown");
    bars.push_back({figure.statement, share_shown(figure, number), number, base, {}, ""});
    items.push_back(templates::Object{{"figure", templates::Value::text_or_null(std::move(number))},
                                      {"text", templates::Value::text(figure.statement)},
                                      {"base", templates::Value::text(base)}});
  }
  return with_picture(group(std::move(items)), answers_picture(std::move(bars), context));
}

// Outcome, process and balancing measures of the cohort's case studies, each kind that has any.
templates::Value glance_value(const Page& page, const Assembly& assembly, const LanguageView& view) {
  templates::List groups;
  for (const MeasureKind kind : values_of<MeasureKind>) {
    templates::List charts;
    for (const Page* study : view.relations.case_studies_of_cohort(page.id)) {
      const Organisation* organisation =
          view.relations.organisation(std::get<CaseStudy>(study->details).organisation);
      for (const MeasureChart& chart : assembly.charts_of(*study)) {
        if (chart.measure->kind != kind) continue;
        templates::Value small = small_chart_value(
            chart, view.wording, organisation == nullptr ? study->title : organisation->name,
            study->address + "#chart-" + chart.measure->id);
        templates::Object without_kind = *small.object();
        without_kind.set("kind_label", {});
        charts.push_back(std::move(without_kind));
      }
    }
    if (charts.empty()) continue;
    const std::string key(key_of(kind));
    groups.push_back(
        templates::Object{{"title", templates::Value::text(view.wording.say("measure_kinds_" + key))},
                          {"intro", templates::Value::text(view.wording.say("measure_intro_" + key))},
                          {"charts", templates::Value(std::move(charts))}});
  }
  return group(std::move(groups));
}

}  // namespace

templates::Value cohort_value(const Page& page, const Assembly& assembly, const LanguageView& view,
                              Diagnostics& diagnostics) {
  const auto& cohort = std::get<Cohort>(page.details);
  const Wording& w = view.wording;
  const auto picture = [&](std::string id) {
    return PictureContext{std::move(id), w, assembly.theme.font, SourceLocation{page.source}, diagnostics};
  };
  templates::List facts;
  add_fact(facts, w.say("fact_when"), w.period(cohort.starts, cohort.ends));
  if (cohort.delivery) add_fact(facts, w.say("fact_delivery"), w.say("delivery_" + key_of(*cohort.delivery)));
  const templates::Value teams = teams_value(cohort.teams, picture("part-teams"));
  if (const templates::Object* object = teams.object()) {
    const auto words = [&](std::string_view name) { return std::string(object->find(name)->letters()); };
    const std::string figure = words("figure");
    add_fact(facts, w.say("fact_teams"), figure.empty() ? words("text") : figure + " " + words("text"));
    add_fact(facts, w.say("fact_target"), words("target"));
  }
  templates::List timeline;
  for (const TimelineEntry& entry : cohort.timeline)
    timeline.push_back(templates::Object{{"date", date_value(entry.date, w)},
                                         {"title", templates::Value::text(entry.title)},
                                         {"text", templates::Value::text_or_null(entry.text)}});
  const ShownInBody shown = shown_in(page.body);
  std::vector<const MeasureChart*> charts;
  for (const MeasureChart& chart : assembly.charts_of(page))
    if (std::ranges::find(shown.measures, chart.measure->id) == shown.measures.end())
      charts.push_back(&chart);
  const BodyContext context{assembly, view, page, page.source, page.address};
  const std::string framework = body_html(cohort.framework_body, context, diagnostics);
  return templates::Object{
      {"facts", group(std::move(facts))},
      {"aims", texts(cohort.aims)},
      {"teams", teams},
      {"framework", framework.empty() ? templates::Value() : templates::Value::markup(framework)},
      {"timeline", group(std::move(timeline))},
      {"evaluation", evaluation_value(cohort.evaluation, assembly.site.settings.measures.minimum_base,
                                      picture("part-answers"))},
      {"learning", texts(cohort.learning)},
      {"glance", glance_value(page, assembly, view)},
      {"charts", charts_value(charts, assembly, view, "", diagnostics)},
      {"case_studies",
       group(assembly.cards(view.relations.case_studies_of_cohort(page.id), view, CardLabel::left_out))},
      {"bundles",
       group(assembly.cards(view.relations.bundles_of_cohort(page.id), view, CardLabel::left_out))},
  };
}

}  // namespace lantern::views
