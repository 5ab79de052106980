// Files in the output folder that Lantern did not make (CNAME, .git): they are carried over into
// every new site. No state; called by one thread, after every file has been added.
#pragma once
#include <expected>
#include <filesystem>

#include "base/file_system.hpp"
#include "publish/output_folder.hpp"

namespace lantern::publish {

// Gives the folder `staging` everything in `out` that `before` does not list: files as hard links
// (copies where the disk has none), symbolic links made again and never followed, empty folders.
// A foreign file at the place of one in `now` is an error unless both hold the same bytes: neither
// may be lost.
std::expected<void, PublishError> carry_over_foreign_files(FileSystem& files, const OutputFolder& out,
                                                           const std::filesystem::path& staging,
                                                           const Manifest& before, const Manifest& now);

}  // namespace lantern::publish
