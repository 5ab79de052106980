#include "views/cohort_page.hpp"

#include <algorithm>
#include <cmath>

#include "disclosure/evaluation_figures.hpp"
#include "views/components.hpp"
#include "views/teams_side_by_side.hpp"

namespace lantern::views {

using templates::Value;

Value to_value(TeamsView view) {
  return Fields()
      .add("title", std::move(view.title))
      .add("started", std::move(view.started))
      .add("completed", std::move(view.completed))
      .add("figure", std::move(view.figure))
      .add("text", std::move(view.text))
      .add("target", std::move(view.target))
      .add("people", std::move(view.people));
}

Value to_value(EvaluationView view) {
  return Fields()
      .add("figure", std::move(view.figure))
      .add("text", std::move(view.text))
      .add("base", std::move(view.base));
}

Value to_value(GlanceKindView view) {
  return Fields()
      .add("title", std::move(view.title))
      .add("intro", std::move(view.intro))
      .add("charts", std::move(view.charts));
}

Value to_value(GlanceView view) {
  return Fields()
      .add("title", std::move(view.title))
      .add("address", std::move(view.address))
      .add("kinds", std::move(view.kinds));
}

Value to_value(CohortView view) {
  return Fields()
      .add("facts", std::move(view.facts))
      .add("aims", std::move(view.aims))
      .add("framework", std::move(view.framework))
      .add("timeline", std::move(view.timeline))
      .add("teams", std::move(view.teams))
      .add("evaluation", std::move(view.evaluation))
      .add("learning", std::move(view.learning))
      .add("glance", std::move(view.glance))
      .add("side_by_side", std::move(view.side_by_side))
      .add("charts", std::move(view.charts))
      .add("case_studies", std::move(view.case_studies))
      .add("bundles", std::move(view.bundles));
}

namespace {

// The people behind a figure, where they are few enough to be seen one by one.
std::optional<charts::PeopleCount> people_of(const EvaluationFigure& figure) {
  if (!figure.respondents || *figure.respondents > charts::most_single) return std::nullopt;
  if (figure.count) return charts::people_count(figure.count, *figure.respondents, {});
  return charts::people_behind(*figure.percent, *figure.respondents);
}

// How long the bar of a figure is: no more precise than the figure beside it.
std::optional<double> share_of(const EvaluationFigure& figure) {
  if (figure.percent) return std::round(*figure.percent * 10) / 1000;
  if (!figure.count || !figure.respondents || *figure.respondents <= 0) return std::nullopt;
  return static_cast<double>(*figure.count) / *figure.respondents;
}

// A figure of few people is hidden: it could be about people we can tell apart.
Answer answer_of(const EvaluationFigure& figure, disclosure::FigureVisibility visibility,
                 const MeasureSettings& settings, const Wording& w) {
  Answer answer;
  answer.bar.words = figure.statement;
  if (visibility != disclosure::FigureVisibility::shown) {
    answer.bar.base =
        visibility == disclosure::FigureVisibility::small_number
            ? w.say("figure_hidden")
            : w.say("respondents_hidden", {{"limit", static_cast<long>(settings.minimum_base)}});
    return answer;
  }
  answer.bar.base = figure.respondents
                        ? w.say("respondents", {{"count", static_cast<long>(*figure.respondents)}})
                        : w.say("respondents_unknown");
  if (figure.count)
    answer.bar.figure = w.locale().number(*figure.count, 0);
  else if (figure.percent)
    answer.bar.figure = w.percent(*figure.percent);
  else
    return answer;
  answer.bar.share = share_of(figure);
  answer.bar.people = people_of(figure);
  answer.respondents = figure.respondents;
  return answer;
}

// A row for each project of the cohort that has measures; all three kinds in each, so that they stand in
// columns.
Group<GlanceView> glance_view(const Page& page, const Assembly& assembly, const LanguageView& view) {
  Group<GlanceView> rows;
  for (const Page* study : view.relations.case_studies_of_cohort(page.id)) {
    const std::vector<MeasureResult>& results = assembly.results_of(*study);
    if (results.empty()) continue;
    GlanceView row{team_of(*study, view.relations), {site::shown_address(*study, view.relations)}, {}};
    for (const MeasureKind kind : values_of<MeasureKind>) {
      const std::string key = key_of(kind);
      GlanceKindView column{
          view.wording.say("measure_kinds_" + key), view.wording.say("measure_intro_" + key), {}};
      for (const MeasureResult& result : results)
        if (result.measure->kind == kind)
          column.charts.items.push_back(small_chart_view(result, "", view.wording));
      row.kinds.push_back(std::move(column));
    }
    rows.items.push_back(std::move(row));
  }
  return rows;
}

// A picture for each kind and unit that two teams and more have: their charts on one scale.
Group<SideBySideView> side_by_side_of(const Page& page, const PageContext& context) {
  Group<SideBySideView> pictures;
  for (TeamsSideBySide& teams :
       teams_side_by_side(page, context, [](const Page&, const MeasureResult&) { return true; }))
    pictures.items.push_back(
        side_by_side_view(teams.results, std::move(teams.headline), context.drawings,
                          {"part-side-" + std::to_string(pictures.items.size() + 1), context.view.wording,
                           context.assembly.theme.font, SourceLocation{page.source}, context.diagnostics}));
  return pictures;
}

bool has_heading(const Document& body, const std::string& words) {
  return std::ranges::any_of(body.headings, [&](const Heading& heading) { return heading.text == words; });
}

Group<FactView> facts_of(const Cohort& cohort, const std::optional<TeamsView>& teams, const Wording& w) {
  Group<FactView> facts;
  add_fact(facts, w.say("fact_when"), w.period(cohort.starts, cohort.ends));
  if (cohort.delivery) add_fact(facts, w.say("fact_delivery"), w.say("delivery_" + key_of(*cohort.delivery)));
  if (!teams) return facts;
  add_fact(facts, w.say("fact_teams"),
           teams->figure.empty() ? teams->text : teams->figure + " " + teams->text);
  add_fact(facts, w.say("fact_target"), teams->target);
  return facts;
}

}  // namespace

std::optional<TeamsView> teams_view(const Teams& teams, const PictureContext& context) {
  if (!teams.started && !teams.completed) return std::nullopt;
  const Wording& w = context.wording;
  TeamsView view;
  if (teams.started) view.started = std::to_string(*teams.started);
  if (teams.completed) view.completed = std::to_string(*teams.completed);
  if (teams.started && teams.completed) {
    view.figure = w.say("teams_figure", {{"completed", static_cast<long>(*teams.completed)},
                                         {"started", static_cast<long>(*teams.started)}});
    view.text = w.say("teams_text", {{"started", static_cast<long>(*teams.started)}});
  } else if (teams.started) {
    view.text = w.say("teams_started_text", {{"started", static_cast<long>(*teams.started)}});
  } else {
    view.figure = view.completed;
    view.text = w.say("teams_text", {{"started", static_cast<long>(*teams.completed)}});
  }
  if (teams.target_percent)
    view.target = w.say("teams_target", {{"percent", w.locale().number(*teams.target_percent, 1)}});
  view.people = teams_picture(teams, context);
  return view;
}

PicturedGroup<EvaluationView> evaluation_view(const Page& cohort, const Assembly& assembly,
                                              const PictureContext& context) {
  const std::vector<EvaluationFigure>& figures = std::get<Cohort>(cohort.details).evaluation;
  const MeasureSettings& settings = assembly.site.settings.measures;
  const auto& visibility = assembly.evaluations.at(&cohort);
  PicturedGroup<EvaluationView> view;
  std::vector<Answer> answers;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    answers.push_back(answer_of(figures[i], visibility[i], settings, context.wording));
    const charts::Bar& bar = answers.back().bar;
    view.items.push_back({bar.figure, bar.words, bar.base});
  }
  view.picture = answers_picture(answers, context);
  return view;
}

