#include "site/small_numbers.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "disclosure/secondary.hpp"
#include "text/utf8.hpp"

namespace lantern::site {
namespace {

// Groups by name, so that their order does not depend on anything but the site.
class Grouping {
 public:
  void add(const std::string& name, std::size_t measure) { groups_[name].members.push_back(measure); }

  std::vector<disclosure::MeasureGroup> groups() && {
    std::vector<disclosure::MeasureGroup> all;
    for (auto& [name, group] : groups_) all.push_back(std::move(group));
    return all;
  }

 private:
  std::map<std::string, disclosure::MeasureGroup> groups_;
};

std::string cohort_of(const Page& page) {
  if (page.kind == PageKind::cohort) return page.id;
  const auto* study = std::get_if<CaseStudy>(&page.details);
  return study == nullptr ? std::string() : study->cohort;
}

}  // namespace

std::unordered_map<const Measure*, measures::PublishedSeries> publish_series(const Site& site) {
  std::vector<const Measure*> measures;
  Grouping grouping;
  for (const Page& page : site.pages)
    for (const Measure& measure : page.measures) {
      if (measure.chart == ChartType::none || measure.series.rows.empty()) continue;
      const std::size_t number = measures.size();
      measures.push_back(&measure);
      grouping.add("page " + page.key, number);
      const std::string title = lower_case(measure.title);
      grouping.add("id " + measure.id, number);
      grouping.add("title " + title, number);
      if (const std::string cohort = cohort_of(page); !cohort.empty()) {
        grouping.add("cohort " + cohort + " id " + measure.id, number);
        grouping.add("cohort " + cohort + " title " + title, number);
      }
    }
  std::vector<measures::PublishedSeries> published =
      disclosure::suppress_together(measures, std::move(grouping).groups(), site.settings.measures);
  std::unordered_map<const Measure*, measures::PublishedSeries> by_measure;
  for (std::size_t i = 0; i < measures.size(); ++i) by_measure.emplace(measures[i], std::move(published[i]));
  return by_measure;
}

std::unordered_map<const Page*, std::vector<disclosure::FigureVisibility>> publish_evaluations(
    const Site& site) {
  std::map<std::string, std::vector<const Page*>> cohorts;  // in each language, by key
  for (const Page& page : site.pages)
    if (std::holds_alternative<Cohort>(page.details)) cohorts[page.key].push_back(&page);
  std::vector<disclosure::EvaluationInLanguages> evaluations;
  for (auto& [key, pages] : cohorts) {
    std::ranges::stable_partition(pages,
                                  [&](const Page* page) { return page->language == site.settings.language; });
    disclosure::EvaluationInLanguages& languages = evaluations.emplace_back();
    for (const Page* page : pages) languages.push_back(&std::get<Cohort>(page->details).evaluation);
  }
  auto visible = disclosure::visibility_of_all(evaluations, site.settings.measures);
  std::unordered_map<const Page*, std::vector<disclosure::FigureVisibility>> by_page;
  auto evaluation = visible.begin();
  for (const auto& [key, pages] : cohorts) {
    auto language = evaluation++->begin();
    for (const Page* page : pages) by_page.emplace(page, std::move(*language++));
  }
  return by_page;
}

}  // namespace lantern::site
