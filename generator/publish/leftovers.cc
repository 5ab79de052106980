#include "publish/leftovers.hpp"

#include "publish/manifest.hpp"

namespace lantern::publish {
namespace {

namespace fs = std::filesystem;

bool is_mark(std::string_view name) { return name == staging_mark || name == manifest_name; }

// An empty folder holds nothing that could be lost.
FileSystem::Result<bool> is_ours(const FileSystem& files, const fs::path& folder) {
  const auto entries = files.list(folder);
  if (!entries) return std::unexpected(entries.error());
  if (entries->empty()) return true;
  for (const FolderEntry& entry : *entries)
    if (is_mark(entry.name)) return true;
  return false;
}

std::string cannot_remove(const fs::path& leftover, const FileError& error) {
  const std::string inside = error.path == leftover.string() ? "" : " (" + error.path + ')';
  return leftover.string() + " is left of an earlier build and cannot be removed: " + error.reason + inside;
}

// Why it stays; empty when it is gone.
std::string remove_leftover(FileSystem& files, const fs::path& place, FileKind kind) {
  const std::string not_ours =
      place.string() + " is not Lantern's, so it stays; give it another name, or remove it";
  if (kind != FileKind::folder) return not_ours;
  const auto ours = is_ours(files, place);
  if (!ours) return cannot_remove(place, ours.error());
  if (!*ours) return not_ours;
  const auto removed = remove_marked(files, place);
  return removed ? "" : cannot_remove(place, removed.error());
}

}  // namespace

std::expected<fs::path, PublishError> make_staging(FileSystem& files, const OutputFolder& out, long process) {
  while (true) {
    const fs::path staging = out.staging(process++);
    const auto kind = files.kind(staging);
    if (!kind) return std::unexpected(machine_error("read", staging.string(), kind.error()));
    if (*kind != FileKind::missing) continue;
    if (const auto made = files.make_folders(staging); !made)
      return std::unexpected(machine_error("make the folder", staging.string(), made.error()));
    const auto marked = files.write(staging / staging_mark, "");
    if (marked) return staging;
    (void)files.remove_all(staging);
    return std::unexpected(machine_error("write", (staging / staging_mark).string(), marked.error()));
  }
}

FileSystem::Result<void> remove_marked(FileSystem& files, const fs::path& folder) {
  const auto entries = files.list(folder);
  if (!entries) return std::unexpected(entries.error());
  for (const FolderEntry& entry : *entries) {
    if (is_mark(entry.name)) continue;
    if (auto removed = files.remove_all(folder / entry.name); !removed) return removed;
  }
  return files.remove_all(folder);
}

std::expected<void, PublishError> restore_previous_site(FileSystem& files, const OutputFolder& out) {
  const auto manifest = files.kind(out.previous() / manifest_name);
  if (!manifest) return std::unexpected(machine_error("read", out.previous().string(), manifest.error()));
  if (*manifest != FileKind::file) return {};
  const auto entries = files.list(out.folder);
  if (!entries && entries.error().fault != FileFault::missing)
    return std::unexpected(machine_error("read", out.shown, entries.error()));
  if (entries && !entries->empty()) return {};
  const auto renamed = files.rename(out.previous(), out.folder);
  if (!renamed)
    return std::unexpected(machine_error("put back the previous site in", out.shown, renamed.error()));
  return {};
}

std::vector<std::string> remove_leftovers(FileSystem& files, const OutputFolder& out) {
  const fs::path parent = out.folder.parent_path();
  const auto entries = files.list(parent);
  if (!entries)
    return {"cannot see whether an earlier build left anything in " + parent.string() + ": " +
            entries.error().reason};
  std::vector<std::string> stay;
  const std::string previous = out.previous().filename().string();
  for (const FolderEntry& entry : *entries) {
    if (entry.name != previous && !out.is_staging_name(entry.name)) continue;
    if (std::string why = remove_leftover(files, parent / entry.name, entry.kind); !why.empty())
      stay.push_back(std::move(why));
  }
  return stay;
}

}  // namespace lantern::publish
