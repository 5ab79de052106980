#include "driver/installation.hpp"

#include <system_error>

namespace lantern::driver {

std::expected<std::filesystem::path, std::string> installation_folder() {
  std::error_code error;
  const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", error);
  if (error) return std::unexpected("cannot tell where this program is: " + error.message());
  for (std::filesystem::path folder = program.parent_path(); folder != folder.root_path();
       folder = folder.parent_path()) {
    for (const std::filesystem::path& place : {folder, folder / "share/lantern"}) {
      if (std::filesystem::exists(place / "themes/lantern/theme.yaml", error)) return place;
      if (error)
        return std::unexpected("cannot look for the theme that comes with Lantern in " + place.string() +
                               ": " + error.message());
    }
  }
  return std::unexpected(
      "the theme that comes with Lantern is not where it should be: there is no themes/lantern in any folder "
      "above " +
      program.parent_path().string());
}

}  // namespace lantern::driver
