#include "views/report_card.hpp"

#include <algorithm>

#include "site/addresses.hpp"
#include "text/utf8.hpp"
#include "views/improvement_pictures.hpp"
#include "views/page_values.hpp"
#include "views/shapes.hpp"

namespace lantern::views {
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
  ReportCard(const Page& page, const Assembly& assembly, const LanguageView& view, Diagnostics& diagnostics)
      : page_(page),
        study_(std::get<CaseStudy>(page.details)),
        assembly_(assembly),
        view_(view),
        w_(view.wording),
        diagnostics_(diagnostics) {}

  templates::Value make() {
    const Organisation* organisation = view_.relations.organisation(study_.organisation);
    const Page* cohort = view_.relations.find(PageKind::cohort, study_.cohort);
    choose_charts();
    return templates::Object{
        {"title", templates::Value::text(page_.title)},
        {"study", link_value(w_.say("report_card_study"), page_.address)},
        {"url", templates::Value::text(site::absolute_url(assembly_.site.settings.base_url, page_.address))},
        {"who", organisation == nullptr ? templates::Value() : templates::Value::text(organisation->name)},
        {"cohort", cohort == nullptr ? templates::Value() : templates::Value::text(cohort->title)},
        {"period", templates::Value::text_or_null(w_.period(study_.starts, study_.ends))},
        {"status", status_value(study_.status, w_)},
        {"aim", aim()},
        {"partners", partners()},
        {"drivers", drivers()},
        {"charts", charts()},
        {"more_charts", more(charts_.size(), most_charts, "report_card_more_charts")},
        {"cycles", cycles()},
        {"results", items(study_.results)},
        {"learning", items(study_.learning)},
        {"changes", study_.pdsa.empty() ? items(study_.changes) : templates::Value()},
        {"sustainability", items(study_.sustainability)},
    };
  }

 private:
  templates::Value text_of(const std::string& words, std::size_t longest) const {
    return templates::Value::text(shorten(words, longest));
  }

  // "and 3 more on the project's page"; null when all are there.
  templates::Value more(std::size_t all, std::size_t shown, std::string_view key = "report_card_more") const {
    if (all <= shown) return {};
    return templates::Value::text(w_.say(key, {{"count", static_cast<long>(all - shown)}}));
  }

  templates::Value aim() const {
    if (!study_.aim) return {};
    const Aim& aim = *study_.aim;
    const auto measure = std::ranges::find(page_.measures, aim.measure, &Measure::id);
    const Unit unit = measure == page_.measures.end() ? Unit::none : measure->unit;
    const bool pair = aim.baseline && aim.target;
    const auto in_words = [&](double value) {
      return templates::Value::text(telling::value_in_words(value, unit, w_.messages(), w_.locale()));
    };
    return templates::Object{
        {"statement", text_of(aim.statement, longest_aim)},
        {"from", pair ? in_words(*aim.baseline) : templates::Value()},
        {"to", pair ? in_words(*aim.target) : templates::Value()},
        {"text",
         measure == page_.measures.end() ? templates::Value() : templates::Value::text(measure->title)},
        {"by", date_value(aim.by, w_)}};
  }

  templates::Value partners() const {
    const Coproduction& together = study_.coproduction;
    if (!together.partners && together.statement.empty()) return {};
    return templates::Object{
        {"partners", together.partners ? templates::Value::text(w_.say(
                                             "partners", {{"count", static_cast<long>(*together.partners)}}))
                                       : templates::Value()},
        {"statement",
         together.statement.empty() ? templates::Value() : text_of(together.statement, longest_item)}};
  }

  // As much of it as can be read at this size: without its change ideas when it is large, and then
  // without its secondary drivers; what is left out is counted.
  templates::Value drivers() const {
    if (!study_.driver_diagram || study_.driver_diagram->drivers.empty()) return {};
    DriverDiagram diagram = *study_.driver_diagram;
    const std::size_t all = boxes_of(diagram.drivers);
    if (all > most_boxes) without_changes(diagram.drivers);
    if (boxes_of(diagram.drivers) > most_boxes)
      for (Driver& driver : diagram.drivers) driver.drivers.clear();
    if (diagram.drivers.size() > most_boxes) diagram.drivers.resize(most_boxes);
    const std::size_t shown = boxes_of(diagram.drivers);
    const templates::Value picture = driver_diagram_picture(
        diagram, {"card-drivers", w_, assembly_.theme.font, SourceLocation{page_.source}, diagnostics_});
    return templates::Object{{"picture", picture}, {"more", more(all, shown, "report_card_more_drivers")}};
  }

  // The aim's first, then outcome, process and balancing measures.
  void choose_charts() {
    const MeasureChart* first = assembly_.main_chart(page_);
    if (first != nullptr) charts_.push_back(first);
    for (const MeasureKind kind : {MeasureKind::outcome, MeasureKind::process, MeasureKind::balancing})
      for (const MeasureChart& chart : assembly_.charts_of(page_))
        if (chart.measure->kind == kind && &chart != first) charts_.push_back(&chart);
  }

  templates::Value charts() const {
    templates::List list;
    const ChartSize size = charts_.size() == 1 ? ChartSize::wide : ChartSize::card;
    for (const MeasureChart* chart : charts_) {
      if (list.size() == most_charts) break;
      const std::string id = "card-chart-" + chart->measure->id;
      list.push_back(templates::Object{
          {"headline", templates::Value::text(chart->summary.headline)},
          {"svg",
           templates::Value::markup(drawing(*chart, size, id, w_, assembly_.theme.font, diagnostics_))},
          {"illustrative",
           templates::Value::boolean(chart->measure->data_status == DataStatus::illustrative)}});
    }
    return group(std::move(list));
  }

  templates::Value cycles() const {
    templates::List list;
    for (const PdsaCycle& cycle : study_.pdsa) {
      if (list.size() == most_cycles) break;
      list.push_back(templates::Object{{"number", templates::Value::text(std::to_string(list.size() + 1))},
                                       {"date", date_value(cycle.date, w_)},
                                       {"title", text_of(cycle.title, longest_title)}});
    }
    if (list.empty()) return {};
    return templates::Object{{"items", templates::Value(std::move(list))},
                             {"more", more(study_.pdsa.size(), most_cycles)}};
  }

  templates::Value items(const std::vector<std::string>& words) const {
    templates::List list;
    for (const std::string& text : words)
      if (list.size() < most_items) list.push_back(templates::Object{{"text", text_of(text, longest_item)}});
    if (list.empty()) return {};
    return templates::Object{{"items", templates::Value(std::move(list))},
                             {"more", more(words.size(), most_items)}};
  }

  const Page& page_;
  const CaseStudy& study_;
  const Assembly& assembly_;
  const LanguageView& view_;
  const Wording& w_;
  Diagnostics& diagnostics_;
  std::vector<const MeasureChart*> charts_;
};

}  // namespace

templates::Value report_card_value(const Page& page, const Assembly& assembly, const LanguageView& view,
                                   Diagnostics& diagnostics) {
  return ReportCard(page, assembly, view, diagnostics).make();
}

}  // namespace lantern::views
