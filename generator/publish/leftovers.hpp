// What builds leave beside the output folder when they are killed: .NAME.staging-NUMBER and, of a swap in
// two steps, .NAME.previous. Lantern's own are known by a mark inside, never by their name: a folder of that
// name may be somebody's. No state; all under the lock only.
#pragma once
#include <expected>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/file_system.hpp"
#include "publish/output_folder.hpp"

namespace lantern::publish {

// The file that marks a site in the making, until its manifest does. It is the first file of a staging
// folder; a build that is killed before leaves an empty folder.
inline constexpr std::string_view staging_mark = ".lantern-staging";

// A new staging folder with its mark. Its number is that of the process, or the next that is free.
std::expected<std::filesystem::path, PublishError> make_staging(FileSystem& files, const OutputFolder& out,
                                                                long process);

// Removes a folder of Lantern's, its marks last, so that what is left of it after a kill is known again.
FileSystem::Result<void> remove_marked(FileSystem& files, const std::filesystem::path& folder);

// Puts the old site back when a build was killed between the two steps of a swap.
std::expected<void, PublishError> restore_previous_site(FileSystem& files, const OutputFolder& out);

// Removes what killed builds left. What stays is no reason not to publish: each is a sentence that says
// where it is and why it stays.
std::vector<std::string> remove_leftovers(FileSystem& files, const OutputFolder& out);

}  // namespace lantern::publish
