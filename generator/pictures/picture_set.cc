#include "pictures/picture_set.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <tuple>

#include "pictures/aliases.hpp"
#include "pictures/openmoji.hpp"
#include "pictures/withheld.hpp"
#include "text/suggest.hpp"

namespace lantern::pictures {

namespace {

constexpr std::array<std::string_view, 3> endings = {".svg", ".png", ".jpg"};  // the first one found is taken

// File names by key.
using Folder = std::map<std::string, std::string, std::less<>>;

Folder read_folder(const std::filesystem::path& path, const FileSystem& file_system) {
  Folder folder;
  if (path.empty()) return folder;
  const auto entries = file_system.list(path);
  if (!entries) return folder;
  for (const std::string_view ending : endings) {
    for (const FolderEntry& entry : *entries) {
      if (entry.kind != FileKind::file || !entry.name.ends_with(ending)) continue;
      folder.emplace(picture_key(entry.name.substr(0, entry.name.size() - ending.size())), entry.name);
    }
  }
  return folder;
}

// 1F3E0 and 1F9D1-200D-2695-FE0F are codes; nurse and map-2 are names.
bool is_code(std::string_view target) {
  return target.size() >= 4 && target.find_first_not_of("0123456789ABCDEF-") == std::string_view::npos;
}

const PictureAlias* built_in(std::string_view key) {
  for (const auto table : {picture_aliases(), welsh_picture_names()}) {
    const auto found = std::ranges::lower_bound(table, key, {}, &PictureAlias::name);
    if (found != table.end() && found->name == key) return &*found;
  }
  return nullptr;
}

// What an English plural may be the plural of: nurses, buses, batteries. Others stand among the aliases.
std::vector<std::string> singulars(std::string_view key) {
  std::vector<std::string> found;
  if (key.size() < 3 || !key.ends_with('s') || key.ends_with("ss")) return found;
  found.emplace_back(key.substr(0, key.size() - 1));
  if (key.ends_with("es")) found.emplace_back(key.substr(0, key.size() - 2));
  if (key.ends_with("ies")) found.push_back(std::string(key.substr(0, key.size() - 3)) + 'y');
  return found;
}

bool has_word(std::string_view key, std::string_view word) {
  for (std::size_t at = key.find(word); at != std::string_view::npos; at = key.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || key[at - 1] == '-') && (end == key.size() || key[end] == '-')) return true;
  }
  return false;
}

}  // namespace

struct PictureSet::Implementation {
  PictureFolders folders;
  Folder site;
  Folder own_set;
  Folder theme;
  std::map<std::string, std::string, std::less<>> site_aliases;
  OpenMoji openmoji;

  using Found = std::optional<std::expected<ResolvedPicture, PictureProblem>>;

  Implementation(PictureFolders where, const std::map<std::string, std::string>& aliases,
                 const FileSystem& disk)
      : folders(std::move(where)),
        site(read_folder(folders.site, disk)),
        own_set(read_folder(folders.own_set, disk)),
        theme(read_folder(folders.theme, disk)),
        openmoji(folders.openmoji, disk) {
    for (const auto& [name, target] : aliases) site_aliases.emplace(picture_key(name), target);
  }

  static Found in_folder(const Folder& folder, const std::filesystem::path& path, PictureOrigin origin,
                         std::string_view key) {
    const auto found = folder.find(key);
    if (found == folder.end()) return std::nullopt;
    return ResolvedPicture{origin, path / found->second, found->second, {}};
  }

  Found by_code(std::string_view code) const {
    if (const auto instead = shown_instead(code)) return by_heart(*instead);
    if (auto file = openmoji.file(code)) {
      std::string name = file->filename().string();
      return ResolvedPicture{PictureOrigin::openmoji, std::move(*file), std::move(name), openmoji_credit};
    }
    return std::unexpected(PictureProblem{PictureMistake::set_missing, {}, {}});
  }

  Found of_site(std::string_view key) const {
    if (auto found = in_folder(site, folders.site, PictureOrigin::site, key)) return found;
    return in_folder(own_set, folders.own_set, PictureOrigin::own_set, key);
  }

  Found by_heart(std::string_view key) const {
    if (auto found = in_folder(theme, folders.theme, PictureOrigin::theme, key)) return found;
    if (const PictureAlias* alias = built_in(key))
      return is_code(alias->target) ? by_code(alias->target) : by_heart(alias->target);
    return std::nullopt;
  }

  Found of_lantern(std::string_view key) const {
    if (auto found = by_heart(key)) return found;
    for (const std::string& singular : singulars(key))
      if (auto found = by_heart(singular)) return found;
    const auto& names = openmoji.names();
    const auto found = names.find(key);
    if (found == names.end()) return std::nullopt;
    if (found->second.size() == 1) return by_code(found->second.front());
    return std::unexpected(PictureProblem{PictureMistake::ambiguous, {}, found->second});
  }

  // An alias of the site is followed once, so that two of them cannot go round in a circle.
  Found look_up(std::string_view key) const {
    if (auto found = of_site(key)) return found;
    const auto alias = site_aliases.find(key);
    if (alias == site_aliases.end()) return of_lantern(key);
    if (is_code(alias->second)) return by_code(alias->second);
    const std::string target = picture_key(alias->second);
    if (auto found = of_site(target)) return found;
    return of_lantern(target);
  }

