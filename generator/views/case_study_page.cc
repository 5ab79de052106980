#include "views/case_study_page.hpp"

#include <algorithm>

#include "site/addresses.hpp"
#include "views/components.hpp"

namespace lantern::views {

using templates::Value;

Value to_value(AimView view) {
  return Fields()
      .add("statement", std::move(view.statement))
      .add("from", std::move(view.from))
      .add("to", std::move(view.to))
      .add("by", std::move(view.by))
      .add("text", std::move(view.text))
      .add("note", std::move(view.note))
      .add("picture", std::move(view.picture));
}

Value to_value(OutcomeView view) {
  return Fields()
      .add("figures", std::move(view.figures))
      .add("text", std::move(view.text))
      .add("chart", std::move(view.chart));
}

Value to_value(CycleView view) {
  return Fields()
      .add("number", std::move(view.number))
      .add("id", std::move(view.id))
      .add("date", std::move(view.date))
      .add("title", std::move(view.title))
      .add("line", std::move(view.line))
      .add("says_more", view.says_more)
      .add("plan", std::move(view.plan))
      .add("do", std::move(view.do_))
      .add("study", std::move(view.study))
      .add("act", std::move(view.act))
      .add("measures", std::move(view.measures));
}

Value to_value(CaseStudyView view) {
  return Fields()
      .add("who", std::move(view.who))
      .add("organisation", std::move(view.organisation))
      .add("cohort", std::move(view.cohort))
      .add("period", std::move(view.period))
      .add("status", std::move(view.status))
      .add("facts", std::move(view.facts))
      .add("made_up", std::move(view.made_up))
      .add("some_made_up", view.some_made_up)
      .add("in_short", view.in_short)
      .add("what_we_changed", view.what_we_changed)
      .add("what_happened", view.what_happened)
      .add("no_results", view.no_results)
      .add("whole_project", view.whole_project)
      .add("aim", std::move(view.aim))
      .add("outcome", std::move(view.outcome))
      .add("first_result", std::move(view.first_result))
      .add("results", std::move(view.results))
      .add("learning", std::move(view.learning))
      .add("sustainability", std::move(view.sustainability))
      .add("changes", std::move(view.changes))
      .add("more_results", std::move(view.more_results))
      .add("other_changes", std::move(view.other_changes))
      .add("main_chart", std::move(view.main_chart))
      .add("more_charts", std::move(view.more_charts))
      .add("data_charts", std::move(view.data_charts))
      .add("multiples", std::move(view.multiples))
      .add("cycles", std::move(view.cycles))
      .add("driver_diagram", std::move(view.driver_diagram))
      .add("assessment", std::move(view.assessment))
      .add("coproduction", std::move(view.coproduction))
      .add("voice", std::move(view.voice))
      .add("quotes", std::move(view.quotes))
      .add("outcome_measures", std::move(view.outcome_measures))
      .add("process_measures", std::move(view.process_measures))
      .add("balancing_measures", std::move(view.balancing_measures))
      .add("recordings", std::move(view.recordings))
      .add("materials", std::move(view.materials))
      .add("downloads", std::move(view.downloads))
      .add("report_card", std::move(view.report_card));
}

AimPair aim_pair(const Aim& aim, const Page& page, const Wording& wording) {
  AimPair pair;
  const auto measure = std::ranges::find(page.measures, aim.measure, &Measure::id);
  if (measure != page.measures.end()) pair.measure = &*measure;
  if (!aim.baseline || !aim.target) return pair;
  pair.from = telling::written_in_words(*aim.baseline, pair.measure, wording.messages(), wording.locale());
  pair.to = telling::written_in_words(*aim.target, pair.measure, wording.messages(), wording.locale());
  return pair;
}

namespace {

std::string first_said(std::initializer_list<std::string_view> texts) {
  const auto said = std::ranges::find_if(texts, [](std::string_view text) { return !text.empty(); });
  return said == texts.end() ? std::string() : std::string(*said);
}

class CaseStudyPage {
 public:
  CaseStudyPage(const Page& page, const PageContext& context)
      : page_(page),
        study_(std::get<CaseStudy>(page.details)),
        context_(context),
        assembly_(context.assembly),
        relations_(context.view.relations),
        w_(context.view.wording) {}

