#include "driver/theme_files.hpp"

#include <optional>

#include "content/source_text.hpp"
#include "driver/inside.hpp"

namespace lantern::driver {
namespace {

namespace fs = std::filesystem;

std::expected<void, FileError> collect(const FileSystem& disk, const fs::path& folder,
                                       const std::string& shown, const std::string& below,
                                       ThemeFiles::Folder& found) {
  const auto entries = disk.list(folder / below);
  if (!entries) return std::unexpected(entries.error());
  for (const FolderEntry& entry : *entries) {
    if (entry.name.starts_with('.') || entry.name.ends_with('~')) continue;
    const std::string path = below.empty() ? entry.name : below + '/' + entry.name;
    if (entry.kind == FileKind::folder) {
      if (auto inner = collect(disk, folder, shown, path, found); !inner) return inner;
    } else if (entry.kind == FileKind::file) {
      found[path] = {folder / path, shown + '/' + path};
    }
  }
  return {};
}

// One theme's folder, which may be no folder at all: then it has no files.
std::expected<ThemeFiles::Folder, FileError> files_below(const FileSystem& disk, const fs::path& themes,
                                                         const std::string& name) {
  ThemeFiles::Folder found;
  const auto kind = disk.kind(themes / name);
  if (!kind) return std::unexpected(kind.error());
  if (*kind != FileKind::folder) return found;
  if (auto read = collect(disk, themes / name, "themes/" + name, "", found); !read)
    return std::unexpected(read.error());
  return found;
}

}  // namespace

void report_outside(const content::ThemePath& path, Diagnostics& diagnostics) {
  diagnostics.error(path.where, "path-outside",
                    "'" + path.path + "' is a link that leads to another place of this machine",
                    "put the files themselves there: a theme publishes its own files and those of packages");
}

std::expected<ThemeFiles, FileError> find_theme_files(const FileSystem& disk, const fs::path& installation,
                                                      const fs::path& site, const SiteSettings& settings,
                                                      Diagnostics& diagnostics) {
  const std::string built_in(built_in_theme);
  std::vector<std::pair<fs::path, std::string>> places = {{installation / "themes", built_in}};
  // A name, never a path: a theme is a folder among the themes.
  const bool is_name =
      settings.theme.find_first_of("/\\") == std::string::npos && !settings.theme.starts_with('.');
  if (is_name && settings.theme != built_in) places.emplace_back(installation / "themes", settings.theme);
  if (is_name && !site.empty()) places.emplace_back(site / "themes", settings.theme);

  ThemeFiles theme;
  bool known = settings.theme == built_in;
  for (const auto& [themes, name] : places) {
    auto folder = files_below(disk, themes, name);
    if (!folder) return std::unexpected(folder.error());
    if (name == settings.theme && disk.kind(themes / name) == FileKind::folder) known = true;
    if (const auto written = folder->find("theme.yaml"); written != folder->end()) {
      const auto text = read_theme_text(disk, written->second, diagnostics);
      if (!text) return std::unexpected(text.error());
      content::ThemeManifest manifest;
      if (*text) manifest = content::read_theme_manifest(**text, written->second.shown, diagnostics);
      if (manifest.extends == content::ThemeBase::none) {
        theme.sources.clear();
        theme.manifest = {};
        theme.pictures.clear();
      }
      if (manifest.pictures) {
        theme.pictures = themes / name / manifest.pictures->path;
        const auto inside = lies_inside(disk, theme.pictures, themes / name);
        if (!inside) return std::unexpected(inside.error());
        if (!*inside) {
          report_outside(*manifest.pictures, diagnostics);
          theme.pictures.clear();
        }
      }
      theme.manifest = on_top_of(std::move(theme.manifest), std::move(manifest));
      theme.published_folder = "assets/" + name + "/";
    }
    for (const auto& [path, source] : *folder) theme.sources[path] = source;
    if (!site.empty() && themes == site / "themes") theme.own = *folder;
    theme.folders.push_back(std::move(*folder));
  }
  if (!is_name)
    diagnostics.error(settings.theme_where, "unknown-theme",
                      "'" + settings.theme + "' is not the name of a theme",
                      "write the name of a folder in themes/, without a path to it");
  else if (!known)
    diagnostics.error(settings.theme_where, "unknown-theme", "there is no theme '" + settings.theme + "'",
                      "make the folder themes/" + settings.theme + ", or delete the line 'theme'");
  return theme;
}

std::expected<std::optional<std::string>, FileError> read_theme_text(const FileSystem& disk,
                                                                     const ThemeSource& source,
                                                                     Diagnostics& diagnostics) {
  auto bytes = disk.read(source.path, ReadLimit::text);
  if (bytes) return content::readable_text(std::move(*bytes), source.shown, diagnostics);
  if (bytes.error().fault != FileFault::too_large) return std::unexpected(bytes.error());
  content::report_too_large(source.shown, diagnostics);
  return std::nullopt;
}

}  // namespace lantern::driver
