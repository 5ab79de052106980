#include "views/programme_report.hpp"

#include <algorithm>
#include <limits>

#include "easy_read/terms.hpp"
#include "site/addresses.hpp"
#include "views/cohort_figures.hpp"
#include "views/cohort_page.hpp"
#include "views/cohorts_over_time.hpp"
#include "views/key_facts.hpp"
#include "views/region_map.hpp"
#include "views/report_about.hpp"
#include "views/report_parts.hpp"
#include "views/report_story.hpp"

namespace lantern::views {
namespace {

constexpr std::size_t most_aims = 3, most_learned = 3;  // of a cohort: its own report has all

class ProgrammeReport {
 public:
  explicit ProgrammeReport(const PageContext& context)
      : context_(context),
        assembly_(context.assembly),
        view_(context.view),
        w_(context.view.wording),
        cohorts_(view_.relations.of_kind(PageKind::cohort)),
        studies_(view_.relations.of_kind(PageKind::case_study)) {
    assembly_.put_observed_first(studies_);
    std::ranges::stable_sort(cohorts_, {}, [](const Page* page) {
      const auto& starts = std::get<Cohort>(page->details).starts;
      return starts ? day_number(*starts) : std::numeric_limits<long>::max();
    });
  }

  print::Report make() {
    const SiteSettings& settings = assembly_.site.settings;
    const std::string& language = view_.relations.language();
    print::Report report = report_frame(w_.say("report_of_programme"), settings.title.in(language),
                                        settings.tagline.in(language),
                                        site::programme_report_address(view_.relations.root()), context_);
    if (auto people = teams_picture(all_teams(), picture("part-teams")))
      report.people = {
          people->headline, people->svg.html, {}, people->headline, people->key + cohorts_counted(), {}};
    add_chapter(report, in_short());
    add_chapter(report, compared());
    add_chapter(report, who());
    add_chapter(report, results());
    for (const Page* cohort : cohorts_) add_chapter(report, of_cohort(*cohort));
    add_chapter(report, learning());
    add_chapter(report, together());
    add_hard_words(report);
    add_chapter(report, about_report(cohorts_, studies_, {}, {}, context_));
    return report;
  }

 private:
  PictureContext picture(std::string id) const {
    PictureContext made{std::move(id), w_, assembly_.theme.font, {"site.yaml"}, context_.diagnostics};
    made.width = drawing_width;
    return made;
  }
  print::ReportChapter chapter(std::string id, std::string_view title) const {
    return {std::move(id), w_.say(title), {}};
  }

  static bool gives_both(const Page* cohort) {
    const Teams& teams = std::get<Cohort>(cohort->details).teams;
    return teams.started && teams.completed;
  }
  // Nothing where it is all of them.
  std::string cohorts_counted() const {
    const auto given = std::ranges::count_if(cohorts_, gives_both);
    const auto all = static_cast<long>(cohorts_.size());
    return given == all
               ? ""
               : ". " + w_.say("report_teams_known", {{"given", static_cast<long>(given)}, {"all", all}});
  }

  // Of the cohorts that give both numbers together.
  Teams all_teams() const {
    int started = 0, completed = 0;
    for (const Page* page : cohorts_) {
      if (!gives_both(page)) continue;
      const Teams& teams = std::get<Cohort>(page->details).teams;
      started += *teams.started;
      completed += *teams.completed;
    }
    return started == 0 ? Teams{} : Teams{started, completed, std::nullopt};
  }

