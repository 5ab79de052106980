#include "driver/theme_loader.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "content/data_files.hpp"
#include "content/text_file.hpp"
#include "driver/inside.hpp"
#include "driver/theme_assets.hpp"
#include "driver/theme_check.hpp"
#include "driver/theme_files.hpp"
#include "driver/theme_looks.hpp"
#include "text/language_tag.hpp"
#include "text/suggest.hpp"

namespace lantern::driver {
namespace {

namespace fs = std::filesystem;

using Patterns = std::map<std::string, MessagePattern>;

// The words of one language: strings/LANGUAGE.yaml of each folder, a later one's for an earlier one's. For
// en-GB those of en, and over them its own.
std::expected<Patterns, FileError> patterns_of(const FileSystem& disk,
                                               const std::vector<ThemeFiles::Folder>& folders,
                                               const std::string& language, Diagnostics& diagnostics) {
  Patterns patterns;
  std::vector<std::string> tags = {std::string(language_part(language))};
  if (language != tags.front()) tags.push_back(language);
  for (const std::string& tag : tags)
    for (const ThemeFiles::Folder& folder : folders) {
      const auto found = folder.find("strings/" + tag + ".yaml");
      if (found == folder.end()) continue;
      const auto text = read_theme_text(disk, found->second, diagnostics);
      if (!text) return std::unexpected(text.error());
      if (*text)
        for (auto& [key, pattern] : content::read_strings(**text, found->second.shown, diagnostics))
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

std::expected<templates::TemplateSet, FileError> compile_layouts(const FileSystem& disk,
                                                                 const ThemeFiles& files,
                                                                 Diagnostics& diagnostics) {
  std::vector<templates::TemplateSource> layouts;
  for (const auto& [path, source] : files.sources) {
    if (!is_layout(path)) continue;
    auto text = read_theme_text(disk, source, diagnostics);
    if (!text) return std::unexpected(text.error());
    if (*text)
      layouts.push_back({layout_name(path), source.shown, std::move(**text), templates::syntax_of(path)});
  }
  return templates::TemplateSet::compile(std::move(layouts), diagnostics).value_or(templates::TemplateSet());
}

// The typeface of the charts and of print, and of pages whose styles bring none.
std::expected<WebFont, FileError> load_fonts(views::Theme& theme, const FileSystem& disk,
                                             const fs::path& installation, const ThemeFiles& files,
                                             Diagnostics& diagnostics) {
  if (!files.manifest.fonts) return WebFont{};
  auto fonts = font_files(disk, installation, files, diagnostics);
  if (!fonts) return std::unexpected(fonts.error());
  if (fonts->regular.empty() || fonts->bold.empty()) return WebFont{};  // reported
  const auto broken = [&](const std::string& sentence) {
    diagnostics.error(files.manifest.fonts->where, "theme-package", sentence,
                      "run scripts/setup, which installs it");
  };
  auto font = charts::ChartFont::load(*fonts, disk);
  if (!font) {
    broken(font.error());
    return WebFont{};
  }
  theme.font = std::move(*font);
  if (auto printer = print::Printer::load({fonts->regular, fonts->bold}, disk))
    theme.printer = std::move(*printer);
  else
    broken(printer.error());
  return web_font(theme.font.family(), *fonts);
}

// A text of the site's own folder that has no place anywhere: its name is probably misspelt.
void check_names(const Patterns& patterns, const Patterns& reference, const ThemeFiles& files,
                 Diagnostics& diagnostics) {
  std::vector<std::string_view> known;
  for (const auto& [key, pattern] : reference) known.push_back(key);
  for (const auto& [key, pattern] : patterns) {
    const bool own = std::ranges::any_of(
        files.own, [&](const auto& file) { return file.second.shown == pattern.where.file; });
    if (!own || reference.contains(key)) continue;
    SourceLocation name = pattern.where;  // of its value: the name begins the line
    name.column = 1;
    name.length = static_cast<int>(key.size());
    const auto nearest = closest(key, known);
    diagnostics.warning(name, "theme-unused", "no page says the text '" + key + "'",
                        nearest ? "did you mean '" + *nearest + "'?" : "delete the line");
  }
}

// "'a', 'b', 'c' and 9 more".
std::string first_of(const std::vector<std::string_view>& keys) {
  constexpr std::size_t most_named = 3;
  std::string all;
  for (std::size_t i = 0; i < std::min(keys.size(), most_named); ++i)
    all.append(all.empty() ? "'" : ", '").append(keys[i]).append("'");
  if (keys.size() > most_named) all += " and " + std::to_string(keys.size() - most_named) + " more";
  return all;
}

// English among words from right to left runs from left to right from its first number to its full stop: marks of
// Unicode (LRM). Isolates would turn about the sentences of one paragraph.
std::string in_english(const std::string& text, const std::string& language) {
  return is_right_to_left(language) ? "\u200E" + text + "\u200E" : text;
}

std::expected<void, FileError> load_words(views::Theme& theme, const FileSystem& disk,
                                          const ThemeFiles& files, const SiteSettings& settings,
                                          Diagnostics& diagnostics) {
  const auto reference = patterns_of(disk, {files.folders.front()}, "en", diagnostics);
  if (!reference) return std::unexpected(reference.error());
  for (const std::string& language : settings.languages) {
    auto patterns = patterns_of(disk, files.folders, language, diagnostics);
    if (!patterns) return std::unexpected(patterns.error());
    if (patterns->empty()) {
      diagnostics.warning(
          settings.language_where, "strings-missing",
          "there are no words for the language '" + language + "', so what the theme says is in English",
          "copy strings/en.yaml of the theme to themes/" + settings.theme + "/strings/" + language +
              ".yaml and translate it");
      for (auto& [key, pattern] : *patterns = *reference) pattern.text = in_english(pattern.text, language);
      theme.messages.emplace(language, Messages::compile("en", *patterns, diagnostics));
      theme.locales.emplace(language, Locale(language));
      continue;
    }
    check_names(*patterns, *reference, files, diagnostics);
    std::vector<std::string_view> missing;  // which are then in English
    for (const auto& [key, pattern] : *reference)
      if (patterns->try_emplace(key, MessagePattern{in_english(pattern.text, language), pattern.where}).second)
        missing.push_back(key);
    if (!missing.empty())
      diagnostics.warning(
          {"themes/" + settings.theme + "/strings/" + language + ".yaml", 0, 0, 1}, "string-missing",
          "texts that are missing in the language '" + language + "' and so in English: " + first_of(missing),
          "strings/en.yaml of the theme has all of them, in English");
    theme.messages.emplace(language, Messages::compile(language, *patterns, diagnostics));
    theme.locales.emplace(language, Locale(language));
  }
  return {};
}

pictures::PictureSet picture_set(const FileSystem& disk, const fs::path& installation, const fs::path& site,
                                 const ThemeFiles& files, const SiteSettings& settings,
                                 Diagnostics& diagnostics) {
  std::map<std::string, std::string> aliases;
  pictures::PictureFolders folders;
  // What a symbolic link would bring in is left out, as everywhere in assets/.
  const auto is_own = [&](const fs::path& path) { return lies_inside(disk, path, site).value_or(true); };
  if (const std::string path = "assets/pictures"; !site.empty() && is_own(site / path)) {
    folders.site = site / path;
    const std::string alias_file = path + "/aliases.yaml";
    if (is_own(site / alias_file))
      if (const auto text =
              content::read_text_file_if_there(disk, site / alias_file, alias_file, diagnostics))
        for (auto& [name, target] : content::read_strings(*text, alias_file, diagnostics))
          aliases[name] = target.text;
  }
  if (const std::string& path = settings.easy_read_pictures; !path.empty()) {
    if (is_own(site / path))
      folders.own_set = site / path;
    else
      diagnostics.error(settings.easy_read_pictures_where, "path-outside",
                        "'" + path + "' is a link that leads out of the site",
                        "put the pictures themselves into a folder of the site");
  }
  folders.theme = files.pictures;
  folders.openmoji = installation / "node_modules/openmoji";
  for (const fs::path& folder : {folders.site, folders.own_set, folders.theme}) {
    const auto entries = disk.list(folder);
    if (!entries && !folder.empty() && entries.error().fault != FileFault::missing)
      diagnostics.error({folder.lexically_relative(site).generic_string(), 0, 0, 1}, "unreadable",
                        "this folder cannot be read: " + entries.error().reason, "check who may read it");
  }
  return pictures::PictureSet(std::move(folders), std::move(aliases), disk);
}

}  // namespace

std::expected<views::Theme, FileError> load_theme(const FileSystem& disk, const fs::path& installation,
                                                  const fs::path& site, const SiteSettings& settings,
                                                  Diagnostics& diagnostics) {
  const auto files = find_theme_files(disk, installation, site, settings, diagnostics);
  if (!files) return std::unexpected(files.error());
  views::Theme theme;
  theme.name = settings.theme;
  auto layouts = compile_layouts(disk, *files, diagnostics);
  if (!layouts) return std::unexpected(layouts.error());
  theme.templates = std::move(*layouts);
  for (const auto& [path, source] : files->folders.front())
    if (is_layout(path)) theme.made_layouts.insert(layout_name(path));
  for (const auto& [path, source] : files->own)
    if (is_layout(path)) theme.own_layouts.push_back({layout_name(path), source.shown});
  const auto font = load_fonts(theme, disk, installation, *files, diagnostics);
  if (!font) return std::unexpected(font.error());
  const auto grounds = files->manifest.grounds.value_or(content::ThemeManifest::Grounds());
  if (!grounds.light.empty()) theme.ground = grounds.light.front();
  const std::string accents = accent_styles(settings.appearance, grounds, diagnostics);
  auto assets = published_assets(disk, installation, *files, *font, accents, diagnostics);
  if (!assets) return std::unexpected(assets.error());
  theme.assets = std::move(assets->roles);
  theme.files = std::move(assets->files);
  theme.parts = files->manifest.parts.value_or(LayoutParts());
  if (auto loaded = load_words(theme, disk, *files, settings, diagnostics); !loaded)
    return std::unexpected(loaded.error());
  check_own_files(disk, *files, diagnostics);
  theme.disk = &disk;
  theme.pictures.emplace(picture_set(disk, installation, site, *files, settings, diagnostics));
  return theme;
}

pictures::PictureSet load_picture_set(const FileSystem& disk, const fs::path& installation,
                                      const fs::path& site, const SiteSettings& settings,
                                      Diagnostics& diagnostics) {
  const auto files = find_theme_files(disk, installation, site, settings, diagnostics);
  return picture_set(disk, installation, site, files.value_or(ThemeFiles()), settings, diagnostics);
}

std::expected<charts::ChartFont, FileError> built_in_font(const FileSystem& disk,
                                                          const fs::path& installation) {
  const auto broken = [](std::string sentence) {
    return std::unexpected(FileError{"themes/" + std::string(built_in_theme), std::move(sentence)});
  };
  Diagnostics diagnostics;
  const auto theme = find_theme_files(disk, installation, {}, {}, diagnostics);
  if (!theme) return std::unexpected(theme.error());
  const auto files = font_files(disk, installation, *theme, diagnostics);
  if (!files) return std::unexpected(files.error());
  if (diagnostics.has_errors()) return broken(diagnostics.items().front().message);
  auto font = charts::ChartFont::load(*files, disk);
  if (!font) return broken(font.error());
  return std::move(*font);
}

std::expected<Messages, FileError> built_in_messages(const FileSystem& disk, const fs::path& installation,
                                                     std::string_view language, Diagnostics& diagnostics) {
  const auto theme = find_theme_files(disk, installation, {}, {}, diagnostics);
  if (!theme) return std::unexpected(theme.error());
  const auto patterns = patterns_of(disk, theme->folders, std::string(language), diagnostics);
  if (!patterns) return std::unexpected(patterns.error());
  return Messages::compile(language, *patterns, diagnostics);
}

}  // namespace lantern::driver
