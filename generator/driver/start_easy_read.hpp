// What `lantern new easy-read PATH` does: the easy-read version of a page, with the page's title and headings
// to begin from. Nothing that is there is ever written over. Stateless; any thread.
#pragma once
#include <expected>
#include <filesystem>

#include "base/file_system.hpp"
#include "driver/failure.hpp"

namespace lantern::driver {

// `page` is the source of a page, or the folder of its index.md, from the folder of the site, or from here.
// Gives the path of the new file.
std::expected<std::filesystem::path, Failure> start_easy_read(FileSystem& disk,
                                                              const std::filesystem::path& page,
                                                              const std::filesystem::path& site);

}  // namespace lantern::driver
