#include "views/report_card.hpp"

#include <algorithm>

#include "site/addresses.hpp"
#include "text/utf8.hpp"
#include "views/case_study_page.hpp"

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

Value to_value(ReportDriversView view) {
  return Fields().add("picture", std::move(view.picture)).add("more", std::move(view.more));
}

Value to_value(ReportChartView view) {
  return Fields().add("headline", std::move(view.headline)).add("svg", std::move(view.svg));
}

Value to_value(ReportCycleView view) {
  return Fields()
      .add("number", std::move(view.number))
      .add("date", std::move(view.date))
      .add("title", std::move(view.title));
}

Value to_value(ReportCardView view) {
  return Fields()
      .add("title", std::move(view.title))
      .add("study", std::move(view.study))
      .add("url", std::move(view.url))
      .add("who", std::move(view.who))
      .add("cohort", std::move(view.cohort))
      .add("period", std::move(view.period))
      .add("status", std::move(view.status))
      .add("made_up", std::move(view.made_up))
      .add("aim", std::move(view.aim))
      .add("partners", std::move(view.partners))
      .add("drivers", std::move(view.drivers))
      .add("charts", std::move(view.charts))
      .add("more_charts", std::move(view.more_charts))
      .add("made_up_charts", std::move(view.made_up_charts))
      .add("cycles", std::move(view.cycles))
      .add("results", std::move(view.results))
      .add("learning", std::move(view.learning))
      .add("changes", std::move(view.changes))
      .add("sustainability", std::move(view.sustainability));
}

namespace {

// What one A4 page holds in a size that can be read; measured on prints.
constexpr std::size_t most_items = 3;
constexpr std::size_t most_cycles = 5;
constexpr std::size_t most_charts = 2;
constexpr std::size_t most_boxes = 14;
constexpr std::size_t longest_aim = 260;
constexpr std::size_t longest_item = 120;
constexpr std::size_t longest_title = 80;

std::size_t boxes_of(const std::vector<Driver>& drivers) {
  std::size_t count = 0;
  for (const Driver& driver : drivers) count += 1 + driver.changes.size() + boxes_of(driver.drivers);
  return count;
}

void without_changes(std::vector<Driver>& drivers) {
  for (Driver& driver : drivers) {
    driver.changes.clear();
    without_changes(driver.drivers);
  }
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
    const site::Relations& relations = context_.view.relations;
    ReportCardView view;
    view.title = page_.title;
    view.study = LinkView{w_.say("report_card_study"), {page_.address}};
    view.url = site::absolute_url(assembly_.site.settings.base_url, page_.address);
    if (const Organisation* organisation = relations.organisation(study_.organisation))
      view.who = organisation->name;
    if (const Page* cohort = relations.find(PageKind::cohort, study_.cohort)) view.cohort = cohort->title;
    view.period = w_.period(study_.starts, study_.ends);
    view.status = status_view(study_.status, w_);
    view.made_up = {study_.illustrative};
    view.aim = aim();
    view.partners = coproduction_view(study_.coproduction, w_);
    if (view.partners) view.partners->statement = shorten(view.partners->statement, longest_item);
    view.drivers = drivers();
    add_charts(view);
    view.cycles = cycles();
    view.results = items(study_.results);
    view.learning = items(study_.learning);
    if (study_.pdsa.empty()) view.changes = items(study_.changes);
    view.sustainability = items(study_.sustainability);
    return view;
  }

 private:
  // "and 3 more on the project's page"; nothing when all are there.
  std::string more(std::size_t all, std::size_t shown, std::string_view key = "report_card_more") const {
    if (all <= shown) return {};
    return w_.say(key, {{"count", static_cast<long>(all - shown)}});
  }

  std::optional<ReportAimView> aim() const {
    if (!study_.aim) return std::nullopt;
    AimPair pair = aim_pair(*study_.aim, page_, w_);
    return ReportAimView{
        shorten(study_.aim->statement, longest_aim),        std::move(pair.from),          std::move(pair.to),
        pair.measure == nullptr ? "" : pair.measure->title, date_view(study_.aim->by, w_), study_.aim->note};
  }

  // As much of it as can be read at this size: without its change ideas when it is large, and then
  // without its secondary drivers; what is left out is counted.
  std::optional<ReportDriversView> drivers() const {
    if (!study_.driver_diagram || study_.driver_diagram->drivers.empty()) return std::nullopt;
    DriverDiagram diagram = *study_.driver_diagram;
    const std::size_t all = boxes_of(diagram.drivers);
    if (all > most_boxes) without_changes(diagram.drivers);
    if (boxes_of(diagram.drivers) > most_boxes)
      for (Driver& driver : diagram.drivers) driver.drivers.clear();
    if (diagram.drivers.size() > most_boxes) diagram.drivers.resize(most_boxes);
    return ReportDriversView{
        driver_diagram_picture(diagram,
                               {"card-drivers", w_, assembly_.theme.font, SourceLocation{page_.source},
                                context_.diagnostics, made_up_words(study_, StudyPart::driver_diagram, w_)}),
        more(all, boxes_of(diagram.drivers), "report_card_more_drivers")};
  }

  // The main one, then outcome, process and balancing measures. Made-up figures are counted only.
  void add_charts(ReportCardView& view) const {
    std::vector<const MeasureResult*> all;
    long made_up = 0;
    const auto add = [&](const MeasureResult& result) {
      if (result.illustrative())
        ++made_up;
      else
        all.push_back(&result);
    };
    const MeasureResult* main = assembly_.main_result(page_);
    if (main != nullptr) add(*main);
    for (const MeasureKind kind : values_of<MeasureKind>)
      for (const MeasureResult& result : assembly_.results_of(page_))
        if (result.measure->kind == kind && &result != main) add(result);
    const ChartSize size = all.size() == 1 ? ChartSize::card_wide : ChartSize::card;
    for (std::size_t i = 0; i < std::min(all.size(), most_charts); ++i)
      view.charts.items.push_back(
          {all[i]->headline(), {context_.drawings.chart(*all[i], size, context_.diagnostics)}});
    view.more_charts = more(all.size(), most_charts, "report_card_more_charts");
    if (made_up > 0) view.made_up_charts = w_.say("report_card_made_up", {{"count", made_up}});
  }

  std::optional<Shortened<ReportCycleView>> cycles() const {
    if (study_.pdsa.empty()) return std::nullopt;
    Shortened<ReportCycleView> made;
    for (const PdsaCycle& cycle : study_.pdsa) {
      if (made.items.size() == most_cycles) break;
      made.items.push_back({std::to_string(made.items.size() + 1), date_view(cycle.date, w_),
                            shorten(cycle.title, longest_title)});
    }
    made.more = more(study_.pdsa.size(), most_cycles);
    return made;
  }

  std::optional<Shortened<TextView>> items(const std::vector<std::string>& words) const {
    if (words.empty()) return std::nullopt;
    Shortened<TextView> made;
    for (const std::string& text : words)
      if (made.items.size() < most_items) made.items.push_back({shorten(text, longest_item)});
    made.more = more(words.size(), most_items);
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
