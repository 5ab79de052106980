#include "content/reader.hpp"

#include <filesystem>

namespace lantern::content {
namespace {

std::string found(const YamlNode& node) {
  switch (node.kind) {
    case YamlKind::null:
      return "nothing";
    case YamlKind::list:
      return "a list";
    case YamlKind::map:
      return "a group of fields";
    case YamlKind::scalar:
      break;
  }
  return "'" + node.text + "'";
}

// As YAML reads it back.
std::string in_quotes(std::string_view text) {
  const char mark = text.find('"') == std::string_view::npos ? '"' : '\'';
  std::string all(1, mark);
  for (const char c : text) {
    if (c == '\'' && mark == '\'') all += c;
    if (c == '\\' && mark == '"') all += c;
    all += c;
  }
  return all + mark;
}

}  // namespace

std::optional<std::string> join_path(std::string_view from, std::string_view relative) {
  if (relative.starts_with('/') || relative.find('\\') != std::string_view::npos ||
      relative.find('\0') != std::string_view::npos)
    return std::nullopt;
  const std::filesystem::path joined =
      (std::filesystem::path(from).parent_path() / std::filesystem::path(relative)).lexically_normal();
  const std::string path = joined.generic_string();
  if (path == ".." || path.starts_with("../") || path.starts_with('/')) return std::nullopt;
  return path;
}

std::string Reader::resolve_path(const YamlNode& node) {
  if (const auto path = join_path(file_, node.text)) return *path;
  error(node.where, "path-outside", "'" + node.text + "' does not lead to a file inside the site",
        "write the path from this file, with / between folders, e.g. photo.jpg or ../pictures/photo.jpg");
  return {};
}

bool Reader::require_scalar(const YamlNode& node, std::string_view wanted) {
  if (node.kind == YamlKind::scalar) return true;
  // "- Tip: do this" is a name and a value for YAML, and a sentence for its author.
  if (wanted == "text" && node.kind == YamlKind::map && node.entries.size() == 1 &&
      node.entries.front().value.kind == YamlKind::scalar) {
    const YamlEntry& entry = node.entries.front();
    error(entry.key_where, "wrong-type", "there is a colon in this text",
          "put the whole text into quotes: " + in_quotes(entry.key + ": " + entry.value.text));
    return false;
  }
  error(node.where, "wrong-type", "this should be " + std::string(wanted) + ", not " + found(node));
  return false;
}

bool Reader::require_list(const YamlNode& node, std::string_view wanted) {
  if (node.kind == YamlKind::list) return true;
  error(node.where, "wrong-type", "this should be a list of " + std::string(wanted) + ", not " + found(node),
        "begin each entry on a line of its own with '- '");
  return false;
}

bool Reader::require_map(const YamlNode& node, std::string_view wanted) {
  if (node.kind == YamlKind::map) return true;
  error(node.where, "wrong-type",
        "this should be " + std::string(wanted) + " with its fields, not " + found(node),
        "write each field on a line of its own as name: value");
  return false;
}

}  // namespace lantern::content
