#include "driver/start_site.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "driver/installation.hpp"
#include "starting/editor_files.hpp"
#include "starting/markdown_writing.hpp"
#include "text/ascii.hpp"
#include "text/language_tag.hpp"

namespace lantern::driver {
namespace {

namespace fs = std::filesystem;

// By their paths from the folder of the site.
using Files = std::map<std::string, std::string>;

std::unexpected<Failure> request(std::string sentence) {
  return std::unexpected(Failure{FaultOf::request, std::move(sentence)});
}

std::expected<void, Failure> read_folder(const FileSystem& disk, const fs::path& folder,
                                         const std::string& below, Files& files) {
  const auto entries = disk.list(folder / below);
  if (!entries) return std::unexpected(machine_failure(entries.error()));
  for (const FolderEntry& entry : *entries) {
    const std::string name = below.empty() ? entry.name : below + "/" + entry.name;
    if (entry.kind == FileKind::folder) {
      if (auto inner = read_folder(disk, folder, name, files); !inner) return inner;
      continue;
    }
    auto bytes = disk.read(folder / name, ReadLimit::package);
    if (!bytes) return std::unexpected(machine_failure(bytes.error()));
    files[name] = std::move(*bytes);
  }
  return {};
}

void replace_all(std::string& text, std::string_view place, std::string_view value) {
  for (std::size_t at = text.find(place); at != std::string::npos; at = text.find(place, at + value.size()))
    text.replace(at, place.size(), value);
}

// about.md stays as it is in an English site; in a Welsh one it is about.en.md, and about.cy.md is about.md.
// site.cy.yaml takes the place of site.yaml.
Files in_language(const Files& files, std::string_view language) {
  Files named;
  for (const auto& [name, bytes] : files) {
    const std::size_t point = name.rfind('.');
    const std::string stem = name.substr(0, point), ending = name.substr(std::min(point, name.size()));
    const bool welsh = stem.ends_with(".cy");
    if (language == "en") {
      if (!welsh) named[name] = bytes;
    } else if (welsh) {
      named[stem.substr(0, stem.size() - 3) + ending] = bytes;
    } else if (ending == ".md") {
      named[stem + ".en.md"] = bytes;
    } else {
      named.try_emplace(name, bytes);
    }
  }
  return named;
}

// "our-hearing-site" as people would write it.
std::string title_from(const fs::path& folder) {
  std::string title = folder.filename().string();
  std::ranges::replace(title, '-', ' ');
  std::ranges::replace(title, '_', ' ');
  if (!title.empty() && title[0] >= 'a' && title[0] <= 'z')
    title[0] = static_cast<char>(title[0] - 'a' + 'A');
  return title.find_first_not_of(". ") == std::string::npos ? "Our improvement work" : title;
}

std::expected<Files, Failure> files_of(const FileSystem& disk, const SiteToStart& wanted,
                                       const fs::path& folder) {
  const auto tag = language_tag(wanted.language.empty() ? "en" : wanted.language);
  const std::string_view language = tag ? language_part(*tag) : std::string_view();
  if (language != "en" && language != "cy")
    return request(
        fmt::format("a new site can be in English or in Welsh, as in --language en, en-GB or cy, not in "
                    "'{}'; start it in "
                    "English, then write your language in site.yaml",
                    wanted.language));
  const auto installation = installation_folder();
  if (!installation) return std::unexpected(Failure{FaultOf::machine, installation.error()});
  Files files;
  if (auto done = read_folder(disk, *installation / "starter", {}, files); !done)
    return std::unexpected(done.error());
  files = in_language(files, language);
  const std::string title = wanted.title.empty() ? title_from(folder) : wanted.title;
  const std::string organisation = wanted.organisation.empty() ? "Our organisation" : wanted.organisation;
  for (auto& [name, bytes] : files) {
    if (!ends_in_ascii(name, ".md") && !ends_in_ascii(name, ".yaml")) continue;
    replace_all(bytes, "{{title}}", starting::yaml_text(title));
    replace_all(bytes, "{{organisation}}", starting::yaml_text(organisation));
    replace_all(bytes, "{{language}}", *tag);
  }
  for (starting::NewFile& file : starting::editor_files(to_iso(wanted.today)))
    files[file.name] = std::move(file.bytes);
  return files;
}

}  // namespace

std::expected<void, Failure> check_site_folder(const FileSystem& disk, const fs::path& folder) {
  if (folder.empty()) return request("name the folder of the site, as in: lantern new site my-site");
  const auto kind = disk.kind(folder);
  if (!kind) return std::unexpected(machine_failure(kind.error()));
  if (*kind == FileKind::missing) return {};
  if (*kind != FileKind::folder)
    return request(fmt::format("'{}' is there already and is no folder; give another name", folder.string()));
  const auto entries = disk.list(folder);
  if (!entries) return std::unexpected(machine_failure(entries.error()));
  // What `git clone` leaves of an empty repository is no reason.
  const bool empty = std::ranges::all_of(*entries, [](const auto& entry) { return entry.name == ".git"; });
  if (empty) return {};
  const bool site = std::ranges::find(*entries, "site.yaml", &FolderEntry::name) != entries->end();
  return request(site
                     ? fmt::format("'{}' is a site already; to add to it: lantern new case-study \"A title\" "
                                   "--site {}",
                                   folder.string(), folder.string())
                     : fmt::format("'{}' is not empty, and nothing of yours is written over; give the name "
                                   "of a new folder, as in: lantern new site {}",
                                   folder.string(), (folder / "site").lexically_normal().string()));
}

std::expected<void, Failure> start_site(FileSystem& disk, const SiteToStart& wanted) {
  if (auto free = check_site_folder(disk, wanted.folder); !free) return free;
  std::error_code ignored;
  const fs::path folder = fs::absolute(wanted.folder, ignored).lexically_normal();
  const bool named = folder.has_filename();
  const auto files = files_of(disk, wanted, named ? folder : folder.parent_path());
  if (!files) return std::unexpected(files.error());
  const bool fresh = disk.kind(wanted.folder) == FileKind::missing;
  // A site is there whole or not at all.
  std::set<std::string> begun;
  for (const auto& [name, bytes] : *files) {
    begun.insert(name.substr(0, name.find('/')));
    const auto written = disk.write(wanted.folder / name, bytes);
    if (written) continue;
    for (const std::string& each : begun) (void)disk.remove_all(wanted.folder / each);
    if (fresh) (void)disk.remove_all(wanted.folder);
    return std::unexpected(machine_failure(written.error()));
  }
  return {};
}

}  // namespace lantern::driver
