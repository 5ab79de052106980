#include "publish/foreign_files.hpp"

#include <optional>
#include <string>

namespace lantern::publish {
namespace {

namespace fs = std::filesystem;

// The published file that cannot stand beside a foreign file or folder at `path`: the same path, a
// file where `path` needs a folder, or one below `path`.
std::optional<std::string> rival_of(const std::string& path, const Manifest& now) {
  if (now.contains(path)) return path;
  for (std::size_t slash = path.find('/'); slash != std::string::npos; slash = path.find('/', slash + 1))
    if (now.contains(path.substr(0, slash))) return path.substr(0, slash);
  const auto below = now.lower_bound(path + '/');
  if (below != now.end() && below->starts_with(path + '/')) return *below;
  return std::nullopt;
}

class Carrier {
 public:
  Carrier(FileSystem& files, const OutputFolder& out, const fs::path& staging, const Manifest& before,
          const Manifest& now)
      : files_(files), out_(out), staging_(staging), before_(before), now_(now) {}

  // `relative` is empty for the output folder itself, else ends without a slash.
  std::expected<void, PublishError> carry_folder(const std::string& relative) {
    const auto entries = files_.list(out_.folder / relative);
    if (!entries) return std::unexpected(machine_error("read", shown(relative), entries.error()));
    // Lantern makes no empty folders, so an empty one is somebody's.
    if (entries->empty() && !relative.empty()) return carry_empty_folder(relative);
    for (const FolderEntry& entry : *entries) {
      const std::string path = relative.empty() ? entry.name : relative + '/' + entry.name;
      if (path == manifest_name) continue;
      if (entry.kind == FileKind::folder) {
        if (auto carried = carry_folder(path); !carried) return carried;
      } else if (!before_.contains(path)) {
        if (auto carried = carry_file(path, entry.kind); !carried) return carried;
      }
    }
    return {};
  }

 private:
  std::expected<void, PublishError> carry_empty_folder(const std::string& path) {
    if (rival_of(path, now_)) return {};  // nothing in it that could be lost
    const auto made = files_.make_folders(staging_ / path);
    if (!made) return std::unexpected(machine_error("keep", shown(path), made.error()));
    return {};
  }

  std::expected<void, PublishError> carry_file(const std::string& path, FileKind kind) {
    const fs::path from = out_.folder / path;
    const fs::path to = staging_ / path;
    if (const auto rival = rival_of(path, now_)) {
      if (*rival == path && kind == FileKind::file) {
        const auto same = files_.same_as_file(to, from);
        if (!same) return std::unexpected(machine_error("read", shown(path), same.error()));
        if (*same) return {};
      }
      return std::unexpected(PublishError{
          PublishErrorKind::machine, shown(path) + " was not made by Lantern, and the site now has " +
                                         *rival +
                                         " at that place; move it away or choose another folder with --out"});
    }
    const auto kept = keep(from, to, kind);
    if (!kept) return std::unexpected(machine_error("keep", shown(path), kept.error()));
    return {};
  }

  FileSystem::Result<void> keep(const fs::path& from, const fs::path& to, FileKind kind) {
    if (kind == FileKind::symbolic_link) {
      const auto target = files_.read_symbolic_link(from);
      if (!target) return std::unexpected(target.error());
      return files_.make_symbolic_link(*target, to);
    }
    auto linked = files_.link(from, to);
    if (linked || kind != FileKind::file) return linked;
    return files_.copy(from, to, CopyKeeps::bytes_times_and_permissions);
  }

  std::string shown(const std::string& path) const {
    return path.empty() ? out_.shown : out_.shown + '/' + path;
  }

  FileSystem& files_;
  const OutputFolder& out_;
  const fs::path& staging_;
  const Manifest& before_;
  const Manifest& now_;
};

}  // namespace

std::expected<void, PublishError> carry_over_foreign_files(FileSystem& files, const OutputFolder& out,
                                                           const fs::path& staging, const Manifest& before,
                                                           const Manifest& now) {
  return Carrier(files, out, staging, before, now).carry_folder("");
}

}  // namespace lantern::publish
