#include "site/small_numbers.hpp"

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

}  // namespace lantern::site
