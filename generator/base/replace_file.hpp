// A file written whole or not at all, for pictures and pages that somebody may have had before: the new bytes
// are written beside it and put in its place in one step. Stateless; any thread, for different files.
#pragma once
#include <filesystem>
#include <string_view>

#include "base/file_system.hpp"

namespace lantern {

// After an error the old file is as it was. A symbolic link stays one, and what it points at is replaced.
FileSystem::Result<void> replace_file(FileSystem& files, const std::filesystem::path& path,
                                      std::string_view bytes);

}  // namespace lantern
