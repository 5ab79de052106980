// The fields of a site as JSON Schema (2020-12), for editors and for validators of other makers: what the
// checks know of one file by itself is said here too, from the same schemas. Pure; any thread.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace lantern::content {

// What has a schema, in the order of the guide: "site", "cohort", "case-study" …
std::vector<std::string_view> json_schema_names();

// As JSON text. `name` is one of the above.
std::string json_schema(std::string_view name);

// One object with all of them below $defs.
std::string all_json_schemas();

}  // namespace lantern::content
