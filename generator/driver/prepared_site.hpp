// A whole site, read, checked and laid out, with nothing rendered yet: what building, checking and serving
// begin with. Afterwards it never changes, and any number of threads may ask it and render its tasks.
#pragma once
#include <expected>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/file_system.hpp"
#include "driver/disk_source_files.hpp"
#include "driver/load.hpp"
#include "driver/privacy.hpp"
#include "driver/watched_disk.hpp"
#include "outputs/renderer.hpp"
#include "site/consents.hpp"

namespace lantern::driver {

// A theme with the disk it reads from, and what was said while it was loaded. It can stand under several
// builds of one site, as long as none of its files and no setting of the site has changed.
struct ThemeInUse {
  explicit ThemeInUse(FileSystem& disk) : sources(disk) {}

  WatchedDisk sources;
  views::Theme theme;
  Diagnostics said;
};

// Its parts point into each other, so it stays where it was made.
struct PreparedSite {
  explicit PreparedSite(FileSystem& disk) : sources(disk) {}
  PreparedSite(const PreparedSite&) = delete;
  PreparedSite& operator=(const PreparedSite&) = delete;

  WatchedDisk sources;  // what all of it is read from
  std::filesystem::path installation;
  std::shared_ptr<const ThemeInUse> theme;
  LoadedSite loaded;
  std::optional<DiskSourceFiles> files;
  std::optional<outputs::Renderer> renderer;
  std::vector<site::GivenConsent> consents;
  PrivacyReport privacy;
};

// Where site.yaml is so broken that nothing else can be read there is no renderer. A failure is the
// machine's, or that somebody wanted it to stop; what is said of the site then may not be so. `theme` is one
// that is still as it was, or null.
std::expected<std::unique_ptr<PreparedSite>, FileError> prepare(
    FileSystem& disk, const LoadOptions& options, Diagnostics& diagnostics,
    std::shared_ptr<const ThemeInUse> theme = nullptr);

// Whether something came between: a source that could not be read, or somebody who wants it to stop.
std::optional<FileError> came_between(const PreparedSite& site, const LoadOptions& options);

// Diagnostics as people may see them: with their source lines, in order, and nothing private in them.
void make_fit_to_show(const FileSystem& disk, const LoadOptions& options, const PreparedSite& site,
                      Diagnostics& diagnostics);

// The source lines of diagnostics that have none, read from the files they point at.
void attach_source_lines(const FileSystem& disk, const std::filesystem::path& site, Diagnostics& diagnostics);

}  // namespace lantern::driver
