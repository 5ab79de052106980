// `lantern schema [KIND]`: the fields of a site as JSON Schema, for editors and other programs.
#pragma once
#include <string>

namespace lantern::cli {

// Of one kind of file; of all of them when `kind` is empty.
int print_schema(const std::string& kind);

}  // namespace lantern::cli