  // The key figures of the home page. The teams are on the cover.
  print::ReportChapter in_short() const {
    print::ReportChapter made = chapter("part-in-short", "in_short");
    print::ReportFigures figures;
    const Teams teams = all_teams();
    const auto is_on_the_cover = [&](const KeyFact& fact) {
      return fact.count && fact.of && fact.count == teams.completed && fact.of == teams.started;
    };
    if (const Page* home = view_.relations.find(PageKind::home, "home"))
      for (const Component& component : home->body.components)
        if (const auto* block = std::get_if<KeyFactsBlock>(&component.data))
          for (const KeyFact& fact : block->facts)
            if (!fact.base.empty() && !is_on_the_cover(fact) && figures.items.size() < most_large_figures)
              figures.items.push_back({figure_of(fact, w_), {}, {}, fact.text, fact.base});
    if (!figures.items.empty()) add_part(made, {}, {std::move(figures)});
    return made;
  }

  print::ReportChapter compared() const {
    print::ReportChapter made = chapter("part-compared", "report_compared");
    std::vector<print::ReportBlock> blocks;
    if (auto timeline = cohort_timeline(view_, assembly_.site.today, picture("part-over-time"))) {
      timeline->words.clear();  // the projects stand in their chapters
      blocks.emplace_back(report_picture(std::move(*timeline)));
    }
    if (auto comparison = cohort_comparison(view_, picture("part-comparison")))
      blocks.emplace_back(report_picture(std::move(*comparison)));
    if (cohorts_.size() > 1) blocks.emplace_back(cohorts_table());
    add_part(made, {}, std::move(blocks));
    return made;
  }

  print::ReportTable cohorts_table() const {
    print::ReportTable table;
    table.columns = {w_.say("fact_cohort"),    w_.say("fact_when"),        w_.say("fact_delivery"),
                     w_.say("report_started"), w_.say("report_completed"), w_.say("report_projects")};
    const auto number = [&](const std::optional<int>& count) {
      return report_text(count ? w_.locale().number(*count, 0) : w_.say("report_unknown"));
    };
    for (const Page* page : cohorts_) {
      const auto& cohort = std::get<Cohort>(page->details);
      const auto projects = view_.relations.case_studies_of_cohort(page->id).size();
      table.rows.push_back(
          {linked(page->title, site::shown_address(*page, view_.relations)),
           report_text(w_.period(cohort.starts, cohort.ends)),
           report_text(cohort.delivery ? w_.say("delivery_" + key_of(*cohort.delivery)) : std::string()),
           number(cohort.teams.started), number(cohort.teams.completed),
           report_text(w_.locale().number(static_cast<double>(projects), 0))});
    }
    table = without_empty_columns(std::move(table));
    for (auto& row : table.rows)
      for (print::ReportText& cell : row)
        if (says_nothing(cell)) cell = report_text(w_.say("report_unknown"));
    return table;
  }

  print::ReportChapter who() const {
    print::ReportChapter made = chapter("part-who", "report_who");
    if (auto map = region_map(view_, assembly_.site.organisations, nullptr, picture("part-map")))
      add_part(made, {}, {report_picture(std::move(*map))});
    return made;
  }

  print::ReportChapter results() const {
    print::ReportChapter made = chapter("part-what-changed", "report_what_changed");
    if (!studies_.empty()) add_part(made, {}, {results_table(studies_, context_)});
    return made;
  }

  print::ReportChapter of_cohort(const Page& page) const {
    const auto& cohort = std::get<Cohort>(page.details);
    print::ReportChapter made{"cohort-" + page.id, page.title, {}};
    std::vector<print::ReportBlock> blocks;
    if (!page.summary.empty()) blocks.emplace_back(print::ReportWords{report_text(page.summary)});
    if (auto figures = cohort_figures(page, context_); !figures.items.empty())
      blocks.emplace_back(std::move(figures));
    if (!cohort.aims.empty()) {
      std::vector<std::string> aims(
          cohort.aims.begin(),
          cohort.aims.begin() + static_cast<std::ptrdiff_t>(std::min(most_aims, cohort.aims.size())));
      blocks.emplace_back(print::ReportHeading{w_.say("aims"), {}});
      blocks.emplace_back(report_list(aims));
    }
    for (const Component& component : page.body.components)
      if (const auto* quote = std::get_if<Quote>(&component.data);
          quote != nullptr && may_be_printed(*quote)) {
        blocks.emplace_back(voice_of(*quote));
        break;
      }
    blocks.emplace_back(print::ReportWords{
        linked(w_.say("report_whole", {{"title", page.title}}), site::report_address(page))});
    add_part(made, {}, std::move(blocks));
    return made;
  }

