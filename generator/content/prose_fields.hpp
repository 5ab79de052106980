// The words that stand in the fields of a front matter, for the checks of prose. Pure; any thread.
#pragma once
#include "content/yaml_tree.hpp"
#include "model/prose.hpp"

namespace lantern::content {

// Texts of more than one word, but for names, sources and what is written for machines.
Prose prose_of_fields(const YamlNode& front_matter);

}  // namespace lantern::content
