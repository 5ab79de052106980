#include "views/cohort_report.hpp"

#include <algorithm>

#include "site/addresses.hpp"
#include "views/cohort_figures.hpp"
#include "views/cohort_page.hpp"
#include "views/region_map.hpp"
#include "views/report_about.hpp"
#include "views/report_parts.hpp"
#include "views/report_story.hpp"
#include "views/teams_side_by_side.hpp"

namespace lantern::views {
namespace {

constexpr std::size_t most_voices = 6;
constexpr std::size_t most_own_charts = 6;
constexpr std::size_t most_on_a_page = 8;  // panels of teams side by side
constexpr std::size_t fewest_on_a_map = 4;

class CohortReport {
 public:
  CohortReport(const Page& page, const PageContext& context)
      : page_(page),
        cohort_(std::get<Cohort>(page.details)),
        context_(context),
        assembly_(context.assembly),
        view_(context.view),
        w_(context.view.wording),
        studies_(view_.relations.case_studies_of_cohort(page.id)) {
    assembly_.put_observed_first(studies_);
  }

  print::Report make() {
    print::Report report = report_frame(w_.say("report_of_cohort"), page_.title, page_.summary,
                                        site::report_address(page_), context_);
    report.period = w_.period(cohort_.starts, cohort_.ends);
    if (auto people = teams_picture(cohort_.teams, picture("part-teams")))
      report.people = {people->headline, people->svg.html, {}, people->headline, people->key, {}};
    add_chapter(report, in_short());
    add_chapter(report, aims());
    add_chapter(report, who());
    add_chapter(report, timeline());
    add_chapter(report, what_changed());
    add_chapter(report, answers());
    add_chapter(report, voices());
    add_chapter(report, learning());
    add_chapter(report, together());
    add_chapter(report, sessions());
    if (report.chapters.empty()) add_chapter(report, nothing_yet());
    add_chapter(
        report,
        about_report({&page_}, studies_,
                     blocks_of(rows_below(EndPartKind::how_we_know, page_, cohort_.words), page_, context_),
                     blocks_of(rows_below(EndPartKind::sources, page_, cohort_.words), page_, context_),
                     context_));
    return report;
  }

 private:
  PictureContext picture(std::string id) const {
    PictureContext made{std::move(id), w_, assembly_.theme.font, SourceLocation{page_.source},
                        context_.diagnostics};
    made.width = drawing_width;
    return made;
  }
  print::ReportChapter chapter(std::string id, std::string_view title) const {
    return {std::move(id), w_.say(title), {}};
  }

  print::ReportChapter nothing_yet() const {
    print::ReportChapter made = chapter("part-in-short", "in_short");
    add_part(made, {}, {print::ReportWords{report_text(w_.say("report_nothing_yet"))}});
    return made;
  }

  print::ReportChapter in_short() const {
    print::ReportChapter made = chapter("part-in-short", "in_short");
    if (print::ReportFigures figures = cohort_figures(page_, context_); !figures.items.empty())
      add_part(made, {}, {std::move(figures)});
    return made;
  }

  print::ReportChapter aims() const {
    print::ReportChapter made = chapter("part-aims", "report_aims");
    if (!cohort_.aims.empty()) add_part(made, {}, {report_list(cohort_.aims)});
    add_part(made, w_.say("framework"), blocks_of(cohort_.framework_words, page_, context_));
    return made;
  }

  print::ReportChapter who() const {
    print::ReportChapter made = chapter("part-who", "report_who");
    print::ReportList facts;
    const auto fact = [&](std::string_view label, const std::string& words) {
      if (!words.empty()) facts.items.push_back(labelled(w_.say(label), words).text);
    };
    fact("fact_when", w_.period(cohort_.starts, cohort_.ends));
    if (cohort_.delivery) fact("fact_delivery", w_.say("delivery_" + key_of(*cohort_.delivery)));
    if (const auto teams = teams_view(cohort_.teams, picture("part-teams-again"))) {
      std::string words = teams->figure.empty() ? teams->text : teams->figure + " " + teams->text;
      if (!teams->target.empty()) words += ". " + teams->target;
      fact("fact_teams", words);
    }
    if (!facts.items.empty()) add_part(made, {}, {std::move(facts)});
    if (studies_.empty()) return made;
    std::vector<print::ReportBlock> projects = {projects_table(studies_, context_)};
    if (auto map = region_map(view_, organisations(), nullptr, picture("part-map")))
      if (organisations().size() >= fewest_on_a_map) projects.emplace_back(report_picture(std::move(*map)));
    add_part(made, w_.say("report_projects"), std::move(projects));
    return made;
  }

  std::vector<Organisation> organisations() const {
    std::vector<Organisation> all;
    for (const Page* study : studies_) {
      const Organisation* organisation =
          view_.relations.organisation(std::get<CaseStudy>(study->details).organisation);
      if (organisation != nullptr && std::ranges::find(all, organisation->id, &Organisation::id) == all.end())
        all.push_back(*organisation);
    }
    return all;
  }

