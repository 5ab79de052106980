// A theme, loaded: its compiled layouts, its strings, what its files are for, and those that are published.
// Filled by the theme loader in driver/; read by any number of threads.
#pragma once
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "base/file_system.hpp"
#include "charts/font.hpp"
#include "model/layout_parts.hpp"
#include "model/theme_roles.hpp"
#include "pictures/picture_set.hpp"
#include "print/printer.hpp"
#include "templates/template.hpp"
#include "text/colour.hpp"
#include "text/locale.hpp"
#include "text/messages.hpp"

namespace lantern::views {

struct ThemeFile {
  std::string path;                                          // below the published folder
  std::variant<std::string, std::filesystem::path> content;  // its bytes, or the file on the disk to copy
};

// Where the files that layouts name are published: addresses in the site; empty when the theme has none.
struct ThemeAssets {
  std::string stylesheet;
  std::string icon;
  std::map<PageStyles, std::string> page_styles;
  std::map<ThemeScript, std::string> scripts;
};

// A layout or part of the site's own folder themes/.
struct OwnLayout {
  std::string name;  // as templates call it: page, parts/card
  std::string file;  // relative to the site
};

struct Theme {
  std::string name;  // as site.yaml has it
  templates::TemplateSet templates;
  std::set<std::string, std::less<>> made_layouts;  // those that Lantern itself asks for, and their parts
  std::vector<OwnLayout> own_layouts;               // by name
  std::map<std::string, Messages> messages;         // by language: every language of the site
  std::map<std::string, Locale> locales;            // likewise
  ThemeAssets assets;
  Colour ground = {255, 255, 255};  // of pages where nobody asked for a dark one
  std::vector<ThemeFile> files;  // by path
  LayoutParts parts;
  charts::ChartFont font;                        // of the charts
  std::optional<pictures::PictureSet> pictures;  // of easy-read pages; without it they have none
  std::optional<print::Printer> printer;         // of easy-read guides; without it none are printed
  const FileSystem* disk = nullptr;              // what `pictures` reads from; set when it is
};

}  // namespace lantern::views
