#include "views/measures_page.hpp"

#include <algorithm>
#include <map>

namespace lantern::views {

using templates::Value;

Value to_value(OptionView view) {
  return Fields().add("key", std::move(view.key)).add("text", std::move(view.text));
}

Value to_value(ChoiceView view) {
  return Fields()
      .add("name", std::move(view.name))
      .add("label", std::move(view.label))
      .add("all", std::move(view.all))
      .add("options", std::move(view.options));
}

Value to_value(MeasureGroupView view) {
  return Fields()
      .add("id", std::move(view.id))
      .add("title", std::move(view.title))
      .add("intro", std::move(view.intro))
      .add("items", std::move(view.items));
}

Value to_value(MeasuresView view) {
  return Fields()
      .add("groups", std::move(view.groups))
      .add("choices", std::move(view.choices))
      .add("shown", std::move(view.shown))
      .add("script", std::move(view.script));
}

namespace {

struct Item {
  const Page* page = nullptr;
  const Measure* measure = nullptr;
  const MeasureResult* result = nullptr;  // null when it is not drawn
};

// What is getting worse first, then what is getting better, what changes, what stays, and what we do not
// know; made-up figures say nothing.
int urgency(const Item& item) {
  if (item.result == nullptr || item.result->illustrative()) return 5;
  switch (item.result->analysis.verdict) {
    case measures::Verdict::worse:
      return 0;
    case measures::Verdict::better:
      return 1;
    case measures::Verdict::changed:
      return 2;
    case measures::Verdict::no_change_seen:
      return 3;
    case measures::Verdict::too_few_points:
    case measures::Verdict::cannot_tell:
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
  Choice(std::string name, std::string_view label, std::string_view all)
      : name_(std::move(name)), label_(label), all_(all) {}

  void add(const std::string& key, const std::string& name) {
    if (key.empty() || name.empty() || !known_.emplace(key, name).second) return;
    options_.push_back({key, name});
  }
  // Left out when there is nothing to choose between.
  void offer(const Wording& wording, Group<ChoiceView>& choices) const {
    if (options_.size() > 1)
      choices.items.push_back({name_, wording.say(label_), wording.say(all_), options_});
  }

 private:
  std::string name_;
  std::string_view label_, all_;
  std::map<std::string, std::string> known_;
  std::vector<OptionView> options_;
};

class MeasuresPage {
 public:
  MeasuresPage(const Assembly& assembly, const LanguageView& view)
      : assembly_(assembly), view_(view), w_(view.wording) {}

  MeasuresView make() {
    MeasuresView made;
    for (const MeasureKind kind : values_of<MeasureKind>) {
      add_group(made, key_of(kind),
                [&](const Measure& measure) { return measure.kind == kind && !made_up(measure); });
    }
    add_group(made, "made_up", made_up);  // a group of their own, so that nobody takes them for results
    for (const Choice* choice : {&kinds_, &topics_, &cohorts_, &statuses_}) choice->offer(w_, made.choices);
    made.shown = w_.say("choose_shown");
    made.script = {assembly_.theme.assets.measures_script};
    return made;
  }

 private:
  static bool made_up(const Measure& measure) {
    return measure.data_status == DataStatus::illustrative && measure.chart != ChartType::none;
  }

  template <typename Fits>
  void add_group(MeasuresView& made, const std::string& key, Fits fits) {
    const std::vector<Item> items = items_that(fits);
    if (items.empty()) return;
    MeasureGroupView group{key, w_.say("measure_kinds_" + key), w_.say("measure_intro_" + key), {}};
    for (const Item& item : items) {
      const std::string kind = key_of(item.measure->kind);
      kinds_.add(kind, w_.say("measure_kinds_" + kind));
      group.items.push_back(small_chart_view(*item.measure, item.result, item.page->title, *item.page, w_));
      group.items.back().choose = choose(item);
    }
    made.groups.push_back(std::move(group));
  }

  template <typename Fits>
  std::vector<Item> items_that(Fits fits) const {
    std::vector<Item> items;
    for (const Page* page : view_.relations.pages())
      for (const Measure& measure : page->measures)
        if (fits(measure)) items.push_back({page, &measure, assembly_.result_of(*page, measure)});
    std::ranges::stable_sort(items, [&](const Item& a, const Item& b) {
      if (urgency(a) != urgency(b)) return urgency(a) < urgency(b);
      return w_.locale().compare(a.measure->title, b.measure->title) < 0;
    });
    return items;
  }

  ChooseView choose(const Item& item) {
    ChooseView made;
    made.kind = key_of(item.measure->kind);
    made.cohort = cohort_of(*item.page);
    made.status = status_of(*item.page);
    made.order = std::to_string(urgency(item));
    for (const std::string& id : item.page->topics) {
      made.topic += (made.topic.empty() ? "" : " ") + id;
      if (const Topic* topic = view_.relations.topic(id)) topics_.add(id, topic->title);
    }
    if (const Page* page = view_.relations.find(PageKind::cohort, made.cohort))
      cohorts_.add(made.cohort, page->title);
    if (const auto* study = std::get_if<CaseStudy>(&item.page->details); study != nullptr && study->status)
      statuses_.add(made.status, w_.status(*study->status));
    return made;
  }

  const Assembly& assembly_;
  const LanguageView& view_;
  const Wording& w_;
  Choice kinds_{"kind", "choose_kind", "choose_all_kinds"};
  Choice topics_{"topic", "choose_topic", "choose_all_topics"};
  Choice cohorts_{"cohort", "choose_cohort", "choose_all_cohorts"};
  Choice statuses_{"status", "choose_status", "choose_all_statuses"};
};

}  // namespace

MeasuresView measures_page_view(const Assembly& assembly, const LanguageView& view) {
  return MeasuresPage(assembly, view).make();
}

}  // namespace lantern::views