  print::ReportChapter timeline() const {
    print::ReportChapter made = chapter("part-timeline", "timeline");
    print::ReportList list;
    for (const TimelineEntry& entry : cohort_.timeline) {
      print::ReportText text =
          labelled(w_.date(entry.date), entry.title + (entry.text.empty() ? "" : ". ")).text;
      text.back().weight = print::PrintWeight::bold;
      if (!entry.text.empty()) text.push_back({entry.text, print::PrintWeight::regular, {}});
      list.items.push_back(std::move(text));
    }
    if (!list.items.empty()) add_part(made, {}, {std::move(list)});
    return made;
  }

  // The cohort's own measures, the teams side by side, then each project.
  print::ReportChapter what_changed() const {
    print::ReportChapter made = chapter("part-what-changed", "report_what_changed");
    std::vector<print::ReportBlock> together;
    for (const MeasureResult& result : assembly_.results_of(page_))
      if (together.size() < most_own_charts)
        if (auto shown = measure_picture(result, context_)) together.emplace_back(std::move(*shown));
    for (print::ReportPicture& beside : side_by_side()) together.emplace_back(std::move(beside));
    add_part(made, {}, std::move(together));
    for (const Page* study : studies_) made.parts.push_back(story_spread(*study, context_));
    return made;
  }

  // The measures of the teams' aims, on one scale.
  std::vector<print::ReportPicture> side_by_side() const {
    const auto is_of_the_aim = [&](const Page& study, const MeasureResult& result) {
      return &result == assembly_.main_result(study) && !result.illustrative();
    };
    std::vector<print::ReportPicture> pictures;
    int number = 0;
    for (const TeamsSideBySide& teams : teams_side_by_side(page_, context_, is_of_the_aim)) {
      PictureContext about = picture("part-side-" + std::to_string(++number));
      for (PictureView& shown :
           side_by_side_pictures(teams.results, teams.headline, most_on_a_page, context_.drawings, about))
        pictures.push_back(report_picture(std::move(shown)));
    }
    return pictures;
  }

  print::ReportChapter answers() const {
    print::ReportChapter made = chapter("part-answers", "evaluation");
    auto figures = evaluation_view(page_, assembly_, picture("part-answers"));
    if (figures.items.empty()) return made;
    std::vector<print::ReportBlock> blocks;
    if (figures.picture) {
      print::ReportPicture shown = report_picture(std::move(*figures.picture));
      for (const EvaluationView& item : figures.items)
        shown.alternative += (shown.alternative.empty() ? "" : "; ") + item.figure +
                             (item.figure.empty() ? "" : " ") + item.text + ": " + item.base;
      blocks.emplace_back(std::move(shown));
    } else {
      print::ReportTable table;
      table.columns = {w_.say("report_statement"), w_.say("report_base")};
      for (const EvaluationView& item : figures.items)
        table.rows.push_back({report_text(item.text), report_text(item.base)});
      blocks.emplace_back(std::move(table));
    }
    add_part(made, {}, std::move(blocks));
    return made;
  }

  // What people said to the cohort; a project's voice stands with its project.
  print::ReportChapter voices() const {
    print::ReportChapter made = chapter("part-voices", "voices");
    std::vector<print::ReportBlock> blocks;
    for (const Document* document : {&page_.body, &cohort_.framework_body})
      for (const Component& component : document->components)
        if (const auto* quote = std::get_if<Quote>(&component.data);
            quote != nullptr && may_be_printed(*quote) && blocks.size() < most_voices)
          blocks.emplace_back(voice_of(*quote));
    add_part(made, {}, std::move(blocks));
    return made;
  }

  print::ReportChapter learning() const {
    print::ReportChapter made = chapter("part-learning", "learning");
    if (!cohort_.learning.empty()) add_part(made, {}, {report_list(cohort_.learning)});
    return made;
  }

  print::ReportChapter together() const {
    print::ReportChapter made = chapter("part-together", "report_together");
    if (auto table = partners_table(studies_, context_); !table.rows.empty())
      add_part(made, {}, {std::move(table)});
    return made;
  }

  print::ReportChapter sessions() const {
    print::ReportChapter made = chapter("part-sessions", "report_sessions");
    if (auto table = sessions_table(view_.relations.bundles_of_cohort(page_.id), context_);
        !table.rows.empty())
      add_part(made, {}, {std::move(table)});
    return made;
  }

  const Page& page_;
  const Cohort& cohort_;
  const PageContext& context_;
  const Assembly& assembly_;
  const LanguageView& view_;
  const Wording& w_;
  site::PageList studies_;
};

}  // namespace

print::Report cohort_report(const Page& page, const PageContext& context) {
  return CohortReport(page, context).make();
}

}  // namespace lantern::views
