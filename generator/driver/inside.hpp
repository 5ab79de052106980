// Whether something lies in a folder after every symbolic link has been followed: what a path says is not
// always where it leads. Any thread.
#pragma once
#include <expected>
#include <filesystem>

#include "base/file_system.hpp"

namespace lantern::driver {

std::expected<bool, FileError> lies_inside(const FileSystem& disk, const std::filesystem::path& path,
                                           const std::filesystem::path& folder);

}  // namespace lantern::driver
