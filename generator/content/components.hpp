// The fenced blocks of the contract (chart, quote, video ...), from their YAML to the model.
#pragma once
#include <optional>
#include <string_view>

#include "content/reader.hpp"
#include "content/schema.hpp"
#include "model/document.hpp"

namespace lantern::content {

// `yaml` begins at `where` in the reader's file. Nothing after an error.
std::optional<ComponentData> read_component(std::string_view name, std::string_view yaml,
                                            const SourceLocation& where, Reader& reader);

// Each block with its fields, as a group of that name.
std::vector<FieldInfo> block_fields();

}  // namespace lantern::content
