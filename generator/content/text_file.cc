#include "content/text_file.hpp"

#include <utility>

namespace lantern::content {
namespace {

std::optional<std::string> made_readable(FileSystem::Result<std::string> bytes, const std::string& shown,
                                         Diagnostics& diagnostics) {
  if (bytes) return readable_text(std::move(*bytes), shown, diagnostics);
  if (bytes.error().fault == FileFault::too_large)
    report_too_large(shown, diagnostics);
  else
    diagnostics.error({shown, 0, 0, 1}, "unreadable", "this file cannot be read: " + bytes.error().reason,
                      "check who may read it");
  return std::nullopt;
}

}  // namespace

std::optional<std::string> read_text_file(const FileSystem& disk, const std::filesystem::path& path,
                                          const std::string& shown, Diagnostics& diagnostics) {
  return made_readable(disk.read(path, ReadLimit::text), shown, diagnostics);
}

std::optional<std::string> read_text_file_if_there(const FileSystem& disk, const std::filesystem::path& path,
                                                   const std::string& shown, Diagnostics& diagnostics) {
  auto bytes = disk.read(path, ReadLimit::text);
  if (!bytes && bytes.error().fault == FileFault::missing) return std::nullopt;
  return made_readable(std::move(bytes), shown, diagnostics);
}

}  // namespace lantern::content
