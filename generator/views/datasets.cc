#include "views/datasets.hpp"

#include "site/addresses.hpp"
#include "telling/data_tables.hpp"
#include "telling/known_licence.hpp"

namespace lantern::views {
namespace {

// ISO 8601, from the first to the last point; empty for labels.
std::string time_covered(const measures::Analysis& analysis) {
  if (analysis.points.empty() || !analysis.points.front().date || !analysis.points.back().date) return {};
  const std::string first = to_iso(*analysis.points.front().date);
  const std::string last = to_iso(*analysis.points.back().date);
  return first == last ? first : first + "/" + last;
}

std::string licence_address(const SiteSettings& settings, const std::string& language) {
  const telling::KnownLicence* known = telling::known_licence(settings.licence.in(language));
  return known == nullptr ? std::string() : std::string(known->address);
}

// Whoever measured: the organisation of a case study, else that of the site.
std::string creator_of(const Page& page, const SiteSettings& settings, const LanguageView& view) {
  if (const auto* study = std::get_if<CaseStudy>(&page.details))
    if (const Organisation* organisation = view.relations.organisation(study->organisation))
      return organisation->name;
  return settings.organisation_name.in(view.relations.language());
}

}  // namespace

std::vector<Dataset> datasets_of(const Page& page, const Assembly& assembly, const LanguageView& view) {
  const SiteSettings& settings = assembly.site.settings;
  const Wording& w = view.wording;
  std::vector<Dataset> list;
  for (const MeasureResult& result : assembly.results_of(page)) {
    if (result.illustrative()) continue;
    const Measure& measure = *result.measure;
    Dataset data;
    data.name = w.say("dataset_name", {{"measure", measure.title}, {"page", page.title}});
    data.description = w.say("dataset_about", {{"measure", measure.title},
                                               {"page", page.title},
                                               {"count", static_cast<long>(result.analysis.points.size())}});
    if (!measure.description.empty()) data.description += " " + measure.description;
    data.url = site::absolute_url(settings.base_url, page.address) + "#" + result.anchor();
    data.creator = creator_of(page, settings, view);
    data.licence = licence_address(settings, view.relations.language());
    data.time_covered = time_covered(result.analysis);
    data.variable = measure.title;
    data.unit = measure.unit == Unit::other ? measure.unit_word : std::string(name_of(measure.unit));
    data.files.push_back(
        {"text/csv", site::absolute_url(settings.base_url, site::measure_csv_address(page, measure))});
    list.push_back(std::move(data));
  }
  return list;
}

Dataset whole_dataset(const Assembly& assembly, const LanguageView& view) {
  const SiteSettings& settings = assembly.site.settings;
  const std::string& language = view.relations.language();
  const auto whole = [&](const std::string& address) {
    return site::absolute_url(settings.base_url, address);
  };
  Dataset data;
  data.name = view.wording.say("data_package_title", {{"site", settings.title.in(language)}});
  data.description = view.wording.say("about_data") + " " + view.wording.say("data_intro");
  data.url = whole(site::list_address(view.relations.root(), site::ListPage::data));
  data.creator = settings.organisation_name.in(language);
  data.licence = licence_address(settings, language);
  for (const telling::DataTable table : values_of<telling::DataTable>)
    data.files.push_back({"text/csv", whole(site::data_file_address(name_of(table)))});
  data.files.push_back({"application/json", whole(site::data_package_address)});
  return data;
}

}  // namespace lantern::views
