#include "content/field_guide.hpp"

#include <algorithm>

#include "content/components.hpp"
#include "content/data_files.hpp"
#include "content/material_schema.hpp"
#include "content/measure_schema.hpp"
#include "content/page_schemas.hpp"
#include "content/people_schemas.hpp"
#include "content/site_settings.hpp"

namespace lantern::content {
namespace {

bool has(const std::vector<FieldInfo>& fields, std::string_view name) {
  return std::ranges::find(fields, name, &FieldInfo::name) != fields.end();
}

// What every kind of page has.
std::vector<FieldInfo> shared_by_pages() {
  std::vector<FieldInfo> shared = page_schema(PageKind::bundle).info();
  std::erase_if(shared, [](const FieldInfo& field) {
    return std::ranges::any_of(values_of<PageKind>,
                               [&](PageKind kind) { return !has(page_schema(kind).info(), field.name); });
  });
  return shared;
}

}  // namespace

std::vector<FieldSection> field_guide() {
  const std::vector<FieldInfo> shared = shared_by_pages();
  const auto own = [&](PageKind kind) {
    std::vector<FieldInfo> fields = page_schema(kind).info();
    std::erase_if(fields, [&](const FieldInfo& field) { return has(shared, field.name); });
    return fields;
  };
  std::vector<FieldSection> sections = {{"Every page", shared},
                                        {"Page", own(PageKind::plain)},
                                        {"Cohort", own(PageKind::cohort)},
                                        {"Case study", own(PageKind::case_study)},
                                        {"Bundle", own(PageKind::bundle)},
                                        {"Session", own(PageKind::session)},
                                        {"Resource", own(PageKind::resource)},
                                        {"Event", own(PageKind::event)},
                                        {"Measure", measure_schema().info()},
                                        {"Material", material_schema().info()},
                                        {"Quote", quote_schema().info()},
                                        {"Consent", consent_schema().info()},
                                        {"Speaker", speaker_schema().info()},
                                        {"Easy-read file", easy_read_schema().info()},
                                        {"site.yaml", site_schema().info()},
                                        {"organisations.yaml", organisation_schema().info()},
                                        {"topics.yaml", topic_schema().info()},
                                        {"glossary.yaml", glossary_schema().info()}};
  sections.push_back({"Blocks", block_fields()});
  return sections;
}

}  // namespace lantern::content
