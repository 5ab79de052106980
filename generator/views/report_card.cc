#include "views/report_card.hpp"

#include <algorithm>

#include "pictures/qr_code.hpp"
#include "site/addresses.hpp"
#include "text/sentences.hpp"
#include "text/utf8.hpp"
#include "views/case_study_page.hpp"
#include "views/components.hpp"
#include "views/measure_figures.hpp"
#include "views/report_parts.hpp"

namespace lantern::views {

using templates::Value;

Value to_value(ReportAimView view) {
  return Fields()
      .add("statement", std::move(view.statement))
      .add("from", std::move(view.from))
      .add("to", std::move(view.to))
      .add("text", std::move(view.text))
      .add("by", std::move(view.by))
      .add("note", std::move(view.note));
}

Value to_value(ReportChartView view) {
  return Fields()
      .add("headline", std::move(view.headline))
      .add("svg", std::move(view.svg))
      .add("svg_narrow", std::move(view.svg_narrow))
      .add("source", std::move(view.source));
}

Value to_value(ReportFigureView view) {
  return Fields()
      .add("figure", std::move(view.figure))
      .add("from", std::move(view.from))
      .add("to", std::move(view.to))
      .add("text", std::move(view.text))
      .add("base", std::move(view.base))
      .add("people", std::move(view.people));
}

Value to_value(ReportCycleView view) {
  return Fields().add("title", std::move(view.title)).add("date", std::move(view.date));
}

Value to_value(ReportCardView view) {
  return Fields()
      .add("title", std::move(view.title))
      .add("story", std::move(view.story))
      .add("study", std::move(view.study))
      .add("url", std::move(view.url))
      .add("qr_code", std::move(view.qr_code))
      .add("who", std::move(view.who))
      .add("cohort", std::move(view.cohort))
      .add("period", std::move(view.period))
      .add("status", std::move(view.status))
      .add("date", std::move(view.date))
      .add("made_up", std::move(view.made_up))
      .add("chart", std::move(view.chart))
      .add("figures", std::move(view.figures))
      .add("results", std::move(view.results))
      .add("made_up_charts", std::move(view.made_up_charts))
      .add("aim", std::move(view.aim))
      .add("cycles", std::move(view.cycles))
      .add("changes", std::move(view.changes))
      .add("learning", std::move(view.learning))
      .add("sustainability", std::move(view.sustainability))
      .add("partners", std::move(view.partners))
      .add("quote", std::move(view.quote));
}

namespace {

// What one A4 page holds in a size that can be read; measured on prints. In characters, where not said.
constexpr std::size_t most_figures = 3;
constexpr std::size_t most_items = 2;
constexpr std::size_t most_cycles = 5;
constexpr int longest_sentence = 320;  // a longer one is left to the project's page
constexpr int aim_room = 240;
constexpr int people_room = 240;
constexpr int item_room = 140;
constexpr int quote_room = 180;

// The first sentence, and as many more as there is room for; nothing where the first is too long for a card.
std::string first_sentences(std::string_view words, int room, const std::string& language) {
  std::string kept;
  for (const std::string_view sentence : sentences_of(words, language)) {
    if (code_points(kept) + code_points(sentence) > (kept.empty() ? longest_sentence : room)) break;
    if (!kept.empty()) kept += ' ';
    kept += sentence;
  }
  return kept;
}

class ReportCard {
 public:
  ReportCard(const Page& page, const PageContext& context)
      : page_(page),
        study_(std::get<CaseStudy>(page.details)),
        context_(context),
        assembly_(context.assembly),
        w_(context.view.wording) {}

  ReportCardView make() const {
    ReportCardView view;
    add_head(view);
    view.made_up = {study_.illustrative};
    view.aim = aim();
    add_chart(view);
    view.figures = figures();
    view.results = items(study_.results, most_figures - view.figures.items.size());
    for (const PdsaCycle& cycle : study_.pdsa)
      if (std::string title = words(cycle.title, item_room);
          !title.empty() && view.cycles.items.size() < most_cycles)
        view.cycles.items.push_back({std::move(title), date_view(cycle.date, w_)});
    if (study_.pdsa.empty()) view.changes = items(study_.changes, most_cycles);
    view.learning = items(study_.learning, most_items);
    view.sustainability = items(study_.sustainability, most_items);
    view.partners = coproduction_view(study_.coproduction, w_);
    if (view.partners) view.partners->statement = words(view.partners->statement, people_room);
    for (const Quote& quote : study_.quotes)
      if (!view.quote && may_be_printed(quote) && code_points(quote.text) <= quote_room)
        view.quote = quote_view(quote);
    return view;
  }

 private:
  std::string words(std::string_view all, int room) const {
    return first_sentences(all, room, page_.language);
  }

