// What theme.yaml names, found and made ready to be published. Read once a build, by one thread.
#pragma once
#include <expected>
#include <filesystem>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "charts/font.hpp"
#include "driver/theme_files.hpp"
#include "driver/theme_looks.hpp"
#include "views/theme.hpp"

namespace lantern::driver {

struct PublishedAssets {
  views::ThemeAssets roles;
  std::vector<views::ThemeFile> files;  // by path
};

// `font` is brought where no style sheet of the theme does; `accents` are styles behind those of the theme.
// Style sheets and scripts have their fingerprint in their names, so that hosts may keep them for ever.
// Failures are the machine's: a file that is there and cannot be read. Codes: theme-file where theme.yaml
// names a file that the theme lacks, theme-package where it is a package's.
std::expected<PublishedAssets, FileError> published_assets(const FileSystem& disk,
                                                           const std::filesystem::path& installation,
                                                           const ThemeFiles& theme, const WebFont& font,
                                                           const std::string& accents,
                                                           Diagnostics& diagnostics);

// The files of its typeface, in the theme or in packages; none where one is missing, which is reported.
std::expected<charts::ChartFont::Files, FileError> font_files(const FileSystem& disk,
                                                              const std::filesystem::path& installation,
                                                              const ThemeFiles& theme,
                                                              Diagnostics& diagnostics);

}  // namespace lantern::driver
