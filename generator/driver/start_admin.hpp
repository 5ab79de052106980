// What `lantern new admin` does: a browser editor at root/admin/ of a site, which is published with it.
// Nothing that is there is written over. Stateless; any thread.
#pragma once
#include <expected>
#include <filesystem>

#include "driver/failure.hpp"

namespace lantern::driver {

// The page of the editor.
std::expected<std::filesystem::path, Failure> start_admin(FileSystem& disk,
                                                          const std::filesystem::path& site);

}  // namespace lantern::driver
