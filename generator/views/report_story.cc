#include "views/report_story.hpp"

#include <algorithm>

#include "site/addresses.hpp"
#include "views/key_facts.hpp"
#include "views/measure_figures.hpp"
#include "views/report_parts.hpp"
#include "views/shapes.hpp"

namespace lantern::views {
namespace {

constexpr int sentence_room = 200;
constexpr int longest_aim = 300;
constexpr std::size_t most_changes = 5;

// The aim's measure, or the first outcome; null where its figures are made up.
const MeasureResult* observed_result(const Page& page, const Assembly& assembly) {
  const MeasureResult* result = assembly.main_result(page);
  return result == nullptr || result->illustrative() ? nullptr : result;
}

// The figures that its author opens with; none where the results are made up.
std::vector<KeyFact> told_figures(const Page& page) {
  if (std::get<CaseStudy>(page.details).made_up(StudyPart::results)) return {};
  for (const Component& component : page.body.components)
    if (const auto* block = std::get_if<KeyFactsBlock>(&component.data)) return block->facts;
  return {};
}

class Spread {
 public:
  Spread(const Page& page, const PageContext& context)
      : page_(page),
        study_(std::get<CaseStudy>(page.details)),
        context_(context),
        assembly_(context.assembly),
        w_(context.view.wording) {}

  print::ReportPart make() {
    add(print::ReportHeading{page_.title, "story-" + page_.id});
    add_who();
    add_aim();
    add_result();
    add_tests();
    add_first("report_learned", study_.learning, StudyPart::learning);
    add_first("what_lasts", study_.sustainability, StudyPart::sustainability);
    add_voice();
    return std::move(part_);
  }

 private:
  void add(print::ReportBlock block) { part_.blocks.push_back(std::move(block)); }

  std::string kept(std::string_view words, int room = sentence_room) const {
    return first_sentences(words, room, page_.language);
  }
  // A part that its author made up says so.
  std::string label(std::string_view key, StudyPart part) const {
    std::string words = w_.say(key);
    return study_.made_up(part) ? w_.say("made_up_title", {{"title", words}}) : words;
  }

  void add_who() {
    std::string who;
    const auto say = [&](const std::string& words) {
      if (!words.empty()) who += words + " · ";
    };
    if (const Organisation* organisation = context_.view.relations.organisation(study_.organisation))
      say(organisation->name);
    say(w_.period(study_.starts, study_.ends));
    if (study_.status) say(w_.status(*study_.status));
    print::ReportText words = report_text(std::move(who));
    if (words.front().text.empty()) words.clear();
    words.push_back({w_.say("report_card_study"), print::PrintWeight::regular,
                     site::shown_address(page_, context_.view.relations)});
    add(print::ReportWords{std::move(words), print::WordsLook::quiet});
  }

  void add_aim() {
    if (!study_.aim) return;
    if (!study_.aim->statement.empty())
      add(labelled(label("report_card_aim", StudyPart::aim), kept(study_.aim->statement, longest_aim)));
    // It stands beside every verdict on the aim.
    if (!study_.aim->note.empty()) add(print::ReportWords{report_text(study_.aim->note)});
  }

  // What the figures say, and beside it what the author shows as key figures; words where there is neither.
  void add_result() {
    print::ReportFigures figures;
    if (auto figure = story_figure(page_, context_)) figures.items.push_back(std::move(*figure));
    const MeasureResult* result = observed_result(page_, assembly_);
    for (const KeyFact& fact : told_figures(page_))
      if (figures.items.size() < most_large_figures)
        figures.items.push_back({figure_of(fact, w_), {}, {}, fact.text, fact.base});
    const bool shown = !figures.items.empty();
    if (shown) add(std::move(figures));
    std::optional<print::ReportPicture> picture;
    if (result != nullptr) picture = measure_picture(*result, context_);
    if (picture) add(std::move(*picture));
    if (!study_.results.empty() && !study_.made_up(StudyPart::results) && !(shown && picture))
      add(labelled(w_.say("report_card_results"), kept(study_.results.front())));
    if (const MeasureResult* main = assembly_.main_result(page_); main != nullptr && main->illustrative())
      add(print::ReportWords{report_text(w_.say("report_made_up_story")), print::WordsLook::note});
  }

