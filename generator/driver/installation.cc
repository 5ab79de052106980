#include "driver/installation.hpp"

#include <system_error>

namespace lantern::driver {

std::expected<std::filesystem::path, std::string> installation_folder() {
  std::error_code error;
  const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", error);
  if (error) return std::unexpected("cannot tell where this program is: " + error.message());
  for (std::filesystem::path folder = program.parent_path(); folder != folder.root_path();
       folder = folder.parent_path()) {
    if (std::filesystem::exists(folder / "themes/lantern/theme.yaml", error)) return folder;
    if (std::filesystem::exists(folder / "share/lantern/themes/lantern/theme.yaml", error))
      return folder / "share/lantern";
  }
  return std::unexpected(
      "the theme that comes with Lantern is not where it should be: there is no themes/lantern in any folder "
      "above " +
      program.parent_path().string());
}

}  // namespace lantern::driver
