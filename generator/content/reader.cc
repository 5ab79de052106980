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
