// The pictures of the site as its pages show them: at which addresses, how wide and high, and what is made of
// each photograph. Known before any page is rendered; made once, by one thread, then read by any number.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.hpp"
#include "base/file_system.hpp"
#include "pictures/versions.hpp"
#include "site/named_files.hpp"
#include "site/source_files.hpp"

namespace lantern::site {

struct PictureVersion {
  std::string path;     // below the published folder
  std::string address;  // in the site
  pictures::PhotographSize size;
};

struct PublishedPicture {
  PictureVersion whole;  // its size is 0 by 0 where it is not known
  std::optional<PictureVersion> narrow;
  std::optional<pictures::VersionPlan> plan;  // of a photograph; without it the file is published as it is
  std::string problem;                        // why it cannot be published, in words that follow a colon
};

class PublishedPictures {
 public:
  PublishedPictures() = default;
  // Of the files that are named and of the pictures of easy-read pages, which `disk` has. Codes:
  // picture-large.
  PublishedPictures(const NamedFiles& named, const SourceFiles& files, const FileSystem* disk,
                    Diagnostics& diagnostics);

  // By the address that the file would have as it is; null for what is no picture, or is not shown.
  const PublishedPicture* find(std::string_view address) const;
  const PublishedPicture* of_file(std::string_view path) const;

 private:
  void add_file(const std::string& path, const Naming& naming, const SourceFiles& files,
                Diagnostics& diagnostics);

  std::map<std::string, PublishedPicture, std::less<>> by_address_;
};

}  // namespace lantern::site
