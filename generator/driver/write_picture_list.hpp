// What `lantern new picture-list` does: a folder with a page of all pictures and their names.
// Stateless; any thread.
#pragma once
#include <expected>
#include <filesystem>

#include "base/file_system.hpp"
#include "driver/failure.hpp"

namespace lantern::driver {

struct WrittenPictureList {
  std::size_t pictures = 0;
  std::size_t names = 0;
  std::filesystem::path page;
};

// `folder` is new, empty, or a picture list of an earlier run: nobody's files are written over. The
// pictures of the site at `site` come first; without one that folder may be empty.
std::expected<WrittenPictureList, Failure> write_picture_list(FileSystem& disk,
                                                              const std::filesystem::path& folder,
                                                              const std::filesystem::path& site);

}  // namespace lantern::driver