CohortView cohort_view(const Page& page, const PageContext& context) {
  const auto& [assembly, view, drawings, diagnostics] = context;
  const auto& cohort = std::get<Cohort>(page.details);
  const Wording& w = view.wording;
  const auto picture = [&](std::string id) {
    return PictureContext{std::move(id), w, context.assembly.theme.font, SourceLocation{page.source},
                          context.diagnostics};
  };
  CohortView made;
  const ShownInBody shown = shown_in(page);
  made.teams = teams_view(cohort.teams, picture("part-teams"));
  if (made.teams && shown.has(cohort.teams)) made.teams->people.reset();
  if (made.teams && !has_heading(page.body, w.say("fact_teams"))) made.teams->title = w.say("fact_teams");
  made.facts = facts_of(cohort, made.teams, w);
  made.aims = texts(cohort.aims);
  made.framework = {
      view.texts.marked(body_html(cohort.framework_body,
                                  {assembly, view, drawings, page, page.source, page.address}, diagnostics),
                        page.language_of("framework"), page.language)};
  made.timeline = timeline_view(cohort.timeline, w);
  made.evaluation = evaluation_view(page, assembly, picture("part-answers"));
  made.learning = texts(cohort.learning);
  made.glance = glance_view(page, assembly, view);
  made.side_by_side = side_by_side_of(page, context);
  made.charts = charts_below(page, context);
  made.case_studies =
      cards_of(view.relations.case_studies_of_cohort(page.id), assembly, view, CardLabel::left_out);
  made.bundles = cards_of(view.relations.bundles_of_cohort(page.id), assembly, view, CardLabel::left_out);
  return made;
}

}  // namespace lantern::views