  CaseStudyView make() {
    CaseStudyView view;
    add_who(view);
    view.made_up = {study_.illustrative};
    view.aim = aim();
    view.outcome = outcome();
    add_results(view);
    view.learning = texts(study_.learning);
    view.sustainability = texts(study_.sustainability);
    view.changes = texts(study_.changes);
    add_charts(view);
    add_work(view);
    // The rows of the tests stand right below the chart.
    if (view.main_chart && !view.cycles.items.empty()) view.main_chart->marks.items.clear();
    view.coproduction = coproduction_view(study_.coproduction, w_);
    add_voices(view);
    view.outcome_measures = measures(MeasureKind::outcome);
    view.process_measures = measures(MeasureKind::process);
    view.balancing_measures = measures(MeasureKind::balancing);
    view.recordings = recordings_view(page_, assembly_, w_);
    for (const Material& material : study_.materials)
      if (!is_shown_apart(material, page_))
        view.materials.items.push_back(material_view(material, assembly_, w_));
    for (const MeasureResult& result : assembly_.results_of(page_))
      view.downloads.items.push_back(download(result));
    view.report_card = {site::report_card_address(page_)};
    view.some_made_up = !study_.illustrative.empty() ||
                        std::ranges::any_of(assembly_.results_of(page_), &MeasureResult::illustrative);
    view.in_short = view.aim || view.outcome || !view.first_result.empty() || opening_facts(page_.body) > 0;
    view.what_we_changed =
        !view.other_changes.items.empty() || view.driver_diagram || !view.cycles.items.empty();
    view.no_results = study_.results.empty() && study_.quotes.empty() && study_.assessment.empty() &&
                      assembly_.results_of(page_).empty() && opening_facts(page_.body) == 0;
    view.what_happened = !view.more_results.items.empty() || !view.more_charts.items.empty() ||
                         view.multiples || view.assessment || view.voice || view.no_results;
    view.whole_project = view.organisation || view.cohort || view.aim || !page_.measures.empty() ||
                         !study_.changes.empty() || !study_.results.empty() || !study_.learning.empty() ||
                         !study_.sustainability.empty();
    return view;
  }

 private:
  // "In short" tells the first, but where the author opens with key facts.
  void add_results(CaseStudyView& view) const {
    if (study_.results.empty()) return;
    view.results = texts(study_.results);
    view.more_results = view.results;
    if (opening_facts(page_.body) > 0) return;
    view.first_result = study_.results.front();
    view.more_results.items.erase(view.more_results.items.begin());
  }

  void add_voices(CaseStudyView& view) const {
    for (const Quote& quote : study_.quotes) {
      if (view.voice)
        view.quotes.items.push_back(quote_view(quote));
      else
        view.voice = quote_view(quote);
    }
  }

  PictureContext picture(std::string id, StudyPart part) const {
    return {std::move(id),        w_,
            assembly_.theme.font, SourceLocation{page_.source},
            context_.diagnostics, made_up_words(study_, part, w_)};
  }

  void add_who(CaseStudyView& view) const {
    const Organisation* organisation = relations_.organisation(study_.organisation);
    const Page* cohort = relations_.find(PageKind::cohort, study_.cohort);
    view.period = w_.period(study_.starts, study_.ends);
    view.cohort = page_link(cohort);
    view.status = status_view(study_.status, w_);
    if (organisation != nullptr) {
      const std::string address = site::organisation_address(relations_.root(), organisation->id);
      view.who = organisation->name;
      view.organisation = LinkView{organisation->name, {address}};
      add_fact(view.facts, w_.say("fact_organisation"), organisation->name, address);
      add_fact(view.facts, w_.say("fact_region"), organisation->region);
    }
    if (cohort != nullptr) add_fact(view.facts, w_.say("fact_cohort"), cohort->title, cohort->address);
    add_fact(view.facts, w_.say("fact_when"), view.period);
  }

  std::optional<AimView> aim() const {
    if (!study_.aim) return std::nullopt;
    AimPair pair = aim_pair(*study_.aim, page_, w_);
    AimView view;
    view.statement = study_.aim->statement;
    view.from = std::move(pair.from);
    view.to = std::move(pair.to);
    view.by = date_view(study_.aim->by, w_);
    if (pair.measure != nullptr) view.text = pair.measure->title;
    view.note = study_.aim->note;
    view.picture =
        progress_picture(*study_.aim, pair.measure,
                         pair.measure == nullptr ? nullptr : assembly_.result_of(page_, *pair.measure),
                         assembly_.site.today, picture("part-progress", StudyPart::aim));
    return view;
  }

