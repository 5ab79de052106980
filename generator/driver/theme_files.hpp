// Where the files of a theme are: in its folder, in the installation or in the site, and in the folders of
// the themes it stands on. Read once a build, by one thread; afterwards it never changes.
#pragma once
#include <expected>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/file_system.hpp"
#include "content/theme_manifest.hpp"
#include "model/site.hpp"

namespace lantern::driver {

inline constexpr std::string_view built_in_theme = "lantern";

struct ThemeSource {
  std::filesystem::path path;  // on the disk
  std::string shown;           // in diagnostics
};

struct ThemeFiles {
  // Paths below the folder of a theme, e.g. layouts/parts/card.html.
  using Folder = std::map<std::string, ThemeSource>;

  std::vector<Folder> folders;  // the built-in theme's first, whose words all themes have
  Folder sources;               // a later folder's files in the place of an earlier one's
  Folder own;                   // those of the site's folder themes/
  content::ThemeManifest manifest;
  std::filesystem::path pictures;  // the folder of those for easy-read pages; empty without
  std::string published_folder;    // "assets/NAME/", of the topmost theme that has a theme.yaml
};

// The theme of `settings`. Failures are the machine's: a folder or file that is there and cannot be read.
// Codes: unknown-theme, and those of theme.yaml.
std::expected<ThemeFiles, FileError> find_theme_files(const FileSystem& disk,
                                                      const std::filesystem::path& installation,
                                                      const std::filesystem::path& site,
                                                      const SiteSettings& settings, Diagnostics& diagnostics);

// A path of theme.yaml that leads out of where it should lie by a symbolic link: path-outside.
void report_outside(const content::ThemePath& path, Diagnostics& diagnostics);

// A file of a theme that must be text; nothing after a mistake in it, which is reported.
std::expected<std::optional<std::string>, FileError> read_theme_text(const FileSystem& disk,
                                                                     const ThemeSource& source,
                                                                     Diagnostics& diagnostics);

}  // namespace lantern::driver
