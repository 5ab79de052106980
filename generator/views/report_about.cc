#include "views/report_about.hpp"

#include <algorithm>
#include <set>

#include "views/cohort_page.hpp"
#include "views/report_parts.hpp"

namespace lantern::views {
namespace {

// What the report leaves open, counted over all it tells of.
struct Gaps {
  long cohorts_without_teams = 0, answers_without_base = 0, answers_hidden = 0;
  long made_up = 0, with_hidden = 0;
  long without_figures = 0;  // projects
  long figures = 0;          // measures and answers that are shown or hidden
};

void count_measures(const Page& page, const Assembly& assembly, Gaps& gaps) {
  for (const MeasureResult& result : assembly.results_of(page)) {
    if (result.illustrative()) {
      ++gaps.made_up;
      continue;
    }
    ++gaps.figures;
    if (result.published.hidden > 0) ++gaps.with_hidden;
  }
}

Gaps gaps_of(const site::PageList& cohorts, const site::PageList& studies, const Assembly& assembly) {
  Gaps gaps;
  for (const Page* page : cohorts) {
    const auto& cohort = std::get<Cohort>(page->details);
    if (!cohort.teams.started) ++gaps.cohorts_without_teams;
    for (const auto visible : assembly.evaluations.at(page))
      if (visible != disclosure::FigureVisibility::shown) ++gaps.answers_hidden;
    for (const EvaluationFigure& figure : cohort.evaluation)
      if (!figure.respondents) ++gaps.answers_without_base;
    gaps.figures += static_cast<long>(cohort.evaluation.size());
    count_measures(*page, assembly, gaps);
  }
  for (const Page* page : studies) {
    count_measures(*page, assembly, gaps);
    if (assembly.results_of(*page).empty()) ++gaps.without_figures;
  }
  return gaps;
}

std::vector<std::string> gaps_in_words(const Gaps& gaps, const Wording& w) {
  std::vector<std::string> items;
  const auto say = [&](std::string_view key, long count) {
    if (count > 0) items.push_back(w.say(key, {{"count", count}}));
  };
  say("report_gap_teams", gaps.cohorts_without_teams);
  say("report_gap_bases", gaps.answers_without_base);
  say("report_gap_answers", gaps.answers_hidden);
  say("report_gap_hidden", gaps.with_hidden);
  say("report_gap_made_up", gaps.made_up);
  say("report_gap_projects", gaps.without_figures);
  return items;
}

// Where the measures have their figures from, once each.
std::vector<std::string> sources_of(const site::PageList& cohorts, const site::PageList& studies,
                                    const Assembly& assembly) {
  std::vector<std::string> sources;
  std::set<std::string_view> known;
  for (const site::PageList* pages : {&cohorts, &studies})
    for (const Page* page : *pages)
      for (const MeasureResult& result : assembly.results_of(*page))
        if (!result.illustrative() && !result.measure->source.empty() &&
            known.insert(result.measure->source).second)
          sources.push_back(result.measure->title + ": " + result.measure->source);
  return sources;
}

}  // namespace

print::ReportChapter about_report(const site::PageList& cohorts, const site::PageList& studies,
                                  std::vector<print::ReportBlock> author_knows,
                                  std::vector<print::ReportBlock> author_sources,
                                  const PageContext& context) {
  const Assembly& assembly = context.assembly;
  const Wording& w = context.view.wording;
  const Gaps gaps = gaps_of(cohorts, studies, assembly);
  print::ReportChapter chapter{"part-about", w.say("report_about"), {}};
  add_part(chapter, {},
           {print::ReportWords{report_text(
               w.say("report_made_how",
                     {{"date", w.date(assembly.site.today)},
                      {"site", assembly.site.settings.title.in(context.view.relations.language())}}))}});

  if (const auto open = gaps_in_words(gaps, w); !open.empty()) author_knows.emplace_back(report_list(open));
  add_part(chapter, w.say("report_not_known"), std::move(author_knows));

  if (gaps.figures > 0) {
    const MeasureSettings& settings = assembly.site.settings.measures;
    add_part(chapter, w.say("report_small_numbers"),
             {print::ReportWords{report_text(
                 w.say("report_small_numbers_how", {{"base", static_cast<long>(settings.minimum_base)},
                                                    {"count", static_cast<long>(settings.suppress_below)},
                                                    {"round", static_cast<long>(settings.round_to)}}))}});
  }
  if (const auto sources = sources_of(cohorts, studies, assembly); !sources.empty())
    author_sources.emplace_back(report_list(sources));
  add_part(chapter, w.say("sources"), std::move(author_sources));
  return chapter;
}

}  // namespace lantern::views
