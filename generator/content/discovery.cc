#include "content/discovery.hpp"

#include <algorithm>
#include <array>

#include "text/ascii.hpp"
#include "text/language_tag.hpp"
#include "text/slug.hpp"
#include "text/utf8.hpp"

namespace lantern::content {
namespace {

constexpr int deepest_folder = 32;

// What editors, office programs and systems leave in any folder; small pictures of what lies in it among
// them.
bool is_left_behind(std::string_view name) {
  return name.ends_with('~') || name.starts_with("~$") || ends_in_ascii(name, ".tmp") ||
         same_in_ascii(name, "Thumbs.db") || same_in_ascii(name, "ehthumbs.db") ||
         same_in_ascii(name, "desktop.ini") || name == "__MACOSX" ||
         (name.size() > 1 && name.starts_with('#') && name.ends_with('#'));
}

// What begins with a point and is nobody's to publish: the rest are files that hosts ask for, such as
// .well-known and .nojekyll.
bool is_hidden_for_good(std::string_view name) {
  using namespace std::string_view_literals;
  static constexpr std::array of_version_control = {".git"sv, ".hg"sv, ".svn"sv, ".bzr"sv};
  static constexpr std::array of_systems = {".DS_Store"sv,  "._"sv,     ".AppleDouble"sv, ".LSOverride"sv,
                                            ".Spotlight"sv, ".Trash"sv, ".fseventsd"sv,   ".TemporaryItems"sv,
                                            ".directory"sv, ".nfs"sv,   ".fuse_hidden"sv};
  static constexpr std::array of_editors = {".#"sv,    ".~lock."sv, ".goutputstream"sv,
                                            ".idea"sv, ".vscode"sv, ".editorconfig"sv};
  const auto begins = [&](std::string_view start) { return name.starts_with(start); };
  return std::ranges::any_of(of_version_control, begins) || std::ranges::any_of(of_systems, begins) ||
         std::ranges::any_of(of_editors, begins) ||
         (name.starts_with('.') && (ends_in_ascii(name, ".swp") || ends_in_ascii(name, ".swo")));
}

bool is_passed_over(std::string_view folder, std::string_view name) {
  if (is_left_behind(name)) return true;
  const bool to_the_top = folder.substr(0, folder.find('/')) == "root";
  return to_the_top ? is_hidden_for_good(name) || ends_in_ascii(name, ".bak") : name.starts_with('.');
}

void tell_of_link(std::string path, Diagnostics& diagnostics) {
  diagnostics.warning({std::move(path), 0, 0, 1}, "symbolic-link",
                      "this is a link to another place and is left out", "put the file itself here");
}

void walk(const FileSystem& disk, const std::filesystem::path& site, const std::string& folder, int depth,
          Discovery& found, Diagnostics& diagnostics) {
  const auto entries = disk.list(site / folder);
  if (!entries) {
    diagnostics.error({folder, 0, 0, 1}, "unreadable",
                      "this folder cannot be read: " + entries.error().reason, "check who may read it");
    return;
  }
  for (const FolderEntry& entry : *entries) {
    const std::string path = folder + '/' + entry.name;
    if (is_passed_over(folder, entry.name)) continue;
    if (invalid_utf8_at(entry.name)) {
      diagnostics.error({folder, 0, 0, 1}, "file-name", "a file in this folder has a name that is not UTF-8",
                        "rename it with plain letters");
    } else if (entry.kind == FileKind::symbolic_link) {
      tell_of_link(path, diagnostics);
    } else if (entry.kind == FileKind::folder) {
      if (depth < deepest_folder)
        walk(disk, site, path, depth + 1, found, diagnostics);
      else
        diagnostics.error({path, 0, 0, 1}, "file-name", "folders are nested too deep here",
                          "use fewer levels");
    } else {
      found.files.insert(path);  // a pipe or a device too: whoever reads it says that it is one
    }
  }
}

std::vector<std::string> split(std::string_view path) {
  std::vector<std::string> parts;
  while (true) {
    const std::size_t slash = path.find('/');
    parts.emplace_back(path.substr(0, slash));
    if (slash == std::string_view::npos) return parts;
    path.remove_prefix(slash + 1);
  }
}

// "index.cy" is index in Welsh. Letters after the last point that are not a language of the site
// are a mistake when they look like one.
std::string take_language(std::string& stem, std::string_view path, const SiteSettings& settings,
                          Diagnostics& diagnostics) {
  const std::size_t point = stem.rfind('.');
  if (point == std::string::npos) return settings.language;
  const std::string tag = stem.substr(point + 1);
  if (std::ranges::find(settings.languages, tag) != settings.languages.end()) {
    stem.resize(point);
    return tag;
  }
  if (tag != "easy-read" && (lower_ascii(tag) == "easyread" || lower_ascii(tag) == "easy_read"))
    diagnostics.error({std::string(path), 1, 1, 3}, "unknown-language",
                      "'" + tag + "' is not how the name of an easy-read version ends",
                      "call it '" + stem.substr(stem.rfind('/') + 1, point) + ".easy-read.md'");
  else if (tag != "easy-read")
    diagnostics.error({std::string(path), 1, 1, 3}, "unknown-language",
                      "'" + tag + "' is not one of the languages of this site",
                      "add it to 'languages' in site.yaml, or leave the point out of the file's name");
  return settings.language;
}

// `parts` are the folders below content/ and the name without language and ending.
PageKind kind_at(const std::vector<std::string>& parts) {
  const bool index = parts.back() == "index";
  const auto fits = [&](const PageKindTraits& traits) {
    switch (traits.place) {
      case PagePlace::top:
        return parts.size() == 1 && index;
      case PagePlace::own_folder:
        return parts.size() == 3 && index && parts.front() == traits.folder;
      case PagePlace::below_own_folder:
        return parts.size() == 3 && !index && parts.front() == traits.folder;
      case PagePlace::in_folder:
        return parts.size() == 2 && !index && parts.front() == traits.folder;
      case PagePlace::anywhere:
        break;
    }
    return false;
  };
  for (const PageKind kind : values_of<PageKind>)
    if (fits(traits_of(kind))) return kind;
  return PageKind::plain;
}

}  // namespace

bool is_transcript(std::string_view path) { return path.ends_with(".transcript.md"); }

SourceFile classify(std::string_view path, const SiteSettings& settings, Diagnostics& diagnostics) {
  SourceFile source;
  source.path = path;
  std::vector<std::string> parts = split(path);  // content, ..., NAME.md
  std::string stem = parts.back().substr(0, parts.back().size() - 3);
  source.language = take_language(stem, path, settings, diagnostics);
  if (stem == "easy-read") {
    source.role = SourceRole::easy_read;
    stem = "index";
  } else if (stem.ends_with(".easy-read")) {
    source.role = SourceRole::easy_read;
    stem.resize(stem.size() - std::string_view(".easy-read").size());
  }
  parts.back() = stem;
  parts.erase(parts.begin());
  source.key = "content";
  std::string address =
      source.language == settings.language ? "/" : "/" + language_folder(source.language) + "/";
  for (std::size_t i = 0; i < parts.size(); ++i) {
    source.key += '/' + parts[i];
    if (i + 1 == parts.size() && parts[i] == "index") break;
    std::string slug = is_slug(parts[i]) ? parts[i] : slugify(parts[i]);
    if (slug.empty()) {
      slug = parts[i];  // so that nothing else is said because of it
      diagnostics.error({source.path, 1, 1, 3}, "file-name",
                        "no address can be made from the name '" + parts[i] + "'",
                        "rename it with letters or digits");
    }
    address += slug + '/';
    parts[i] = slug;
  }
  source.address = address;

  const bool index = parts.back() == "index";
  source.kind = kind_at(parts);
  source.id = source.kind == PageKind::session ? parts[1] + '/' + parts[2]
              : !index                         ? parts.back()
              : parts.size() > 1               ? parts[parts.size() - 2]
                                               : "home";
  return source;
}

Discovery discover(const FileSystem& disk, const std::filesystem::path& site, const SiteSettings& settings,
                   Diagnostics& diagnostics) {
  Discovery found;
  // What cannot even be looked at is reported by the walk.
  const auto is_folder = [&](std::string name) {
    const auto kind = disk.kind(site / name);
    if (kind && *kind == FileKind::symbolic_link) tell_of_link(std::move(name), diagnostics);
    return !kind || *kind == FileKind::folder;
  };
  if (!is_folder("content")) {
    diagnostics.error({"content", 0, 0, 1}, "content-missing", "there is no folder 'content' in this site",
                      "make it and put index.md, the home page, into it");
    return found;
  }
  walk(disk, site, "content", 0, found, diagnostics);
  for (const char* const folder : {"assets", "root"})
    if (is_folder(folder)) walk(disk, site, folder, 0, found, diagnostics);
  for (const std::string& path : found.files)
    if (path.starts_with("content/") && path.ends_with(".md") && !is_transcript(path))
      found.sources.push_back(classify(path, settings, diagnostics));
  if (std::ranges::none_of(found.sources, [&](const SourceFile& source) {
        return source.kind == PageKind::home && source.role == SourceRole::page &&
               source.language == settings.language;
      }))
    diagnostics.error({"content", 0, 0, 1}, "home-missing", "there is no home page",
                      "make the file content/index.md");
  return found;
}

}  // namespace lantern::content
