#include "content/name_resolution.hpp"

#include <map>

namespace lantern::content {
namespace {

const NamesInSite* named(ReferenceKind kind, const KnownNames& names) {
  switch (kind) {
    case ReferenceKind::organisation:
      return &names.organisations;
    case ReferenceKind::topic:
      return &names.topics;
    case ReferenceKind::cohort:
      return &names.cohorts;
    default:
      return nullptr;
  }
}

using Ids = std::map<std::pair<ReferenceKind, std::string>, std::string>;  // by what was written

void replace(std::string& value, ReferenceKind kind, const Ids& ids) {
  if (const auto found = ids.find({kind, value}); found != ids.end()) value = found->second;
}

void replace_in_blocks(Document& document, const Ids& ids) {
  for (Component& component : document.components)
    if (auto* cards = std::get_if<CardsBlock>(&component.data)) {
      replace(cards->cohort, ReferenceKind::cohort, ids);
      replace(cards->topic, ReferenceKind::topic, ids);
    }
}

}  // namespace

void resolve_names(PageSource& source, const KnownNames& names) {
  Ids ids;
  for (Reference& reference : source.references) {
    const NamesInSite* known = named(reference.kind, names);
    if (known == nullptr) continue;
    const auto id = known->id_meant(reference.target);
    if (!id || *id == reference.target) continue;
    ids[{reference.kind, reference.target}] = *id;
    reference.target = *id;
  }
  if (ids.empty()) return;
  Page& page = source.page;
  for (std::string& topic : page.topics) replace(topic, ReferenceKind::topic, ids);
  if (auto* study = std::get_if<CaseStudy>(&page.details)) {
    replace(study->organisation, ReferenceKind::organisation, ids);
    replace(study->cohort, ReferenceKind::cohort, ids);
  }
  if (auto* bundle = std::get_if<Bundle>(&page.details)) replace(bundle->cohort, ReferenceKind::cohort, ids);
  replace_in_blocks(page.body, ids);
  if (auto* cohort = std::get_if<Cohort>(&page.details)) replace_in_blocks(cohort->framework_body, ids);
}

}  // namespace lantern::content