  Group<TextView> items(const std::vector<std::string>& all, std::size_t most) const {
    Group<TextView> made;
    for (const std::string& text : all)
      if (std::string kept = words(text, item_room); !kept.empty() && made.items.size() < most)
        made.items.push_back({std::move(kept)});
    return made;
  }

  void add_head(ReportCardView& view) const {
    const site::Relations& relations = context_.view.relations;
    view.title = page_.title;
    view.story = assembly_.story_colours.of(page_);
    view.study = LinkView{w_.say("report_card_study"), {page_.address}};
    view.url = site::absolute_url(assembly_.site.settings.base_url, page_.address);
    view.qr_code = {pictures::qr_code(view.url)};
    if (const Organisation* organisation = relations.organisation(study_.organisation))
      view.who = organisation->name;
    if (const Page* cohort = relations.find(PageKind::cohort, study_.cohort)) view.cohort = cohort->title;
    view.period = w_.period(study_.starts, study_.ends);
    view.status = status_view(study_.status, w_);
    view.date = date_view(page_.updated ? page_.updated : page_.date, w_);
  }

  std::optional<ReportAimView> aim() const {
    if (!study_.aim) return std::nullopt;
    AimPair pair = aim_pair(*study_.aim, page_, w_);
    return ReportAimView{words(study_.aim->statement, aim_room),
                         std::move(pair.from),
                         std::move(pair.to),
                         pair.measure == nullptr ? "" : pair.measure->title,
                         date_view(study_.aim->by, w_),
                         words(study_.aim->note, aim_room)};
  }

  // The main one, then outcome, process and balancing measures; none whose figures are made up.
  std::vector<const MeasureResult*> observed() const {
    std::vector<const MeasureResult*> all;
    const auto add = [&](const MeasureResult* result) {
      if (result != nullptr && !result->illustrative() && std::ranges::find(all, result) == all.end())
        all.push_back(result);
    };
    add(assembly_.main_result(page_));
    for (const MeasureKind kind : values_of<MeasureKind>)
      for (const MeasureResult& result : assembly_.results_of(page_))
        if (result.measure->kind == kind) add(&result);
    return all;
  }

  // Beside key figures of the author's only a chart of an outcome is worth the largest place.
  void add_chart(ReportCardView& view) const {
    const auto all = observed();
    if (!all.empty() && (all.front()->measure->kind == MeasureKind::outcome || key_facts().empty())) {
      const MeasureResult& result = *all.front();
      const auto svg = [&](ChartSize size) {
        return Markup{context_.drawings.chart(result, size, context_.diagnostics)};
      };
      view.chart = ReportChartView{result.headline(), svg(ChartSize::card), svg(ChartSize::narrow),
                                   result.measure->source};
    }
    const auto made_up = std::ranges::count_if(assembly_.results_of(page_), &MeasureResult::illustrative);
    if (made_up > 0) view.made_up_charts = w_.say("report_card_made_up", {{"count", made_up}});
  }

  std::vector<KeyFact> key_facts() const {
    std::vector<KeyFact> facts;
    if (study_.made_up(StudyPart::results)) return facts;
    for (const Component& component : page_.body.components)
      if (const auto* block = std::get_if<KeyFactsBlock>(&component.data))
        facts.insert(facts.end(), block->facts.begin(), block->facts.end());
    return facts;
  }

  // What went from where to where, then what the author shows as key figures; the newest values where there
  // is nothing else to show.
  Group<ReportFigureView> figures() const {
    Group<ReportFigureView> made;
    const auto add = [&](ReportFigureView figure) {
      if (made.items.size() < most_figures) made.items.push_back(std::move(figure));
    };
    std::vector<ReportFigureView> newest;
    for (const MeasureResult* result : observed()) {
      FiguresView figures = figures_view(*result, w_);
      if (!figures.from.empty())
        add({{}, std::move(figures.from), std::move(figures.to), result->measure->title, {}});
      else if (const auto value = figures.compared.items.empty()
                                      ? figures.latest
                                      : std::optional(figures.compared.items.back()))
        newest.push_back({value->value, {}, {}, result->measure->title + ", " + value->when, value->base});
    }
    for (const KeyFact& fact : key_facts()) {
      const std::string id = "card-fact-" + std::to_string(made.items.size() + 1);
      KeyFactView view =
          key_fact_view(fact, {id, w_, assembly_.theme.font, fact.where, context_.diagnostics});
      add({std::move(view.figure),
           {},
           {},
           std::move(view.text),
           std::move(view.base),
           std::move(view.people)});
    }
    if (made.items.empty() && study_.results.empty())
      for (ReportFigureView& figure : newest) add(std::move(figure));
    return made;
  }

  const Page& page_;
  const CaseStudy& study_;
  const PageContext& context_;
  const Assembly& assembly_;
  const Wording& w_;
};

}  // namespace

ReportCardView report_card_view(const Page& page, const PageContext& context) {
  return ReportCard(page, context).make();
}

}  // namespace lantern::views
