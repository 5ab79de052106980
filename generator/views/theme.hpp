// A theme, loaded: its compiled layouts, its strings and the files that are published as they are.
// Filled by the theme loader in driver/; read by any number of threads.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/file_system.hpp"
#include "charts/font.hpp"
#include "pictures/picture_set.hpp"
#include "print/printer.hpp"
#include "templates/template.hpp"
#include "text/locale.hpp"
#include "text/messages.hpp"

namespace lantern::views {

struct ThemeFile {
  std::string path;  // below the published folder: assets/lantern/lantern.css
  std::string bytes;
};

struct Theme {
  templates::TemplateSet templates;
  std::map<std::string, Messages> messages;      // by language: every language of the site
  std::map<std::string, Locale> locales;         // likewise
  std::vector<ThemeFile> files;                  // by path
  charts::ChartFont font;                        // of the charts
  std::optional<pictures::PictureSet> pictures;  // of easy-read pages; without it they have none
  std::optional<print::Printer> printer;         // of easy-read guides; without it none are printed
  const FileSystem* disk = nullptr;              // what `pictures` reads from; set when it is
};

}  // namespace lantern::views
