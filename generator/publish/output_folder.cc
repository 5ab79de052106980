#include "publish/output_folder.hpp"

#include <algorithm>
#include <utility>

namespace lantern::publish {
namespace {

namespace fs = std::filesystem;

std::unexpected<PublishError> refused(std::string message) {
  return std::unexpected(PublishError{PublishErrorKind::machine, std::move(message)});
}

fs::path without_trailing_slash(const fs::path& path) {
  return path.has_filename() ? path : path.parent_path();
}

std::string shown_form(const fs::path& out) {
  const std::string text = without_trailing_slash(out.lexically_normal()).string();
  return text.empty() ? "." : text;
}

// Whether `inner` is `outer` or lies below it; both absolute and normal.
bool is_within(const fs::path& inner, const fs::path& outer) {
  const auto [outer_rest, inner_rest] = std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end());
  return outer_rest == outer.end();
}

bool is_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

fs::path beside(const fs::path& folder, std::string_view suffix) {
  return folder.parent_path() / ("." + folder.filename().string() + std::string(suffix));
}

constexpr std::string_view staging_suffix = ".staging-";

}  // namespace

fs::path OutputFolder::lock() const { return beside(folder, ".lock"); }
fs::path OutputFolder::previous() const { return beside(folder, ".previous"); }
fs::path OutputFolder::staging(long process) const {
  return beside(folder, std::string(staging_suffix) + std::to_string(process));
}

bool OutputFolder::is_staging_name(std::string_view name) const {
  const std::string prefix = "." + folder.filename().string() + std::string(staging_suffix);
  return name.starts_with(prefix) && is_number(name.substr(prefix.size()));
}

PublishError machine_error(std::string_view doing, std::string_view shown_path, const FileError& error) {
  std::string message = "cannot " + std::string(doing) + ' ' + std::string(shown_path) + ": " + error.reason;
  return {PublishErrorKind::machine, std::move(message)};
}

std::expected<OutputFolder, PublishError> check_output_folder(const FileSystem& files, const fs::path& out,
                                                              const std::vector<fs::path>& sources) {
  const std::string shown = shown_form(out);
  const auto kind = files.kind(without_trailing_slash(out));
  if (!kind) return std::unexpected(machine_error("use", shown, kind.error()));
  switch (*kind) {
    case FileKind::missing:
    case FileKind::folder:
      break;
    case FileKind::symbolic_link:
      return refused(shown + " is a symbolic link; choose a real folder with --out");
    case FileKind::file:
    case FileKind::other:
      return refused(shown + " is a file, not a folder; choose another with --out");
  }
  const auto folder = files.resolve(out);
  if (!folder) return std::unexpected(machine_error("use", shown, folder.error()));
  if (folder->parent_path() == *folder)
    return refused(shown + " is the root of the disk; choose a folder with --out");

  for (const fs::path& source : sources) {
    const auto followed = files.resolve(source);
    if (!followed) return std::unexpected(machine_error("use", source.string(), followed.error()));
    // A source that is itself a symbolic link is protected at both of its ends.
    const fs::path named = without_trailing_slash(source);
    const auto above = files.resolve(named.has_parent_path() ? named.parent_path() : ".");
    std::vector<fs::path> places{*followed};
    if (above) places.push_back(*above / named.filename());
    for (const fs::path& place : places) {
      if (!is_within(*folder, place) && !is_within(place, *folder)) continue;
      const std::string relation = *folder == place            ? " is "
                                   : is_within(*folder, place) ? " lies inside "
                                                               : " holds ";
      return refused(shown + relation + shown_form(source) +
                     ", which the site is made from; choose another folder with --out");
    }
  }
  return OutputFolder{*folder, shown};
}

std::expected<PublishedSite, PublishError> read_published_site(const FileSystem& files,
                                                               const OutputFolder& out) {
  const auto entries = files.list(out.folder);
  if (!entries && entries.error().fault == FileFault::missing) return PublishedSite{};
  if (!entries) return std::unexpected(machine_error("read", out.shown, entries.error()));
  if (entries->empty()) return PublishedSite{true, {}};

  const fs::path place = out.folder / manifest_name;
  const std::string shown = out.shown + '/' + std::string(manifest_name);
  const auto kind = files.kind(place);
  if (!kind) return std::unexpected(machine_error("read", shown, kind.error()));
  if (*kind != FileKind::file)
    return refused(out.shown +
                   " holds files that Lantern did not make; choose another folder with --out or empty it");
  const auto text = files.read(place, ReadLimit::manifest);
  if (!text) return std::unexpected(machine_error("read", shown, text.error()));
  auto manifest = parse_manifest(*text);
  if (!manifest)
    return refused(shown + ' ' + manifest.error() + "; empty " + out.shown +
                   " or choose another folder with --out");
  return PublishedSite{true, std::move(*manifest)};
}

}  // namespace lantern::publish
