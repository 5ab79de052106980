#include "site/made_up_data.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "disclosure/same_data.hpp"

namespace lantern::site {
namespace {

struct Told {
  const Page* page = nullptr;
  Measure* measure = nullptr;
};

bool is_made_up(const Told& told) { return told.measure->data_status == DataStatus::illustrative; }

// The others of `all` that belong together by `name` with one that is made up.
template <typename Name>
std::vector<std::pair<Told, Told>> made_up_elsewhere(const std::vector<Told>& all, Name name) {
  std::map<decltype(name(std::size_t{0})), Told> made_up;
  for (std::size_t i = 0; i < all.size(); ++i)
    if (is_made_up(all[i])) made_up.emplace(name(i), all[i]);
  std::vector<std::pair<Told, Told>> found;
  for (std::size_t i = 0; i < all.size(); ++i)
    if (const auto other = made_up.find(name(i)); other != made_up.end() && !is_made_up(all[i]))
      found.emplace_back(all[i], other->second);
  return found;
}

void agree_on_measures(const std::vector<Page*>& pages, Diagnostics& diagnostics) {
  std::vector<Told> all;
  std::vector<const Measure*> measures;
  for (Page* page : pages)
    for (Measure& measure : page->measures) {
      if (measure.series.rows.empty()) continue;
      all.push_back({page, &measure});
      measures.push_back(&measure);
    }
  // Real numbers may go on as made-up ones, to show what a change would look like: only copies say the same.
  const std::vector<std::size_t> data = disclosure::same_data(measures, disclosure::SameData::copies);
  const auto agree = [&](const auto& name) {
    for (const auto& [told, made_up] : made_up_elsewhere(all, name)) {
      diagnostics.warning(
          told.measure->where, "measure-made-up",
          "the measure '" + told.measure->id + "' is shown as made up, because '" + made_up.measure->id +
              "' of " + made_up.page->source + " says of the same numbers that they are",
          "write 'data_status: illustrative' here too or, if they are real, take it away there");
      told.measure->data_status = DataStatus::illustrative;
    }
  };
  agree([&](std::size_t i) { return data[i]; });
  agree([&](std::size_t i) {
    return std::pair<std::string_view, std::string_view>(all[i].page->key, all[i].measure->id);
  });
}

void agree_on_parts(const std::vector<Page*>& pages) {
  std::map<std::string_view, std::set<StudyPart>> made_up;
  for (const Page* page : pages)
    if (const auto* study = std::get_if<CaseStudy>(&page->details))
      made_up[page->key].insert(study->illustrative.begin(), study->illustrative.end());
  for (Page* page : pages)
    if (auto* study = std::get_if<CaseStudy>(&page->details))
      for (const StudyPart part : made_up[page->key])
        if (!study->made_up(part)) study->illustrative.push_back(part);
}

}  // namespace

void agree_on_made_up(const std::vector<Page*>& pages, Diagnostics& diagnostics) {
  agree_on_measures(pages, diagnostics);
  agree_on_parts(pages);
}

}  // namespace lantern::site
