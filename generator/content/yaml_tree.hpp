// YAML as a tree in which every value knows its place, so that every complaint can point at it.
// Made from yaml-cpp's events rather than its Node, which keeps duplicate keys, unclosed quotes and
// second documents to itself. Only what content needs is let through: no anchors, aliases or tags.
// Plain values; pure functions; any thread.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"

namespace lantern::content {

enum class YamlKind { null, scalar, list, map };
enum class Quoting { plain, quoted };

struct YamlEntry;

struct YamlNode {
  YamlKind kind = YamlKind::null;
  SourceLocation where;
  std::string text;  // of a scalar
  Quoting quoting = Quoting::plain;
  std::vector<YamlNode> items;     // of a list
  std::vector<YamlEntry> entries;  // of a map, in the order of the file

  const YamlNode* find(std::string_view key) const;
};

struct YamlEntry {
  std::string key;
  SourceLocation key_where;
  YamlNode value;
};

// What a YAML text may be at most. More is a mistake or an attack, never a front matter.
struct YamlLimits {
  std::size_t bytes = 1 << 20;
  std::size_t values = 50'000;
  int depth = 32;
};

// Reads `text`, whose first line is line `first_line` of `file`. Nothing when the text cannot be
// read; then there is at least one error. Codes: yaml-syntax, yaml-tab, yaml-quote, yaml-colon,
// yaml-duplicate, yaml-alias, yaml-tag, yaml-documents, yaml-depth, yaml-size, yaml-space;
// control-character and bidi-control for what is spelled out with a backslash.
std::optional<YamlNode> parse_yaml(std::string_view text, const std::string& file, int first_line,
                                   Diagnostics& diagnostics, const YamlLimits& limits = {});

}  // namespace lantern::content