  // Made-up figures are never shown as a result.
  std::optional<OutcomeView> outcome() const {
    const MeasureResult* result = assembly_.main_result(page_);
    if (result == nullptr || result->illustrative()) return std::nullopt;
    FiguresView figures = figures_view(*result, w_);
    if (!figures.tells_something()) return std::nullopt;
    return OutcomeView{std::move(figures), result->measure->title, {"#" + result->anchor()}};
  }

  ChartView chart(const MeasureResult& result) const {
    return chart_view(result, w_, context_.drawings, context_.diagnostics);
  }

  // The main one, and all others by their kind, together where there are two; but those that the body shows.
  void add_charts(CaseStudyView& view) const {
    const MeasureResult* main = assembly_.main_result(page_);
    if (main != nullptr && !shown_.has(*main->measure)) view.main_chart = chart(*main);
    if (view.main_chart && view.main_chart->svg.html.empty()) {
      view.data_charts.items.push_back(std::move(*view.main_chart));
      view.main_chart.reset();
    }
    std::vector<const MeasureResult*> others;
    for (const MeasureKind kind : values_of<MeasureKind>)
      for (const MeasureResult& result : assembly_.results_of(page_))
        if (result.measure->kind == kind && &result != main && !shown_.has(*result.measure))
          others.push_back(&result);
    view.multiples = multiples_view(page_, others, context_);
    if (view.multiples) return;
    for (const MeasureResult* result : others) {
      ChartView other = chart(*result);
      (other.svg.html.empty() ? view.data_charts : view.more_charts).items.push_back(std::move(other));
    }
  }

  void add_work(CaseStudyView& view) const {
    view.cycles.items = cycles();
    if (study_.changes.size() > study_.pdsa.size()) view.other_changes = view.changes;
    if (study_.driver_diagram && !shown_.driver_diagram)
      view.driver_diagram = driver_diagram_view(*study_.driver_diagram, &study_,
                                                picture("part-driver-diagram", StudyPart::driver_diagram));
    if (!study_.assessment.empty() && !shown_.assessment)
      view.assessment = assessment_view(study_.assessment, context_.view,
                                        picture("part-assessment", StudyPart::assessment));
  }

  std::vector<CycleView> cycles() const {
    std::vector<CycleView> views;
    for (const PdsaCycle& cycle : study_.pdsa) {
      CycleView view;
      view.number = std::to_string(views.size() + 1);
      view.id = "cycle-" + view.number;
      view.date = date_view(cycle.date, w_);
      view.title = cycle.title;
      view.line = first_said({cycle.study, cycle.do_, cycle.act, cycle.plan});
      for (const auto& [said, kept] :
           {std::pair{&cycle.plan, &view.plan}, std::pair{&cycle.do_, &view.do_},
            std::pair{&cycle.study, &view.study}, std::pair{&cycle.act, &view.act}})
        if (*said != view.line) *kept = *said;
      view.says_more = !(view.plan.empty() && view.do_.empty() && view.study.empty() && view.act.empty());
      for (const std::string& id : cycle.measures)
        for (const MeasureResult& result : assembly_.results_of(page_))
          if (result.measure->id == id)
            view.measures.items.push_back({result.measure->title, {"#" + result.anchor()}});
      views.push_back(std::move(view));
    }
    return views;
  }

  Group<MeasureView> measures(MeasureKind kind) const {
    Group<MeasureView> group;
    for (const Measure& measure : page_.measures)
      if (measure.kind == kind)
        group.items.push_back(measure_view(measure, assembly_.result_of(page_, measure), w_));
    return group;
  }

  DownloadView download(const MeasureResult& result) const {
    return {w_.say("download_csv_of", {{"measure", result.measure->title}}),
            {site::measure_csv_address(page_, *result.measure)},
            "CSV, " + w_.file_size(context_.drawings.csv(result).size())};
  }

  const Page& page_;
  const CaseStudy& study_;
  const PageContext& context_;
  const Assembly& assembly_;
  const site::Relations& relations_;
  const Wording& w_;
  const ShownInBody shown_ = shown_in(page_);
};

}  // namespace

CaseStudyView case_study_view(const Page& page, const PageContext& context) {
  return CaseStudyPage(page, context).make();
}

}  // namespace lantern::views
