#include "driver/inside.hpp"

#include <algorithm>

namespace lantern::driver {

std::expected<bool, FileError> lies_inside(const FileSystem& disk, const std::filesystem::path& path,
                                           const std::filesystem::path& folder) {
  const auto place = disk.resolve(path);
  if (!place) return std::unexpected(place.error());
  const auto around = disk.resolve(folder);
  if (!around) return std::unexpected(around.error());
  return std::ranges::mismatch(*around, *place).in1 == around->end();
}

}  // namespace lantern::driver
