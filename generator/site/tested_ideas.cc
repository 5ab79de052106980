#include "site/tested_ideas.hpp"

#include <algorithm>
#include <string_view>

#include "text/suggest.hpp"

namespace lantern::site {
namespace {

void collect(const std::vector<Driver>& drivers, std::vector<std::string_view>& ideas) {
  for (const Driver& driver : drivers) {
    ideas.insert(ideas.end(), driver.changes.begin(), driver.changes.end());
    collect(driver.drivers, ideas);
  }
}

}  // namespace

IdeaTests tests_of_ideas(const CaseStudy& study) {
  IdeaTests tests;
  for (std::size_t i = 0; i < study.pdsa.size(); ++i)
    if (study.pdsa[i].idea) tests[study.pdsa[i].idea->text].push_back(std::to_string(i + 1));
  return tests;
}

void check_tested_ideas(const Page& page, Diagnostics& diagnostics) {
  const auto* study = std::get_if<CaseStudy>(&page.details);
  if (study == nullptr) return;
  std::vector<std::string_view> ideas;
  if (study->driver_diagram) collect(study->driver_diagram->drivers, ideas);
  for (const PdsaCycle& cycle : study->pdsa) {
    // What a translation takes over from the original is looked at there.
    if (!cycle.idea || cycle.idea->where.file != page.source) continue;
    if (std::ranges::find(ideas, cycle.idea->text) != ideas.end()) continue;
    const auto near = closest(cycle.idea->text, ideas);
    diagnostics.error(cycle.idea->where, "unknown-idea",
                      "the driver diagram has no idea '" + cycle.idea->text + "'",
                      near ? "did you mean '" + *near + "'?"
                           : "write the idea in the same words as in 'driver_diagram', or delete this line");
  }
}

}  // namespace lantern::site
