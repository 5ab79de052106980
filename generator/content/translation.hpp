// What a translation takes over from the original: every field that it does not write itself. Both front
// matters become one tree, in which each value keeps the place where its author wrote it, before a schema
// reads it; so no schema needs to know of translations. Groups of fields are joined field by field and
// measures by their id; any other list is replaced whole. Old addresses stay with the original, since each
// leads to one page. Pure functions; any thread.
#pragma once
#include <string_view>
#include <vector>

#include "content/discovery.hpp"
#include "content/yaml_tree.hpp"
#include "model/inherited.hpp"

namespace lantern::content {

// `inherited` gets the name of each field that is taken over.
YamlNode with_inherited(YamlNode translation, const YamlNode& original, Inherited& inherited);

// Of each source that of the same page in the main language, if that is another one; otherwise null. Points
// into `sources`.
std::vector<const SourceFile*> originals_of(const std::vector<SourceFile>& sources,
                                            std::string_view main_language);

}  // namespace lantern::content