  void add_tests() {
    if (study_.pdsa.empty()) return add_changes();
    std::vector<std::string> titles;
    for (const PdsaCycle& cycle : study_.pdsa)
      if (!cycle.title.empty()) titles.push_back(cycle.title);
    if (titles.empty()) return;
    const std::size_t all = titles.size();
    if (all > most_changes) titles.resize(most_changes);
    std::string words = w_.say("report_tests", {{"count", static_cast<long>(all)}}) + " ";
    for (std::size_t i = 0; i < titles.size(); ++i) words += (i == 0 ? "" : "; ") + without_stop(titles[i]);
    words += all > most_changes ? " …" : ".";
    add(labelled(label("report_card_cycles", StudyPart::pdsa), words));
  }
  // Sentences of the author, each an item.
  void add_changes() {
    std::vector<std::string> changes;
    for (const std::string& change : study_.changes)
      if (changes.size() < most_changes) changes.push_back(kept(change));
    if (changes.empty()) return;
    print::ReportText words;
    words.push_back({label("what_we_changed", StudyPart::changes), print::PrintWeight::bold, {}});
    add(print::ReportWords{std::move(words)});
    add(report_list(changes));
  }
  static std::string without_stop(std::string words) {
    while (words.ends_with('.')) words.pop_back();
    return words;
  }

  void add_first(std::string_view key, const std::vector<std::string>& all, StudyPart part) {
    if (!all.empty()) add(labelled(label(key, part), kept(all.front())));
  }

  void add_voice() {
    const auto voice = std::ranges::find_if(study_.quotes, may_be_printed);
    if (voice == study_.quotes.end()) return;
    print::ReportVoice said = voice_of(*voice);
    if (study_.made_up(StudyPart::quotes)) said.by = w_.say("made_up_title", {{"title", said.by}});
    add(std::move(said));
  }

  const Page& page_;
  const CaseStudy& study_;
  const PageContext& context_;
  const Assembly& assembly_;
  const Wording& w_;
  print::ReportPart part_;
};

}  // namespace

std::optional<print::ReportFigure> story_figure(const Page& study, const PageContext& context) {
  const MeasureResult* result = observed_result(study, context.assembly);
  if (result == nullptr) return std::nullopt;
  const FiguresView figures = figures_view(*result, context.view.wording);
  const std::string& title = result->measure->title;
  if (!figures.from.empty())
    return print::ReportFigure{
        {}, figures.from, figures.to, title, extent_in_words(*result, context.view.wording)};
  const auto value =
      figures.compared.items.empty() ? figures.latest : std::optional(figures.compared.items.back());
  if (!value) return std::nullopt;
  return print::ReportFigure{value->value, {}, {}, title + ", " + value->when, value->base};
}

std::optional<print::ReportPicture> measure_picture(const MeasureResult& result, const PageContext& context) {
  if (result.illustrative() || !has_picture(result)) return std::nullopt;
  const Wording& w = context.view.wording;
  print::ReportPicture picture;
  picture.message = result.headline();
  picture.svg = context.drawings.chart(result, ChartSize::report, context.diagnostics);
  picture.svg_narrow = context.drawings.chart(result, ChartSize::narrow, context.diagnostics);
  picture.alternative = result.headline() + ". " + result.summary.standard;
  if (!result.measure->source.empty()) picture.source = w.say("source") + ": " + result.measure->source;
  return picture;
}

print::ReportPart story_spread(const Page& study, const PageContext& context) {
  return Spread(study, context).make();
}

print::ReportTable results_table(const site::PageList& studies, const PageContext& context) {
  const LanguageView& view = context.view;
  const Wording& w = view.wording;
  print::ReportTable table;
  table.columns = {w.say("report_project"), w.say("fact_organisation"), w.say("report_measure"),
                   w.say("report_result"), w.say("report_told")};
  for (const Page* page : studies) {
    const auto& study = std::get<CaseStudy>(page->details);
    const Organisation* organisation = view.relations.organisation(study.organisation);
    std::string measure, figure, told;
    if (const MeasureResult* result = observed_result(*page, context.assembly)) {
      measure = result->measure->title;
      told = result->summary.verdict;
      if (const auto shown = story_figure(*page, context))
        figure = shown->figure.empty() ? w.say("picture_from_to", {{"from", shown->from}, {"to", shown->to}})
                                       : shown->figure;
    } else if (const auto facts = told_figures(*page); !facts.empty()) {
      const KeyFact& fact = facts.front();
      told = figure_of(fact, w) + " " + fact.text + (fact.base.empty() ? "" : " (" + fact.base + ")");
    } else {
      const auto& results = context.assembly.results_of(*page);
      const auto observed = std::ranges::find_if_not(results, &MeasureResult::illustrative);
      if (observed != results.end()) {
        measure = observed->measure->title;
        told = observed->summary.verdict;
      } else {
        told = w.say(results.empty() ? "report_no_figures" : "report_made_up");
      }
    }
    table.rows.push_back({linked(page->title, site::shown_address(*page, view.relations)),
                          report_text(organisation == nullptr ? std::string() : organisation->name),
                          report_text(std::move(measure)), report_text(std::move(figure)),
                          report_text(std::move(told))});
  }
  return without_empty_columns(std::move(table));
}

}  // namespace lantern::views
