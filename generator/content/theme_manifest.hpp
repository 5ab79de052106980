// theme.yaml: what the files of a theme are. Pure: text in, manifest and diagnostics out.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/names.hpp"
#include "model/layout_parts.hpp"
#include "model/theme_roles.hpp"
#include "text/colour.hpp"

namespace lantern::content {

// A path below the folder of the theme, as written there.
struct ThemePath {
  std::string path;
  SourceLocation where;
};

enum class ThemeBase { lantern, none };  // whether the built-in theme stands below this one

// Every field that a theme does not write is that of the theme below it; of page styles and scripts each one.
struct ThemeManifest {
  struct Styles {
    std::vector<ThemePath> from;  // files, and folders of files, joined in this order
    ThemePath to;
  };
  struct PackageFile {
    ThemePath from;  // below node_modules
    ThemePath to;
  };
  struct Fonts {
    std::vector<ThemePath> regular, bold;  // below the theme or node_modules; for charts and print
    SourceLocation where;
  };

  // What words stand on.
  struct Grounds {
    std::vector<Colour> light, dark;
  };

  ThemeBase extends = ThemeBase::lantern;
  std::optional<Styles> styles;
  std::map<PageStyles, ThemePath> page_styles;
  std::map<ThemeScript, ThemePath> scripts;
  std::optional<ThemePath> icon;
  std::optional<std::vector<ThemePath>> copy;  // folders whose files are published as they are
  std::optional<std::vector<PackageFile>> files;
  std::optional<Fonts> fonts;
  std::optional<Grounds> grounds;
  std::optional<ThemePath> pictures;  // a folder
  std::optional<LayoutParts> parts;
};

ThemeManifest read_theme_manifest(std::string_view text, const std::string& file, Diagnostics& diagnostics);

// What `above` writes, and else what `below` has.
ThemeManifest on_top_of(ThemeManifest below, ThemeManifest above);

}  // namespace lantern::content

namespace lantern {
template <>
inline constexpr auto names_of<content::ThemeBase> = names<content::ThemeBase>("lantern", "none");
}  // namespace lantern
