// What `lantern new site DIR` does: a small whole site from the files of starter/, which stands beside the
// themes, with the names that its owner gives, and what an editor needs. Nothing that is there is written
// over. Stateless; any thread.
#pragma once
#include <expected>
#include <filesystem>
#include <string>

#include "base/date.hpp"
#include "base/file_system.hpp"
#include "driver/failure.hpp"

namespace lantern::driver {

struct SiteToStart {
  std::filesystem::path folder;
  std::string title;         // empty: made from the name of the folder
  std::string language;      // empty: en
  std::string organisation;  // empty: words that say to write its name
  Date today;
};

std::expected<void, Failure> start_site(FileSystem& disk, const SiteToStart& wanted);

// Why no site can be started in `folder`; nothing when it can.
std::expected<void, Failure> check_site_folder(const FileSystem& disk, const std::filesystem::path& folder);

}  // namespace lantern::driver
