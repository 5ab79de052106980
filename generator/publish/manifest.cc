#include "publish/manifest.hpp"

#include "publish/safe_path.hpp"

namespace lantern::publish {
namespace {

constexpr std::string_view first_line = "Files published by Lantern, format 1\n";

}  // namespace

std::string to_text(const Manifest& manifest) {
  std::string text(first_line);
  for (const std::string& path : manifest) {
    text += path;
    text += '\n';
  }
  return text;
}

std::expected<Manifest, std::string> parse_manifest(std::string_view text) {
  if (!text.starts_with(first_line) || !text.ends_with('\n'))
    return std::unexpected("is damaged, or was made by another version of Lantern");
  text.remove_prefix(first_line.size());
  Manifest manifest;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::string_view path = text.substr(0, end);
    if (const auto reason = unsafe_path_reason(path))
      return std::unexpected("is damaged: the path '" + std::string(path) + "' " + *reason);
    manifest.emplace_hint(manifest.end(), path);
    text.remove_prefix(end + 1);
  }
  return manifest;
}

}  // namespace lantern::publish
