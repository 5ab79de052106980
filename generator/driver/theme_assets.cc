#include "driver/theme_assets.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "base/fingerprint.hpp"
#include "driver/inside.hpp"
#include "text/compact_css.hpp"

namespace lantern::driver {
namespace {

namespace fs = std::filesystem;
using content::ThemePath;

// What is published of icons/lantern.svg: its path without the first folder.
std::string published_name(const std::string& path) { return path.substr(path.find('/') + 1); }

// lantern.css becomes lantern.0a1b2c3d4e.css.
std::string with_fingerprint(const std::string& path, std::string_view bytes) {
  const std::string ending = fs::path(path).extension();
  return path.substr(0, path.size() - ending.size()) + '.' + fingerprint(bytes) + ending;
}

class Collector {
 public:
  Collector(const FileSystem& disk, const fs::path& installation, const ThemeFiles& theme,
            Diagnostics& diagnostics)
      : disk_(disk), packages_(installation / "node_modules"), theme_(theme), diagnostics_(diagnostics) {}

  std::expected<PublishedAssets, FileError> publish(const WebFont& font, const std::string& accents) {
    const content::ThemeManifest& manifest = theme_.manifest;
    PublishedAssets assets;
    if (manifest.styles) assets.roles.stylesheet = join(*manifest.styles, font, accents);
    if (manifest.icon) assets.roles.icon = role(*manifest.icon);
    for (const auto& [styles, file] : manifest.page_styles)
      if (const auto text = text_of(file))
        assets.roles.page_styles[styles] = add(published_name(file.path), compact_css(*text));
    for (const auto& [script, file] : manifest.scripts)
      if (const auto text = text_of(file)) {
        scripts_.insert(file.path);
        assets.roles.scripts[script] = add(published_name(file.path), *text);
      }
    if (manifest.copy)
      for (const ThemePath& folder : *manifest.copy)
        for (const auto& [path, source] : below(folder.path))
          if (!scripts_.contains(path)) copy(published_name(path), source->path);
    if (manifest.files)
      for (const auto& [from, to] : *manifest.files)
        if (const auto file = in_packages(from); file && !to.path.empty()) copy(to.path, *file);
    if (failure_) return std::unexpected(*failure_);
    for (auto& [path, content] : published_)
      assets.files.push_back({theme_.published_folder + path, std::move(content)});
    return assets;
  }

  std::expected<charts::ChartFont::Files, FileError> fonts() {
    charts::ChartFont::Files files;
    if (!theme_.manifest.fonts) return files;
    const auto find = [&](const std::vector<ThemePath>& names, std::vector<fs::path>& found) {
      for (const ThemePath& name : names) {
        const auto own = theme_.sources.find(name.path);
        const auto file = own != theme_.sources.end() ? std::optional(own->second.path) : in_packages(name);
        if (file && readable(*file)) found.push_back(*file);
      }
    };
    find(theme_.manifest.fonts->regular, files.regular);
    find(theme_.manifest.fonts->bold, files.bold);
    if (failure_) return std::unexpected(*failure_);
    return files;
  }

 private:
  std::vector<std::pair<std::string, const ThemeSource*>> below(const std::string& folder) const {
    std::vector<std::pair<std::string, const ThemeSource*>> found;
    const std::string beginning = folder + '/';
    for (auto at = theme_.sources.lower_bound(beginning);
         at != theme_.sources.end() && at->first.starts_with(beginning); ++at)
      found.emplace_back(at->first, &at->second);
    return found;
  }

  void missing(const ThemePath& name) {
    diagnostics_.error(name.where, "theme-file", "this theme has no file '" + name.path + "'",
                       "write the path from the folder of the theme, or take the line out");
  }

  // One that is written wrong has been reported, and its path is empty.
  std::optional<fs::path> in_packages(const ThemePath& name) {
    if (name.path.empty()) return std::nullopt;
    const fs::path file = packages_ / name.path;
    const auto kind = disk_.kind(file);
    if (!kind || *kind != FileKind::missing) {
      const auto inside = lies_inside(disk_, file, packages_);
      if (!inside && !failure_) failure_ = inside.error();
      if (inside && *inside) return file;
      if (inside) report_outside(name, diagnostics_);
      return std::nullopt;
    }
    diagnostics_.error(name.where, "theme-package", "the file '" + name.path + "' of a package is not there",
                       "run scripts/setup, which installs it");
    return std::nullopt;
  }

