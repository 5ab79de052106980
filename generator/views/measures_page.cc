#include "views/measures_page.hpp"

#include <algorithm>
#include <array>

#include "charts/verdict_icons.hpp"

namespace lantern::views {

using templates::Value;

Value to_value(VerdictCountView view) {
  return Fields()
      .add("count", std::move(view.count))
      .add("icon", std::move(view.icon))
      .add("label", std::move(view.label))
      .add("address", std::move(view.address));
}

Value to_value(VerdictGroupView view) {
  return Fields().add("id", std::move(view.id)).add("items", std::move(view.items));
}

Value to_value(MeasuresView view) {
  return Fields()
      .add("counts", std::move(view.counts))
      .add("verdicts", std::move(view.verdicts))
      .add("with_assurance", view.with_assurance)
      .add("made_up", std::move(view.made_up))
      .add("without", std::move(view.without))
      .add("without_title", std::move(view.without_title))
      .add("choices", std::move(view.choices))
      .add("shown", std::move(view.shown));
}

namespace {

using measures::Verdict;

// What wants attention comes first, whatever kind of measure it is.
constexpr std::array worst_first{Verdict::worse,          Verdict::better,      Verdict::changed,
                                 Verdict::no_change_seen, Verdict::cannot_tell, Verdict::too_few_points};
static_assert(worst_first.size() == count_of<Verdict>);

enum class Figures { observed, made_up, none };

struct Item {
  const Page* page = nullptr;
  const Measure* measure = nullptr;
  const MeasureResult* result = nullptr;  // null when it is not drawn
  Figures figures = Figures::none;
};

Figures figures_of(const MeasureResult* result) {
  if (result == nullptr) return Figures::none;
  const bool any = result->published.hidden > 0 ||
                   std::ranges::any_of(result->analysis.points, [](const measures::AnalysedPoint& point) {
                     return point.value.has_value();
                   });
  if (!any) return Figures::none;
  return result->illustrative() ? Figures::made_up : Figures::observed;
}

std::string cohort_of(const Page& page) {
  if (const auto* study = std::get_if<CaseStudy>(&page.details)) return study->cohort;
  return page.kind == PageKind::cohort ? page.id : "";
}

std::string status_of(const Page& page) {
  const auto* study = std::get_if<CaseStudy>(&page.details);
  return study != nullptr && study->status ? key_of(*study->status) : std::string();
}

class MeasuresPage {
 public:
  MeasuresPage(const Assembly& assembly, const LanguageView& view)
      : assembly_(assembly), view_(view), w_(view.wording), items_(items_by_title()) {}

  MeasuresView make() {
    MeasuresView made;
    for (const Verdict verdict : worst_first) {
      std::vector<MeasureRowView> rows = rows_that([&](const Item& item) {
        return item.figures == Figures::observed && item.result->analysis.verdict == verdict;
      });
      if (rows.empty()) continue;
      made.with_assurance |= std::ranges::any_of(
          rows, [](const MeasureRowView& row) { return row.figures->verdict.assurance.has_value(); });
      const Markup icon{charts::verdict_icon(verdict, measures::Direction::none)};
      made.counts.items.push_back(count(key_of(verdict), name_of(verdict), icon, rows));
      made.verdicts.items.push_back({std::string(name_of(verdict)), std::move(rows)});
    }
    made.made_up.items = rows_that([](const Item& item) { return item.figures == Figures::made_up; });
    made.without.items = rows_that([](const Item& item) { return item.figures == Figures::none; });
    if (!made.made_up.items.empty())
      made.counts.items.push_back(count("made_up", "made-up", {}, made.made_up.items));
    if (!made.without.items.empty()) {
      made.counts.items.push_back(count("without", "without", {}, made.without.items));
      made.without_title =
          w_.say("measures_without", {{"count", static_cast<long>(made.without.items.size())},
                                      {"others", std::string(made.verdicts.items.empty() ? "no" : "yes")}});
    }
    offer_choices(made);
    return made;
  }

 private:
  std::vector<Item> items_by_title() const {
    std::vector<Item> items;
    for (const Page* page : view_.relations.pages())
      for (const Measure& measure : page->measures) {
        const MeasureResult* result = assembly_.result_of(*page, measure);
        items.push_back({page, &measure, result, figures_of(result)});
      }
    std::ranges::stable_sort(items, [&](const Item& a, const Item& b) {
      return w_.locale().compare(a.measure->title, b.measure->title) < 0;
    });
    return items;
  }

  template <typename Fits>
  std::vector<MeasureRowView> rows_that(Fits fits) {
    std::vector<MeasureRowView> rows;
    for (const Item& item : items_) {
      if (!fits(item)) continue;
      rows.push_back(measure_row_view(*item.page, *item.measure, item.result, w_));
      rows.back().choose = choose(item);
    }
    return rows;
  }

  VerdictCountView count(const std::string& key, std::string_view id, Markup icon,
                         const std::vector<MeasureRowView>& rows) const {
    return {std::to_string(rows.size()),
            std::move(icon),
            w_.say("measures_count_" + key, {{"count", static_cast<long>(rows.size())}}),
            {"#" + std::string(id)}};
  }

  void offer_choices(MeasuresView& made) {
    for (const MeasureKind kind : values_of<MeasureKind>)
      if (std::ranges::any_of(items_, [&](const Item& item) { return item.measure->kind == kind; }))
        kinds_.add(key_of(kind), w_.say("measure_kinds_" + key_of(kind)));
    for (const Choice* choice : {&kinds_, &topics_, &cohorts_, &statuses_}) choice->offer(w_, made.choices);
    made.shown = w_.say("choose_shown");
  }

  ChooseView choose(const Item& item) {
    ChooseView made;
    made.kind = key_of(item.measure->kind);
    made.cohort = cohort_of(*item.page);
    made.status = status_of(*item.page);
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
  const std::vector<Item> items_;
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