  // Whether a writer who takes this name gets a picture, as soon as the set is installed.
  bool leads_to_a_picture(std::string_view key) const {
    const auto found = look_up(key);
    return found && (found->has_value() || found->error().mistake == PictureMistake::set_missing);
  }

  // `codes`: of an ambiguous name; the names that mean just one of its pictures come first.
  std::vector<std::string> suggestions(std::string_view key, const std::vector<std::string>& codes) const {
    // Nearer first; of equally near ones what Lantern knows by heart, then the shorter, then by name.
    using Candidate = std::tuple<std::size_t, int, std::size_t, std::string>;
    std::set<Candidate> candidates;
    std::set<std::string, std::less<>> seen;
    const auto add = [&](std::string_view name, int rank, std::string_view target = {}) {
      if (!seen.emplace(name).second) return;
      std::size_t distance = has_word(name, key) || has_word(key, name) ? 1 : edit_distance(name, key);
      if (std::ranges::find(codes, target) != codes.end()) distance = 0;
      candidates.emplace(distance, rank, name.size(), std::string(name));
    };
    for (const auto& [name, file] : site) add(name, 0);
    for (const auto& [name, file] : own_set) add(name, 0);
    for (const auto& [name, target] : site_aliases) add(name, 0, target);
    for (const auto& [name, file] : theme) add(name, 0);
    for (const PictureAlias& alias : picture_aliases()) add(alias.name, 0, alias.target);
    for (const PictureAlias& alias : welsh_picture_names()) add(alias.name, 1);
    for (const auto& [name, of_name] : openmoji.names()) add(name, 1);
    std::vector<std::string> nearest;
    for (const Candidate& candidate : candidates) {
      if (nearest.size() == 3) break;
      const auto& name = std::get<std::string>(candidate);
      if (leads_to_a_picture(name)) nearest.push_back(name);  // an alias of the site can lead nowhere
    }
    return nearest;
  }
};

PictureSet::PictureSet(PictureFolders folders, std::map<std::string, std::string> site_aliases,
                       const FileSystem& file_system)
    : implementation_(std::make_unique<Implementation>(std::move(folders), site_aliases, file_system)) {}
PictureSet::PictureSet(PictureSet&&) noexcept = default;
PictureSet& PictureSet::operator=(PictureSet&&) noexcept = default;
PictureSet::~PictureSet() = default;

std::expected<ResolvedPicture, PictureProblem> PictureSet::find(std::string_view name) const {
  const std::string key = picture_key(name);
  auto found = implementation_->look_up(key);
  if (!found) {
    return std::unexpected(
        PictureProblem{PictureMistake::unknown, implementation_->suggestions(key, {}), {}});
  }
  if (!*found && found->error().mistake == PictureMistake::ambiguous)
    found->error().suggestions = implementation_->suggestions(key, found->error().codes);
  return *std::move(found);
}

std::vector<NamedPicture> PictureSet::all() const {
  const Implementation& known = *implementation_;
  std::vector<NamedPicture> pictures;
  std::map<std::filesystem::path, std::size_t> place;  // of a file among the pictures
  const auto add = [&](const std::string& name, const std::string& group) {
    const auto found = known.look_up(name);
    if (!found || !*found) return;
    const auto [at, is_new] = place.emplace((*found)->file, pictures.size());
    if (is_new) pictures.push_back({**found, {}, group});
    std::vector<std::string>& names = pictures[at->second].names;
    if (std::ranges::find(names, name) == names.end()) names.push_back(name);
  };
  for (const auto& [name, file] : known.site) add(name, "");
  for (const auto& [name, file] : known.own_set) add(name, "");
  for (const auto& [name, file] : known.theme) add(name, "");
  for (const auto& [name, target] : known.site_aliases) add(name, "");
  for (const PictureAlias& alias : picture_aliases()) add(std::string(alias.name), "");
  for (const PictureAlias& alias : welsh_picture_names()) add(std::string(alias.name), "");
  for (const OpenMojiPicture& picture : known.openmoji.pictures())
    add(picture_key(picture.name), picture.group);
  return pictures;
}

bool is_picture_name(std::string_view picture) {
  return picture.find_first_of("./:") == std::string_view::npos;
}

void report(const PictureProblem& problem, std::string_view name, const SourceLocation& where,
            Diagnostics& diagnostics) {
  if (problem.mistake == PictureMistake::set_missing) {
    diagnostics.error(where, "picture-set-missing",
                      fmt::format("the picture '{}' is one of OpenMoji, which is not installed", name),
                      "run scripts/setup, or put a picture of that name into assets/pictures/");
    return;
  }
  const std::vector<std::string>& like = problem.suggestions;
  if (problem.mistake == PictureMistake::ambiguous) {
    std::string hint = like.size() == 3
                           ? fmt::format("did you mean '{}', '{}' or '{}'? ", like[0], like[1], like[2])
                           : std::string();
    hint += fmt::format("To choose, write '{}: {}' or '{}: {}' into assets/pictures/aliases.yaml", name,
                        problem.codes[0], name, problem.codes[1]);
    diagnostics.error(where, "picture-ambiguous",
                      fmt::format("{} pictures are called '{}'", problem.codes.size(), name), hint);
    return;
  }
  diagnostics.error(where, "picture-unknown", fmt::format("there is no picture '{}'", name),
                    like.size() == 3
                        ? fmt::format("did you mean '{}', '{}' or '{}'?", like[0], like[1], like[2])
                        : std::string("put a picture of that name into assets/pictures/"));
}

}  // namespace lantern::pictures
