// What a site's own folder themes/ is checked for, beyond what its layouts cannot do at all. Once a build, by
// one thread.
#pragma once
#include "base/diagnostic.hpp"
#include "base/file_system.hpp"
#include "driver/theme_files.hpp"
#include "model/site.hpp"
#include "views/theme.hpp"

namespace lantern::driver {

// The files alone: layouts and styles that ask another host (other-host), styles that nothing joins and words
// that nothing says (theme-unused).
void check_own_files(const FileSystem& disk, const ThemeFiles& files, Diagnostics& diagnostics);

// What pages ask of the theme: layouts that are not there (unknown-layout), fields that their layout does not
// show (field-without-effect); and layouts that nothing asks for (theme-unused) or that have lost what every
// page needs (layout-part).
void check_layouts(const Site& site, const views::Theme& theme, Diagnostics& diagnostics);

}  // namespace lantern::driver
