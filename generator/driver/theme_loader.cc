#include "driver/theme_loader.hpp"

#include <map>

#include "content/data_files.hpp"
#include "content/text_file.hpp"
#include "driver/installation.hpp"

namespace lantern::driver {
namespace {

namespace fs = std::filesystem;

struct ThemeSource {
  fs::path path;      // on the disk
  std::string shown;  // in diagnostics
};

// Paths below the theme's folder, e.g. layouts/parts/card.html; the site's stand in for the built-in ones.
using ThemeSources = std::map<std::string, ThemeSource>;

void collect(const FileSystem& disk, const fs::path& folder, const std::string& shown,
             const std::string& below, ThemeSources& sources, Diagnostics& diagnostics) {
  const auto entries = disk.list(folder / below);
  if (!entries) {
    diagnostics.error({shown, 0, 0, 1}, "unreadable", "this folder cannot be read: " + entries.error().reason,
                      "check who may read it");
    return;
  }
  for (const FolderEntry& entry : *entries) {
    const std::string path = below.empty() ? entry.name : below + '/' + entry.name;
    if (entry.name.starts_with('.') || entry.name.ends_with('~')) continue;
    if (entry.kind == FileKind::folder)
      collect(disk, folder, shown, path, sources, diagnostics);
    else if (entry.kind == FileKind::file)
      sources[path] = {folder / path, shown + '/' + path};
  }
}

std::optional<std::string> read_text_file(const FileSystem& disk, const ThemeSource& source,
                                          Diagnostics& diagnostics) {
  return content::read_text_file(disk, source.path, source.shown, diagnostics);
}

// The strings of one language: strings/LANGUAGE.yaml of the built-in theme, then of the site's.
std::map<std::string, MessagePattern> patterns_of(const FileSystem& disk,
                                                  const std::vector<const ThemeSources*>& layers,
                                                  const std::string& language, Diagnostics& diagnostics) {
  std::map<std::string, MessagePattern> patterns;
  for (const ThemeSources* layer : layers) {
    const auto found = layer->find("strings/" + language + ".yaml");
    if (found == layer->end()) continue;
    if (const auto text = read_text_file(disk, found->second, diagnostics))
      for (auto& [key, pattern] : content::read_strings(*text, found->second.shown, diagnostics))
        patterns[key] = std::move(pattern);
  }
  return patterns;
}

bool is_layout(std::string_view path) {
  return path.starts_with("layouts/") &&
         (path.ends_with(".html") || path.ends_with(".xml") || path.ends_with(".txt"));
}

// layouts/parts/card.html is parts/card; layouts/feed.xml keeps its ending.
std::string layout_name(std::string_view path) {
  path.remove_prefix(std::string_view("layouts/").size());
  if (path.ends_with(".html")) path.remove_suffix(5);
  return std::string(path);
}

constexpr std::string_view published_folder = "assets/lantern/";

// The typeface of the charts and of print, and the pictures of easy-read pages.
void load_pictures(views::Theme& theme, const FileSystem& disk, const fs::path& installation,
                   const fs::path& site, const SiteSettings& settings, Diagnostics& diagnostics) {
  if (auto font = charts::ChartFont::load(chart_font_files(installation)))
    theme.font = std::move(*font);
  else
    diagnostics.error({"themes/lantern", 0, 0, 1}, "theme-package", font.error(),
                      "run scripts/setup, which installs it");
  charts::ChartFont::Files files = chart_font_files(installation);
  if (auto printer = print::Printer::load({std::move(files.regular), std::move(files.bold)}))
    theme.printer = std::move(*printer);
  else
    diagnostics.error({"themes/lantern", 0, 0, 1}, "theme-package", printer.error(),
                      "run scripts/setup, which installs it");
  theme.disk = &disk;
  theme.pictures.emplace(load_picture_set(disk, installation, site, settings, diagnostics));
}

}  // namespace

pictures::PictureSet load_picture_set(const FileSystem& disk, const fs::path& installation,
                                      const fs::path& site, const SiteSettings& settings,
                                      Diagnostics& diagnostics) {
  std::map<std::string, std::string> aliases;
  const ThemeSource alias_file{site / "assets/pictures/aliases.yaml", "assets/pictures/aliases.yaml"};
  if (!site.empty())
    if (const auto text =
            content::read_text_file_if_there(disk, alias_file.path, alias_file.shown, diagnostics))
      for (auto& [name, target] : content::read_strings(*text, alias_file.shown, diagnostics))
        aliases[name] = target.text;
  pictures::PictureFolders folders;
  folders.site = site.empty() ? fs::path() : site / "assets/pictures";
  if (!settings.easy_read_pictures.empty()) folders.own_set = site / settings.easy_read_pictures;
  folders.theme = installation / "themes/lantern/pictures";
  folders.openmoji = installation / "node_modules/openmoji";
  for (const fs::path& folder : {folders.site, folders.own_set, folders.theme}) {
    const auto entries = disk.list(folder);
    if (!entries && !folder.empty() && entries.error().fault != FileFault::missing)
      diagnostics.error({folder.lexically_relative(site).generic_string(), 0, 0, 1}, "unreadable",
                        "this folder cannot be read: " + entries.error().reason, "check who may read it");
  }
  return pictures::PictureSet(std::move(folders), std::move(aliases), disk);
}

views::Theme load_theme(const FileSystem& disk, const fs::path& installation, const fs::path& site,
                        const SiteSettings& settings, Diagnostics& diagnostics) {
  views::Theme theme;
  ThemeSources built_in;
  collect(disk, installation / "themes/lantern", "themes/lantern", "", built_in, diagnostics);
  ThemeSources own;
  const fs::path own_folder = site / "themes" / settings.theme;
  if (const auto kind = disk.kind(own_folder); !kind || *kind == FileKind::folder) {
    collect(disk, own_folder, "themes/" + settings.theme, "", own, diagnostics);
  } else if (settings.theme != "lantern") {
    diagnostics.error(settings.theme_where, "unknown-theme", "there is no theme '" + settings.theme + "'",
                      "make the folder themes/" + settings.theme + ", or delete the line 'theme'");
    return theme;
  }
  ThemeSources sources = built_in;
  for (const auto& [path, source] : own) sources[path] = source;

  std::vector<templates::TemplateSource> layouts;
  std::string stylesheet;
  for (const auto& [path, source] : sources) {
    if (is_layout(path)) {
      if (auto text = read_text_file(disk, source, diagnostics))
        layouts.push_back({layout_name(path), source.shown, std::move(*text), templates::syntax_of(path)});
    } else if (path.starts_with("styles/") && path.ends_with(".css")) {
      if (const auto text = read_text_file(disk, source, diagnostics)) stylesheet += *text;
    } else if (path.starts_with("icons/") || path.starts_with("scripts/")) {
      if (const auto bytes = disk.read(source.path, ReadLimit::package))
        theme.files.push_back({std::string(published_folder) + path.substr(path.find('/') + 1), *bytes});
      else
        diagnostics.error({source.shown, 0, 0, 1}, "unreadable",
                          "this file cannot be read: " + bytes.error().reason, "check who may read it");
    }
  }
  if (auto compiled = templates::TemplateSet::compile(std::move(layouts), diagnostics))
    theme.templates = std::move(*compiled);
  theme.files.push_back({std::string(published_folder) + "lantern.css", std::move(stylesheet)});

  if (const auto manifest = sources.find("theme.yaml"); manifest != sources.end()) {
    if (const auto text = read_text_file(disk, manifest->second, diagnostics)) {
      for (const content::ThemeManifest::File& file :
           content::read_theme_manifest(*text, manifest->second.shown, diagnostics).files) {
        const auto bytes = disk.read(installation / "node_modules" / file.from, ReadLimit::package);
        if (bytes)
          theme.files.push_back({std::string(published_folder) + file.to, *bytes});
        else
          diagnostics.error({manifest->second.shown, 0, 0, 1}, "theme-package",
                            "the file '" + file.from + "' of a package is not there: " + bytes.error().reason,
                            "run scripts/setup, which installs it");
      }
    }
  }

  load_pictures(theme, disk, installation, site, settings, diagnostics);

  const auto reference = patterns_of(disk, {&built_in}, "en", diagnostics);
  for (const std::string& language : settings.languages) {
    auto patterns = patterns_of(disk, {&built_in, &own}, language, diagnostics);
    if (patterns.empty()) {
      diagnostics.error(settings.language_where, "strings-missing",
                        "there are no words for the language '" + language + "'",
                        "copy strings/en.yaml of the theme to themes/" + settings.theme + "/strings/" +
                            language + ".yaml and translate it");
      continue;
    }
    for (const auto& [key, pattern] : reference)
      if (patterns.try_emplace(key, pattern).second)  // English, so that the rest can still be checked
        diagnostics.error({"themes/" + settings.theme + "/strings/" + language + ".yaml", 0, 0, 1},
                          "string-missing",
                          "the text '" + key + "' is missing in the language '" + language + "'",
                          "in English it is: " + pattern.text);
    theme.messages.emplace(language, Messages::compile(language, patterns, diagnostics));
    theme.locales.emplace(language, Locale(language));
  }
  return theme;
}

Messages built_in_messages(const FileSystem& disk, const fs::path& installation, std::string_view language,
                           Diagnostics& diagnostics) {
  ThemeSources built_in;
  collect(disk, installation / "themes/lantern", "themes/lantern", "", built_in, diagnostics);
  return Messages::compile(language, patterns_of(disk, {&built_in}, std::string(language), diagnostics),
                           diagnostics);
}

}  // namespace lantern::driver
