// What the page of a cohort is given. Functions of the page's context; the task's thread.
#pragma once
#include "disclosure/evaluation_figures.hpp"
#include "views/cards.hpp"
#include "views/chart_view.hpp"
#include "views/cohort_pictures.hpp"
#include "views/page_context.hpp"
#include "views/side_by_side.hpp"
#include "views/timeline_view.hpp"

namespace lantern::views {

struct TeamsView {
  std::string title;  // empty where the body has a heading of the same words
  std::string started, completed, figure, text, target;
  std::optional<PeopleView> people;
};
struct EvaluationView {
  std::string figure, text, base;
};
// The measures of one project: each kind that has any.
struct GlanceKindView {
  std::string title, intro;
  Group<SmallChartView> charts;
};
struct GlanceView {
  std::string title;
  Address address;
  std::vector<GlanceKindView> kinds;
};
struct CohortView {
  Group<FactView> facts;
  Group<TextView> aims;
  Markup framework;
  Group<TimelineView> timeline;
  std::optional<TeamsView> teams;
  PicturedGroup<EvaluationView> evaluation;
  Group<TextView> learning;
  Group<GlanceView> glance;
  Group<SideBySideView> side_by_side;  // of two teams and more, by kind of measure and unit
  Group<ChartView> charts;
  Group<CardView> case_studies, bundles;
};

templates::Value to_value(TeamsView view);
templates::Value to_value(EvaluationView view);
templates::Value to_value(GlanceKindView view);
templates::Value to_value(GlanceView view);
templates::Value to_value(CohortView view);

// Nothing where nothing is known of them; without a title.
std::optional<TeamsView> teams_view(const Teams& teams, const PictureContext& context);
// Figures of few people are hidden.
PicturedGroup<EvaluationView> evaluation_view(const Page& cohort, const Assembly& assembly,
                                              const PictureContext& context);

CohortView cohort_view(const Page& page, const PageContext& context);

}  // namespace lantern::views
