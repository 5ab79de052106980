#include "views/json_ld.hpp"

#include <cstdlib>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "site/addresses.hpp"
#include "text/time_zone.hpp"

namespace lantern::views {
namespace {

using Json = nlohmann::ordered_json;

Json organisation(const std::string& name) { return {{"@type", "Organization"}, {"name", name}}; }

// A time with how far clocks there are ahead of UTC: 2023-04-25T10:30+01:00.
std::string moment(const DateTime& when, const std::string& zone) {
  if (!when.time) return to_iso(when);
  const int ahead = minutes_ahead_of_utc(when, zone);
  return fmt::format("{}{}{:02}:{:02}", to_iso(when), ahead < 0 ? '-' : '+', std::abs(ahead) / 60,
                     std::abs(ahead) % 60);
}

void add_event(Json& object, const SiteSettings& settings, const Event& event, const std::string& language) {
  if (event.starts) object["startDate"] = moment(*event.starts, settings.time_zone);
  if (event.ends) object["endDate"] = moment(*event.ends, settings.time_zone);
  if (!event.place.empty())
    object["location"] = {{"@type", "Place"}, {"name", event.place}};
  else if (!event.url.empty())
    object["location"] = {{"@type", "VirtualLocation"}, {"url", event.url}};
  object["organizer"] = organisation(settings.organisation_name.in(language));
}

Json breadcrumb_list(const SiteSettings& settings, const std::vector<BreadcrumbStep>& steps) {
  Json items = Json::array();
  int position = 0;
  for (const BreadcrumbStep& step : steps)
    items.push_back({{"@type", "ListItem"},
                     {"position", ++position},
                     {"name", step.title},
                     {"item", site::absolute_url(settings.base_url, step.address)}});
  return {{"@type", "BreadcrumbList"}, {"itemListElement", items}};
}

// "</script>" must not end the element the JSON stands in.
std::string safe_in_script(const std::string& json) {
  std::string out;
  out.reserve(json.size());
  for (const char c : json) {
    if (c == '<')
      out += "\\u003c";
    else if (c == '>')
      out += "\\u003e";
    else if (c == '&')
      out += "\\u0026";
    else
      out += c;
  }
  return out;
}

Json dataset(const SiteSettings& settings, const std::string& language, const Dataset& data) {
  Json object = {{"@type", "Dataset"},
                 {"name", data.name},
                 {"description", data.description},
                 {"url", data.url},
                 {"inLanguage", language},
                 {"isAccessibleForFree", true},
                 {"creator", organisation(data.creator)},
                 {"publisher", organisation(settings.organisation_name.in(language))}};
  if (!data.licence.empty()) object["license"] = data.licence;
  if (!data.time_covered.empty()) object["temporalCoverage"] = data.time_covered;
  if (!data.variable.empty()) {
    object["variableMeasured"] = {{"@type", "PropertyValue"}, {"name", data.variable}};
    if (!data.unit.empty()) object["variableMeasured"]["unitText"] = data.unit;
  }
  object["distribution"] = Json::array();
  for (const auto& [form, url] : data.files)
    object["distribution"].push_back(
        {{"@type", "DataDownload"}, {"encodingFormat", form}, {"contentUrl", url}});
  return object;
}

std::string document_of(const SiteSettings& settings, Json graph,
                        const std::vector<BreadcrumbStep>& breadcrumb) {
  if (!breadcrumb.empty()) graph.push_back(breadcrumb_list(settings, breadcrumb));
  const Json document = {{"@context", "https://schema.org"}, {"@graph", std::move(graph)}};
  return safe_in_script(document.dump(-1, ' ', false, Json::error_handler_t::replace));
}

}  // namespace

std::string json_ld(const SiteSettings& settings, const std::string& language, const Dataset& data,
                    const std::vector<BreadcrumbStep>& breadcrumb) {
  return document_of(settings, Json::array({dataset(settings, language, data)}), breadcrumb);
}

std::string json_ld(const SiteSettings& settings, const Page& page, std::string_view description,
                    const std::vector<BreadcrumbStep>& breadcrumb, const std::vector<Dataset>& data) {
  const std::string type(traits_of(page.kind).schema_type);
  Json object;
  object["@type"] = type;
  object[type == "Article" ? "headline" : "name"] = page.title;
  object["url"] = site::absolute_url(settings.base_url, page.address);
  if (!description.empty()) object["description"] = description;
  object["inLanguage"] = page.language;
  if (type != "Event") {
    if (page.date && page.kind != PageKind::session) object["datePublished"] = to_iso(*page.date);
    if (page.updated) object["dateModified"] = to_iso(*page.updated);
    object["publisher"] = organisation(settings.organisation_name.in(page.language));
  }
  if (const auto* event = std::get_if<Event>(&page.details))
    add_event(object, settings, *event, page.language);

  Json graph = Json::array({object});
  for (const Dataset& each : data) graph.push_back(dataset(settings, page.language, each));
  return document_of(settings, std::move(graph), breadcrumb);
}

}  // namespace lantern::views
