// Loads the theme of a site: the files of the built-in theme, each of which the site may replace by
// one of the same name in its own themes/NAME/. Compiled once per build.
#pragma once
#include <filesystem>

#include "base/diagnostic.hpp"
#include "base/file_system.hpp"
#include "model/site.hpp"
#include "views/theme.hpp"

namespace lantern::driver {

// `installation` holds themes/lantern and node_modules. Codes: unknown-theme, theme-package,
// strings-missing, string-missing, and those of templates and strings.
views::Theme load_theme(const FileSystem& disk, const std::filesystem::path& installation,
                        const std::filesystem::path& site, const SiteSettings& settings,
                        Diagnostics& diagnostics);

// The pictures that easy-read texts may name. `site` may be empty: then only Lantern's own.
pictures::PictureSet load_picture_set(const FileSystem& disk, const std::filesystem::path& installation,
                                      const std::filesystem::path& site, const SiteSettings& settings,
                                      Diagnostics& diagnostics);

// The built-in words of one language, for commands that work without a site.
Messages built_in_messages(const FileSystem& disk, const std::filesystem::path& installation,
                           std::string_view language, Diagnostics& diagnostics);

}  // namespace lantern::driver
