// What the page of a cohort is given. Functions of the page's context; the task's thread.
#pragma once
#include "views/cards.hpp"
#include "views/chart_view.hpp"
#include "views/cohort_pictures.hpp"
#include "views/page_context.hpp"
#include "views/timeline_view.hpp"

namespace lantern::views {

struct TeamsView {
  std::string started, completed, figure, text, target;
  std::optional<PeopleView> people;
};
struct EvaluationView {
  std::string figure, text, base;
};
struct GlanceView {
  std::string title, intro;
  std::vector<SmallChartView> charts;
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
  Group<ChartView> charts;
  Group<CardView> case_studies, bundles;
};

templates::Value to_value(TeamsView view);
templates::Value to_value(EvaluationView view);
templates::Value to_value(GlanceView view);
templates::Value to_value(CohortView view);

CohortView cohort_view(const Page& page, const PageContext& context);

}  // namespace lantern::views
