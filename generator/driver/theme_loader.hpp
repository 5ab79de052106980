// Loads the theme of a site: its layouts compiled, its words, its files (theme_files.hpp). Once a build.
#pragma once
#include <expected>
#include <filesystem>

#include "base/diagnostic.hpp"
#include "base/file_system.hpp"
#include "model/site.hpp"
#include "views/theme.hpp"

namespace lantern::driver {

// `installation` holds themes/ and node_modules. A file that is there and cannot be read is a failure of the
// machine. Codes: unknown-theme, theme-file, theme-package, strings-missing, string-missing, and those of
// theme.yaml, templates and strings.
std::expected<views::Theme, FileError> load_theme(const FileSystem& disk,
                                                  const std::filesystem::path& installation,
                                                  const std::filesystem::path& site,
                                                  const SiteSettings& settings, Diagnostics& diagnostics);

// The pictures that easy-read texts may name. `site` may be empty: then only Lantern's own.
pictures::PictureSet load_picture_set(const FileSystem& disk, const std::filesystem::path& installation,
                                      const std::filesystem::path& site, const SiteSettings& settings,
                                      Diagnostics& diagnostics);

// For commands that work without a site: the typeface of the built-in theme and its words in one language.
std::expected<charts::ChartFont, FileError> built_in_font(const FileSystem& disk,
                                                          const std::filesystem::path& installation);
std::expected<Messages, FileError> built_in_messages(const FileSystem& disk,
                                                     const std::filesystem::path& installation,
                                                     std::string_view language, Diagnostics& diagnostics);

}  // namespace lantern::driver
