#include "views/measures_page.hpp"

#include <algorithm>
#include <map>

#include "site/addresses.hpp"
#include "views/shapes.hpp"

namespace lantern::views {
namespace {

using templates::List;
using templates::Object;
using templates::Value;

struct Item {
  const Page* page = nullptr;
  const Measure* measure = nullptr;
  const MeasureChart* chart = nullptr;  // null when it is not drawn
};

// What is getting worse first, then what is getting better, what changes, what stays, and what we do not
// know.
int urgency(const Item& item) {
  if (item.chart == nullptr) return 5;
  switch (item.chart->analysis.variation) {
    case measures::Variation::concern_high:
    case measures::Variation::concern_low:
      return 0;
    case measures::Variation::improvement_high:
    case measures::Variation::improvement_low:
      return 1;
    case measures::Variation::neither_high:
    case measures::Variation::neither_low:
      return 2;
    case measures::Variation::common_cause:
      return 3;
    case measures::Variation::too_few_points:
      break;
  }
  return 4;
}

std::string cohort_of(const Page& page) {
  if (const auto* study = std::get_if<CaseStudy>(&page.details)) return study->cohort;
  return page.kind == PageKind::cohort ? page.id : "";
}

std::string status_of(const Page& page) {
  const auto* study = std::get_if<CaseStudy>(&page.details);
  return study != nullptr && study->status ? key_of(*study->status) : std::string();
}

// What a select offers: values that some measure has, with their names, in the order they are added.
class Choice {
 public:
  void add(const std::string& key, const std::string& name) {
    if (key.empty() || name.empty() || names_.contains(key)) return;
    names_.emplace(key, name);
    order_.push_back(key);
  }
  // Null when there is nothing to choose between.
  templates::Value value(const LanguageView& view, std::string name, std::string_view label,
                         std::string_view all) const {
    if (order_.size() < 2) return {};
    templates::List options;
    for (const std::string& key : order_)
      options.push_back(templates::Object{{"key", templates::Value::text(key)},
                                          {"text", templates::Value::text(names_.at(key))}});
    return templates::Object{{"name", templates::Value::text(std::move(name))},
                             {"label", templates::Value::text(view.wording.say(label))},
                             {"all", templates::Value::text(view.wording.say(all))},
                             {"options", templates::Value(std::move(options))}};
  }

 private:
  std::map<std::string, std::string> names_;
  std::vector<std::string> order_;
};

class MeasuresPage {
 public:
  MeasuresPage(const Assembly& assembly, const LanguageView& view) : assembly_(assembly), view_(view) {}

  templates::Value make() {
    templates::List groups;
    for (const MeasureKind kind : values_of<MeasureKind>) {
      const std::vector<Item> items = items_of(kind);
      if (items.empty()) continue;
      const std::string key(key_of(kind));
      const std::string title = view_.wording.say("measure_kinds_" + key);
      kinds_.add(key, title);
      templates::List values;
      for (const Item& item : items) values.push_back(item_value(item));
      groups.push_back(
          templates::Object{{"id", templates::Value::text(key)},
                            {"title", templates::Value::text(title)},
                            {"intro", templates::Value::text(view_.wording.say("measure_intro_" + key))},
                            {"items", templates::Value(std::move(values))}});
    }
    templates::List choices;
    const auto offer = [&](const Choice& choice, std::string name, std::string_view label,
                           std::string_view all) {
      templates::Value value = choice.value(view_, std::move(name), label, all);
      if (value.kind() != templates::Value::Kind::null) choices.push_back(std::move(value));
    };
    offer(kinds_, "kind", "choose_kind", "choose_all_kinds");
    offer(topics_, "topic", "choose_topic", "choose_all_topics");
    offer(cohorts_, "cohort", "choose_cohort", "choose_all_cohorts");
    offer(statuses_, "status", "choose_status", "choose_all_statuses");
    return templates::Object{
        {"groups", templates::Value(std::move(groups))},
        {"choices", group(std::move(choices))},
        {"shown", templates::Value::text(view_.wording.say("choose_shown"))},
        {"script", assembly_.theme.assets.measures_script.empty()
                       ? templates::Value()
                       : templates::Value::address(assembly_.theme.assets.measures_script)}};
  }

 private:
  std::vector<Item> items_of(MeasureKind kind) const {
    std::vector<Item> items;
    for (const Page* page : view_.relations.pages())
      for (const Measure& measure : page->measures) {
        if (measure.kind != kind) continue;
        const auto& charts = assembly_.charts_of(*page);
        const auto chart = std::ranges::find(charts, &measure, &MeasureChart::measure);
        items.push_back({page, &measure, chart == charts.end() ? nullptr : &*chart});
      }
    const Locale& locale = view_.wording.locale();
    std::ranges::stable_sort(items, [&](const Item& a, const Item& b) {
      if (urgency(a) != urgency(b)) return urgency(a) < urgency(b);
      return locale.compare(a.measure->title, b.measure->title) < 0;
    });
    return items;
  }

  templates::Value item_value(const Item& item) {
    const Wording& w = view_.wording;
    templates::Object value;
    if (item.chart != nullptr) {
      value = *small_chart_value(*item.chart, w, item.page->title,
                                 item.page->address + "#chart-" + item.measure->id)
                   .object();
      value.set("kind_label", {});  // the section says it
    } else {
      value = templates::Object{{"title", templates::Value::text(item.measure->title)},
                                {"kind_label", {}},
                                {"address", templates::Value::address(item.page->address)},
                                {"headline", templates::Value::text(w.say("measure_no_figures"))},
                                {"sparkline", {}},
                                {"from", {}},
                                {"to", {}},
                                {"verdict", {}},
                                {"where", templates::Value::text(item.page->title)},
                                {"illustrative", templates::Value::boolean(false)}};
    }
    const std::string cohort = cohort_of(*item.page);
    const std::string status = status_of(*item.page);
    std::string topics;
    for (const std::string& id : item.page->topics) {
      topics += (topics.empty() ? "" : " ") + id;
      for (const Topic& topic : assembly_.site.topics)
        if (topic.id == id) topics_.add(id, topic.title);
    }
    if (const Page* page = view_.relations.find(PageKind::cohort, cohort)) cohorts_.add(cohort, page->title);
    if (const auto* study = std::get_if<CaseStudy>(&item.page->details); study != nullptr && study->status)
      statuses_.add(status, w.status(*study->status));
    value.set("choose", templates::Object{{"kind", templates::Value::text(key_of(item.measure->kind))},
                                          {"topic", templates::Value::text(topics)},
                                          {"cohort", templates::Value::text(cohort)},
                                          {"status", templates::Value::text(status)},
                                          {"order", templates::Value::text(std::to_string(urgency(item)))}});
    return value;
  }

  const Assembly& assembly_;
  const LanguageView& view_;
  Choice kinds_, topics_, cohorts_, statuses_;
};

}  // namespace

templates::Value measures_page_value(const Assembly& assembly, const LanguageView& view) {
  return MeasuresPage(assembly, view).make();
}

}  // namespace lantern::views
