// JSON as YAML that people can read: a line a value, texts in double quotes. Pure; any thread.
#pragma once
#include <nlohmann/json.hpp>
#include <string>

namespace lantern::starting {

// The fields of the object `value`, each line behind so many blanks.
void add_yaml(const nlohmann::ordered_json& value, std::size_t indentation, std::string& out);

}  // namespace lantern::starting
