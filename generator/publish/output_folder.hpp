// The folder a site is published into, checked before anything is written, and the names that
// stand beside it: .NAME.lock, .NAME.staging-PID (the site being built), .NAME.previous (the old
// site for the moment of a swap in two steps). Plain values; the functions keep no state.
#pragma once
#include <expected>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/file_system.hpp"
#include "publish/manifest.hpp"
#include "publish/publish_error.hpp"

namespace lantern::publish {

struct OutputFolder {
  std::filesystem::path folder;  // absolute, symbolic links above it followed
  std::string shown;             // as the person wrote it, for messages

  std::filesystem::path lock() const;
  std::filesystem::path previous() const;
  std::filesystem::path staging(long process) const;
  // Whether a name in the parent folder is that of a staging folder, of whatever process.
  bool is_staging_name(std::string_view name) const;
};

// What the output folder holds before the build.
struct PublishedSite {
  bool exists = false;
  Manifest manifest;  // empty when the folder is missing or empty
};

// Refuses an output that is a file or a symbolic link, and one that is, holds or lies inside a
// folder of `sources`, with symbolic links followed or not. Writes nothing.
std::expected<OutputFolder, PublishError> check_output_folder(
    const FileSystem& files, const std::filesystem::path& out,
    const std::vector<std::filesystem::path>& sources);

// Reads the manifest. A folder with files and no manifest is somebody else's: refused.
std::expected<PublishedSite, PublishError> read_published_site(const FileSystem& files,
                                                               const OutputFolder& out);

// "cannot write _site: no space left on device"
PublishError machine_error(std::string_view doing, std::string_view shown_path, const FileError& error);

}  // namespace lantern::publish
