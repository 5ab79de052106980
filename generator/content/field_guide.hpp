// All fields that can be written in a site, by what they stand in: what docs/content/fields.md lists. From
// the schemas alone. Any thread.
#pragma once
#include <string>
#include <vector>

#include "content/schema.hpp"

namespace lantern::content {

// A part of the guide, as its heading and its anchor are.
struct FieldSection {
  std::string_view heading;  // "Case study": its anchor is case-study
  std::vector<FieldInfo> fields;
};

// Fields that all pages share stand once, in the first.
std::vector<FieldSection> field_guide();

}  // namespace lantern::content
