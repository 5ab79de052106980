#include "base/replace_file.hpp"

#include <unistd.h>

#include <string>

namespace lantern {
namespace {

namespace fs = std::filesystem;

constexpr int most_links = 40;  // one after the other, as the system has it

// The place that is written to in the end: links followed, also one that points at nothing yet.
FileSystem::Result<fs::path> place_of(const FileSystem& files, fs::path path) {
  for (int followed = 0; followed < most_links; ++followed) {
    const auto kind = files.kind(path);
    if (!kind) return std::unexpected(kind.error());
    switch (*kind) {
      case FileKind::missing:
      case FileKind::file:
        return path;
      case FileKind::folder:
        return std::unexpected(
            FileError{path.string(), "this is a folder, not a file", FileFault::not_plain});
      case FileKind::other:
        return std::unexpected(FileError{path.string(), "this is not a plain file", FileFault::not_plain});
      case FileKind::symbolic_link:
        break;
    }
    const auto target = files.read_symbolic_link(path);
    if (!target) return std::unexpected(target.error());
    path = path.parent_path() / *target;
  }
  return std::unexpected(FileError{path.string(), "this symbolic link leads in a circle"});
}

}  // namespace

FileSystem::Result<void> replace_file(FileSystem& files, const fs::path& path, std::string_view bytes) {
  const auto place = place_of(files, path);
  if (!place) return std::unexpected(place.error());
  const fs::path beside = place->parent_path() / (".lantern-new-" + std::to_string(::getpid()));
  auto done = files.write(beside, bytes);
  if (done) done = files.rename(beside, *place);
  if (done) return {};
  (void)files.remove_all(beside);
  return std::unexpected(FileError{place->string(), done.error().reason, done.error().fault});
}

}  // namespace lantern
