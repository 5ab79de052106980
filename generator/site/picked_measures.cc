#include "site/picked_measures.hpp"

#include <algorithm>
#include <vector>

#include "model/chart_types.hpp"
#include "model/names.hpp"
#include "text/suggest.hpp"

namespace lantern::site {
namespace {

std::string unit_in_words(const Measure& measure) {
  if (!measure.unit_word.empty()) return "'" + measure.unit_word + "'";
  std::string words = measure.unit == Unit::none ? "no unit" : "'" + std::string(name_of(measure.unit)) + "'";
  if (measure.per) words += " per " + std::to_string(*measure.per);
  return words;
}

void check_comparison(const CompareBlock& block, const LinkOrigin& origin, const Links& links,
                      Diagnostics& diagnostics) {
  const Measure* first = nullptr;
  for (const PickedMeasure& picked : block.measures) {
    const Page* page = page_of(picked, origin, links);
    const Measure* measure = page == nullptr ? nullptr : measure_of(*page, picked.measure);
    if (measure == nullptr) continue;
    if (traits_of(measure->chart).rows == RowsAre::places) {
      diagnostics.error(
          picked.where, "compared-places",
          "'" + picked.measure + "' is a funnel plot, which compares many places by itself",
          "show it in a block of its own: 'measure: " + picked.measure + "' in a 'chart' block");
      return;
    }
    if (first == nullptr) first = measure;
    if (unit_in_words(*measure) == unit_in_words(*first)) continue;
    diagnostics.error(picked.where, "compared-units",
                      "this measure has " + unit_in_words(*measure) + " and '" + first->id + "' has " +
                          unit_in_words(*first) + ": one scale cannot hold both",
                      "compare measures of one unit, and the others in a block of their own");
    return;
  }
}

void check_blocks(const Document& document, const LinkOrigin& origin, const Links& links,
                  Diagnostics& diagnostics) {
  for (const Component& component : document.components)
    if (const auto* block = std::get_if<CompareBlock>(&component.data))
      check_comparison(*block, origin, links, diagnostics);
}

}  // namespace

const Page* page_of(const PickedMeasure& picked, const LinkOrigin& origin, const Links& links) {
  if (picked.page.file.empty()) return origin.page;
  const auto target = links.resolve(picked.page.file, origin);
  return target ? target->page : nullptr;
}

const Measure* measure_of(const Page& page, std::string_view id) {
  const auto found = std::ranges::find(page.measures, id, &Measure::id);
  return found == page.measures.end() ? nullptr : &*found;
}

void check_picked_measure(const PickedMeasure& picked, const Page& page, Diagnostics& diagnostics) {
  if (const Measure* measure = measure_of(page, picked.measure)) {
    if (measure->chart == ChartType::none)
      diagnostics.error(
          picked.where, "measure-without-data",
          "the measure '" + picked.measure + "' of " + page.source + " has no data that could be drawn",
          "take the block out until there are data");
    return;
  }
  std::vector<std::string_view> ids;
  for (const Measure& measure : page.measures) ids.push_back(measure.id);
  const auto near = closest(picked.measure, ids);
  diagnostics.error(
      picked.where, "unknown-measure", "there is no measure '" + picked.measure + "' in " + page.source,
      near ? "did you mean '" + *near + "'?" : "a measure must stand in 'measures' of that page");
}

void check_comparisons(const Page& page, const Links& links, Diagnostics& diagnostics) {
  const LinkOrigin origin{page.source, page.language, &page};
  check_blocks(page.body, origin, links, diagnostics);
  if (const auto* cohort = std::get_if<Cohort>(&page.details))
    check_blocks(cohort->framework_body, origin, links, diagnostics);
}

}  // namespace lantern::site
