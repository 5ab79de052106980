#include "views/facets.hpp"

#include <algorithm>

namespace lantern::views {
namespace {

using search::Facet;
using search::FacetValue;

// A mistyped year must not give a thousand.
constexpr int most_years = 30;

struct Years {
  std::optional<Date> from, to;
};

struct YearsOf {
  Years operator()(const PlainPage&) const { return {}; }
  Years operator()(const Cohort& cohort) const { return {cohort.starts, cohort.ends}; }
  Years operator()(const CaseStudy& study) const { return {study.starts, study.ends}; }
  Years operator()(const Bundle&) const { return {}; }
  Years operator()(const Session& session) const { return {session.date, {}}; }
  Years operator()(const Resource& resource) const { return {resource.published, {}}; }
  Years operator()(const Event& event) const {
    const auto day = [](const std::optional<DateTime>& moment) {
      return moment ? std::optional(moment->date) : std::nullopt;
    };
    return {day(event.starts), day(event.ends)};
  }
};

struct CohortOf {
  const LanguageView& view;
  std::string operator()(const PlainPage&) const { return {}; }
  std::string operator()(const Cohort&) const { return {}; }  // its own id, which the page has
  std::string operator()(const CaseStudy& study) const { return study.cohort; }
  std::string operator()(const Bundle& bundle) const { return bundle.cohort; }
  std::string operator()(const Session& session) const {
    const Page* bundle = view.relations.find(PageKind::bundle, session.bundle);
    return bundle == nullptr ? std::string() : std::get<Bundle>(bundle->details).cohort;
  }
  std::string operator()(const Resource&) const { return {}; }
  std::string operator()(const Event&) const { return {}; }
};

void add_years(const Page& page, std::vector<FacetValue>& facets) {
  Years years = std::visit(YearsOf{}, page.details);
  if (!years.from) years.from = years.to ? years.to : site::listing_date(page);
  if (!years.from) return;
  const int last = years.to ? std::min(years.to->year, years.from->year + most_years) : years.from->year;
  for (int year = years.from->year; year <= last; ++year)
    facets.push_back({Facet::year, std::to_string(year), std::to_string(year)});
}

void add_topic(const std::string& id, const LanguageView& view, std::vector<FacetValue>& facets) {
  if (const Topic* topic = view.relations.topic(id)) facets.push_back({Facet::topic, id, topic->title});
}

void add_organisation(const std::string& id, const LanguageView& view, std::vector<FacetValue>& facets) {
  if (const Organisation* organisation = view.relations.organisation(id))
    facets.push_back({Facet::organisation, id, organisation->name});
}

}  // namespace

std::vector<FacetValue> facets_of(const Page& page, const LanguageView& view) {
  const PageKind kind = page.kind == PageKind::home ? PageKind::plain : page.kind;
  std::vector<FacetValue> facets = {
      {Facet::kind, std::string(name_of(kind)), view.wording.say("kinds_" + key_of(kind))}};
  const std::string cohort = kind == PageKind::cohort ? page.id : std::visit(CohortOf{view}, page.details);
  if (const Page* found = view.relations.find(PageKind::cohort, cohort))
    facets.push_back({Facet::cohort, cohort, found->title});
  for (const std::string& id : page.topics) add_topic(id, view, facets);
  if (const auto* study = std::get_if<CaseStudy>(&page.details))
    add_organisation(study->organisation, view, facets);
  add_years(page, facets);
  return facets;
}

FacetValue easy_read_facet(const LanguageView& view) {
  return {Facet::kind, "easy-read", view.wording.say("title_easy_read")};
}

FacetValue glossary_facet(const LanguageView& view) {
  return {Facet::kind, "glossary", view.wording.say("title_glossary")};
}

FacetValue page_facet(const LanguageView& view) {
  return {Facet::kind, "page", view.wording.say("kinds_page")};
}

std::vector<FacetValue> facets_of(const Topic& topic, const LanguageView& view) {
  std::vector<FacetValue> facets = {{Facet::kind, "topics", view.wording.say("kinds_topic")}};
  add_topic(topic.id, view, facets);
  return facets;
}

std::vector<FacetValue> facets_of(const Organisation& organisation, const LanguageView& view) {
  std::vector<FacetValue> facets = {{Facet::kind, "organisations", view.wording.say("kinds_organisation")}};
  add_organisation(organisation.id, view, facets);
  return facets;
}

}  // namespace lantern::views
