// What tests/schema cannot see from outside: that no two groups share a name, by which they are told apart.
#include "content/json_schema.hpp"

#include <catch2/catch.hpp>
#include <map>
#include <nlohmann/json.hpp>

#include "content/page_schemas.hpp"
#include "content/site_settings.hpp"

using namespace lantern;
using namespace lantern::content;

namespace {

using Names = std::vector<std::string_view>;

void collect(const std::vector<FieldInfo>& fields, std::map<std::string_view, Names>& groups) {
  for (const FieldInfo& field : fields) {
    if (!field.type.fields) continue;
    INFO(field.name);
    REQUIRE_FALSE(field.type.group.empty());
    Names names;
    for (const FieldInfo& inner : field.type.fields()) names.push_back(inner.name);
    const auto [known, fresh] = groups.try_emplace(field.type.group, names);
    CHECK(known->second == names);
    if (fresh) collect(field.type.fields(), groups);
  }
}

}  // namespace

TEST_CASE("each group of fields has a name of its own", "[schema]") {
  std::map<std::string_view, Names> groups;
  for (const PageKind kind : values_of<PageKind>) collect(page_schema(kind).info(), groups);
  collect(site_schema().info(), groups);
  CHECK(groups.size() > 15);
}

TEST_CASE("a group that holds itself stands once, below $defs", "[schema]") {
  const auto schema = nlohmann::json::parse(json_schema("case-study"));
  REQUIRE(schema["$defs"].size() == 1);
  const auto& drivers = schema["$defs"]["driver"]["properties"]["drivers"];
  CHECK(drivers["anyOf"][1]["items"]["anyOf"][1]["$ref"] == "#/$defs/driver");
}
