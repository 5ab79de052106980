#include "driver/start_admin.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "driver/browser_editor.hpp"
#include "driver/easy_read.hpp"
#include "driver/installation.hpp"
#include "driver/site_names.hpp"
#include "driver/watched_disk.hpp"
#include "starting/admin_config.hpp"

namespace lantern::driver {
namespace {

namespace fs = std::filesystem;

// For the list that opens below the name of a picture.
std::string names_of_pictures(const EasyReadSite& site) {
  nlohmann::json names = nlohmann::json::array();
  for (const pictures::NamedPicture& each : site.pictures->all())
    for (const std::string& name : each.names) names.push_back(name);
  return names.dump() + "\n";
}

std::expected<void, Failure> write_all(FileSystem& disk, const fs::path& installation, const fs::path& site,
                                       const std::string& config, const std::string& pictures) {
  const fs::path folder = site / "root" / "admin";
  const auto write = [&]() -> FileSystem::Result<void> {
    if (auto done = disk.write(folder / "config.yml", config); !done) return done;
    if (auto done = disk.write(folder / "pictures.json", pictures); !done) return done;
    for (const std::string_view file : {"index.html", "admin.js"})
      if (auto done = disk.copy(installation / "browser-editor" / file, folder / file, CopyKeeps::bytes);
          !done)
        return done;
    return disk.copy(installation / browser_editor_source, site / browser_editor_program, CopyKeeps::bytes);
  };
  const auto written = write();
  if (written) return {};
  (void)disk.remove_all(folder);
  return std::unexpected(machine_failure(written.error()));
}

}  // namespace

std::expected<fs::path, Failure> start_admin(FileSystem& disk, const fs::path& site) {
  const auto installation = installation_folder();
  if (!installation) return std::unexpected(Failure{FaultOf::machine, installation.error()});
  const WatchedDisk sources(disk);
  const auto found = named_site(sources, site);
  starting::AdminChoices choices;
  std::string pictures;
  if (found) {
    const SiteNames names = read_site_names(sources, *found);
    choices = {names.organisations.things(), names.cohorts.things(), names.topics.things()};
    pictures = names_of_pictures(load_easy_read_site(sources, *installation, *found));
  }
  if (const auto failure = sources.failure()) return std::unexpected(machine_failure(*failure));
  if (!found) return std::unexpected(found.error());
  const fs::path folder = (*found / "root" / "admin").lexically_normal();
  const auto there = disk.kind(folder);
  if (!there) return std::unexpected(machine_failure(there.error()));
  if (*there != FileKind::missing)
    return std::unexpected(
        Failure{FaultOf::request,
                fmt::format("'{}' is there already, and nothing of yours is written over; to make it "
                            "anew, move it away first",
                            folder.string())});
  if (disk.kind(*installation / browser_editor_source) != FileKind::file)
    return std::unexpected(Failure{
        FaultOf::machine, "the browser editor is not beside Lantern: run scripts/setup, which installs it"});
  if (auto done = write_all(disk, *installation, *found, starting::admin_config(choices), pictures); !done)
    return std::unexpected(done.error());
  return folder / "index.html";
}

}  // namespace lantern::driver
