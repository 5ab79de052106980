// What the page of a case study is given. Functions of the page's context; the task's thread.
#pragma once
#include "views/chart_view.hpp"
#include "views/improvement_views.hpp"
#include "views/made_up_parts.hpp"
#include "views/measure_figures.hpp"
#include "views/multiples.hpp"
#include "views/page_context.hpp"
#include "views/recording_view.hpp"

namespace lantern::views {

struct AimView {
  std::string statement, from, to;
  std::optional<DateView> by;
  std::string text, note;
  std::optional<PictureView> picture;
};
struct OutcomeView {
  FiguresView figures;
  std::string text;
  Address chart;
};
struct CycleView {
  std::string number, id;
  std::optional<DateView> date;
  std::string title;
  std::string line;                   // what the test showed, or else what was done or decided
  std::string plan, do_, study, act;  // what the line does not say
  bool says_more = false;             // one of them does
  Group<LinkView> measures;
};
struct CaseStudyView {
  std::string who;
  std::optional<LinkView> organisation, cohort;
  std::string period;
  std::optional<StatusView> status;
  Group<FactView> facts;
  MadeUpPartsView made_up;
  bool some_made_up = false;     // some figures or parts are
  bool in_short = false;         // there is something to say in short
  bool what_we_changed = false;  // there is something below "What we changed"
  bool what_happened = false;
  bool no_results = false;     // nothing at all has been shared of what happened
  bool whole_project = false;  // there is a row for the plain table
  std::optional<AimView> aim;
  std::optional<OutcomeView> outcome;
  std::string first_result;
  Group<TextView> results, learning, sustainability, changes;
  Group<TextView> more_results;   // without what "In short" says
  Group<TextView> other_changes;  // empty where the cycles tell them
  std::optional<ChartView> main_chart;
  Group<ChartView> more_charts;
  Group<ChartView> data_charts;  // of which nothing can be drawn
  std::optional<MultiplesView> multiples;
  Group<CycleView> cycles;
  std::optional<DriverDiagramView> driver_diagram;
  std::optional<AssessmentView> assessment;
  std::optional<CoproductionView> coproduction;
  std::optional<QuoteView> voice;  // the first quote
  Group<QuoteView> quotes;         // the others
  Group<MeasureView> outcome_measures, process_measures, balancing_measures;
  Group<RecordingView> recordings;
  Group<MaterialView> materials;  // the others
  Group<DownloadView> downloads;
  Address report_card;
};

templates::Value to_value(AimView view);
templates::Value to_value(OutcomeView view);
templates::Value to_value(CycleView view);
templates::Value to_value(CaseStudyView view);

CaseStudyView case_study_view(const Page& page, const PageContext& context);

// From where to where the aim wants to go, in words; both empty unless both are known.
struct AimPair {
  const Measure* measure = nullptr;  // the aim's, if the page has it
  std::string from, to;
};
AimPair aim_pair(const Aim& aim, const Page& page, const Wording& wording);

}  // namespace lantern::views
