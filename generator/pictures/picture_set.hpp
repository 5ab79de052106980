// Finds the picture that an easy-read text names: `![](nurse)`.
// Made once for a site; then any number of threads may look names up at once.
#pragma once
#include <cstddef>
#include <expected>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/file_system.hpp"

namespace lantern::pictures {

// Where pictures are looked for. Empty paths and folders that do not exist have no pictures.
struct PictureFolders {
  std::filesystem::path site;      // the site's assets/pictures
  std::filesystem::path own_set;   // the set that site.yaml names (easy_read.pictures)
  std::filesystem::path theme;     // themes/NAME/pictures: drawn for Lantern
  std::filesystem::path openmoji;  // the folder of the npm package
};

enum class PictureOrigin { site, own_set, theme, openmoji };

struct ResolvedPicture {
  PictureOrigin origin = PictureOrigin::site;
  std::filesystem::path file;  // in the folder of its origin, e.g. assets/pictures/nurse.svg
  std::string file_name;       // nurse.svg, or 1F3E0.svg
  std::string credit;          // to be printed where the picture is; empty when none is needed
};

enum class PictureMistake {
  unknown,      // nobody has a picture of that name
  ambiguous,    // several pictures of the set have that name, and it is not for a program to choose
  set_missing,  // the name is known, but its file is not there: the set is not installed
};

struct PictureProblem {
  PictureMistake mistake = PictureMistake::unknown;
  std::vector<std::string> suggestions;  // three names like the one asked for, the likeliest first
  std::vector<std::string> codes;        // of an ambiguous name: the pictures that have it
};

// A picture and every name that leads to it; the first is the one to write.
struct NamedPicture {
  ResolvedPicture picture;
  std::vector<std::string> names;
  std::string group;  // of a picture that only the set has a name for: its group there; else empty
};

// Whether an easy-read picture is a name to be looked up here rather than a file beside the page.
bool is_picture_name(std::string_view picture);

class PictureSet {
 public:
  // Reads which pictures the folders have. `site_aliases`: the site's assets/pictures/aliases.yaml, name
  // to name (or to a code of OpenMoji). `file_system` must live as long as the set.
  PictureSet(PictureFolders folders, std::map<std::string, std::string> site_aliases,
             const FileSystem& file_system);
  PictureSet(PictureSet&&) noexcept;
  PictureSet& operator=(PictureSet&&) noexcept;
  ~PictureSet();

  // Looks in this order: the site's pictures and its own set, the site's aliases, the theme's pictures,
  // the built-in aliases (English, then Welsh; a plural where only the singular is known), the exact names of
  // OpenMoji. Capitals, spaces and hyphens make no difference; loose tags are never used, because a wrong
  // picture misleads.
  std::expected<ResolvedPicture, PictureProblem> find(std::string_view name) const;

  // Every picture that a name leads to: the site's own, those drawn for Lantern, those of the set that
  // Lantern knows by heart, the others in the order of the set.
  std::vector<NamedPicture> all() const;

 private:
  struct Implementation;
  std::unique_ptr<Implementation> implementation_;
};

// The diagnostic for a name that was not found: 'picture-unknown', 'picture-ambiguous' or
// 'picture-set-missing'.
void report(const PictureProblem& problem, std::string_view name, const SourceLocation& where,
            Diagnostics& diagnostics);

}  // namespace lantern::pictures