  print::ReportChapter learning() const {
    print::ReportChapter made = chapter("part-learning", "report_learning_together");
    for (const Page* page : cohorts_) {
      const auto& learned = std::get<Cohort>(page->details).learning;
      if (learned.empty()) continue;
      const std::vector<std::string> first(
          learned.begin(),
          learned.begin() + static_cast<std::ptrdiff_t>(std::min(most_learned, learned.size())));
      add_part(made, page->title, {report_list(first)});
    }
    return made;
  }

  print::ReportChapter together() const {
    print::ReportChapter made = chapter("part-together", "report_together");
    if (auto table = partners_table(studies_, context_); !table.rows.empty())
      add_part(made, {}, {std::move(table)});
    return made;
  }

  // The terms of the glossary that the report uses.
  void add_hard_words(print::Report& report) const {
    const std::string all = ' ' + easy_read::as_compared(words_of(report), view_.relations.language()) + ' ';
    print::ReportList list;
    for (const GlossaryTerm& term : assembly_.site.glossary) {
      const std::string word = easy_read::as_compared(term.term, view_.relations.language());
      if (!word.empty() && stands_in(all, word)) list.items.push_back(labelled(term.term, term.meaning).text);
    }
    print::ReportChapter made = chapter("part-hard-words", "hard_words");
    if (!list.items.empty()) add_part(made, {}, {std::move(list)});
    add_chapter(report, std::move(made));
  }

  static bool stands_in(const std::string& all, const std::string& word) {
    const auto is_letter = [](char c) {
      return (static_cast<unsigned char>(c) & 0x80U) != 0 || (c >= 'a' && c <= 'z');
    };
    for (std::size_t at = all.find(word); at != std::string::npos; at = all.find(word, at + 1)) {
      std::size_t end = at + word.size();
      if (all[end] == 's') ++end;  // in the plural
      if (!is_letter(all[at - 1]) && !is_letter(all[end])) return true;
    }
    return false;
  }

  static std::string words_of(const print::Report& report) {
    std::string all = report.summary;
    const auto add = [&](const print::ReportText& text) {
      all += ' ';
      for (const print::PrintRun& run : text) all += run.text;
    };
    const auto say = [&](const std::string& text) { all += ' ' + text; };
    for (const print::ReportChapter& chapter : report.chapters)
      for (const print::ReportPart& part : chapter.parts)
        for (const print::ReportBlock& block : part.blocks) {
          if (const auto* words = std::get_if<print::ReportWords>(&block)) add(words->text);
          if (const auto* list = std::get_if<print::ReportList>(&block))
            for (const auto& item : list->items) add(item);
          if (const auto* table = std::get_if<print::ReportTable>(&block))
            for (const auto& row : table->rows)
              for (const auto& cell : row) add(cell);
          if (const auto* figures = std::get_if<print::ReportFigures>(&block))
            for (const auto& item : figures->items) say(item.text + ' ' + item.base);
          if (const auto* voice = std::get_if<print::ReportVoice>(&block)) say(voice->text);
        }
    return all;
  }

  const PageContext& context_;
  const Assembly& assembly_;
  const LanguageView& view_;
  const Wording& w_;
  site::PageList cohorts_, studies_;
};

}  // namespace

bool has_programme_report(const site::Relations& relations) {
  return !relations.of_kind(PageKind::cohort).empty() || !relations.of_kind(PageKind::case_study).empty();
}

print::Report programme_report(const PageContext& context) { return ProgrammeReport(context).make(); }

}  // namespace lantern::views