  // A file that cannot be read stops the build here, with its name, before anything is made.
  bool readable(const fs::path& file) {
    const auto size = disk_.size(file);
    if (!size && !failure_) failure_ = size.error();
    return size.has_value();
  }

  void copy(const std::string& path, const fs::path& from) {
    if (readable(from)) published_[path] = from;
  }

  std::string address(const std::string& path) const { return '/' + theme_.published_folder + path; }

  std::string role(const ThemePath& name) {
    const auto source = theme_.sources.find(name.path);
    if (source == theme_.sources.end()) {
      missing(name);
      return {};
    }
    copy(published_name(name.path), source->second.path);
    return address(published_name(name.path));
  }

  // Nothing where it is missing, which is reported.
  std::optional<std::string> text_of(const ThemePath& name) {
    if (name.path.empty()) return std::nullopt;  // written wrong, and reported
    const auto source = theme_.sources.find(name.path);
    if (source == theme_.sources.end()) {
      missing(name);
      return std::nullopt;
    }
    auto text = read_theme_text(disk_, source->second, diagnostics_);
    if (text) return *text;
    if (!failure_) failure_ = text.error();
    return std::nullopt;
  }

  std::string add(const std::string& path, std::string bytes) {
    const std::string named = with_fingerprint(path, bytes);
    published_[named] = std::move(bytes);
    return address(named);
  }

  // The style sheets in one file. Those that a site adds to a folder come behind the theme's, whatever they
  // are called, so that what they say holds.
  std::string join(const content::ThemeManifest::Styles& styles, const WebFont& font,
                   const std::string& accents) {
    std::string whole;
    std::string behind;
    for (const ThemePath& name : styles.from) {
      auto parts = below(name.path);
      if (const auto file = theme_.sources.find(name.path); file != theme_.sources.end())
        parts = {{file->first, &file->second}};
      if (parts.empty()) missing(name);
      for (const auto& [path, source] : parts) {
        if (!path.ends_with(".css")) continue;
        const auto text = read_theme_text(disk_, *source, diagnostics_);
        if (text)
          (is_added(path) ? behind : whole) += text->value_or("");
        else if (!failure_)
          failure_ = text.error();
      }
    }
    if (!font.family.empty() && !has_face(whole + behind, font.family)) {
      for (const auto& [name, file] : font.files) copy(name, file);
      whole = font.faces + whole + font.use;
    }
    return add(styles.to.path, compact_css(whole + accents + behind));
  }

  // By the site, in the place of no file of the theme.
  bool is_added(const std::string& path) const {
    return theme_.own.contains(path) &&
           std::ranges::none_of(theme_.folders, [&](const ThemeFiles::Folder& folder) {
             const auto found = folder.find(path);
             return found != folder.end() && found->second.path != theme_.own.at(path).path;
           });
  }

  const FileSystem& disk_;
  fs::path packages_;
  const ThemeFiles& theme_;
  Diagnostics& diagnostics_;
  std::map<std::string, std::variant<std::string, fs::path>> published_;  // below the published folder
  std::set<std::string, std::less<>> scripts_;                            // published with a fingerprint
  std::optional<FileError> failure_;                                      // the first
};

}  // namespace

std::expected<PublishedAssets, FileError> published_assets(const FileSystem& disk,
                                                           const fs::path& installation,
                                                           const ThemeFiles& theme, const WebFont& font,
                                                           const std::string& accents,
                                                           Diagnostics& diagnostics) {
  return Collector(disk, installation, theme, diagnostics).publish(font, accents);
}

std::expected<charts::ChartFont::Files, FileError> font_files(const FileSystem& disk,
                                                              const fs::path& installation,
                                                              const ThemeFiles& theme,
                                                              Diagnostics& diagnostics) {
  return Collector(disk, installation, theme, diagnostics).fonts();
}

}  // namespace lantern::driver
