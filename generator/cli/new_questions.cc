#include "cli/new_questions.hpp"

#include "cli/asking.hpp"
#include "driver/site_names.hpp"

namespace lantern::cli {
namespace {

bool fill(std::string& value, const std::string& question, const std::string& otherwise) {
  if (!value.empty()) return true;
  auto said = ask(question, otherwise);
  if (said) value = std::move(*said);
  return said.has_value();
}

void fill_from_list(std::string& value, const std::string& question, const content::NamesInSite& names) {
  if (!value.empty() || names.things().empty()) return;
  std::vector<std::string> options;
  for (const content::NamedThing& thing : names.things())
    options.push_back(thing.name.empty() ? thing.id : thing.name);
  if (const auto chosen = choose(question, options)) value = names.things()[*chosen].id;
}

}  // namespace

bool ask_for_page(PageKind kind, const SharedOptions& shared, NewOptions& options) {
  const RealFileSystem disk;
  const driver::SiteNames names = driver::read_site_names(disk, shared.site);
  // Whoever has given a title has said what they want; only what a page cannot be without is asked for then.
  const bool begun = !options.name.empty() || !options.from.empty();
  if (!begun && !fill(options.name, "Its title", {})) return false;
  if (!begun && kind == PageKind::case_study)
    fill_from_list(options.organisation, "Whose is it?", names.organisations);
  if (!begun && (kind == PageKind::case_study || kind == PageKind::bundle))
    fill_from_list(options.cohort, "Which cohort is it of?", names.cohorts);
  if (kind == PageKind::session) fill_from_list(options.bundle, "Which bundle is it of?", names.bundles);
  return true;
}

bool ask_for_site(NewOptions& options) {
  if (!options.title.empty() || !options.organisation.empty() || !options.language.empty()) return true;
  return fill(options.name, "The folder to make it in", "my-site") &&
         fill(options.title, "The name of the site", "Our improvement work") &&
         fill(options.organisation, "Who publishes it", "Our organisation") &&
         fill(options.language, "Its language, en or cy", "en");
}

}  // namespace lantern::cli
