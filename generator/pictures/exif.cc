#include "pictures/exif.hpp"

#include <cstdint>

#include "pictures/bytes.hpp"

namespace lantern::pictures {

constexpr std::uint32_t orientation_tag = 0x0112;

Orientation orientation_in(std::string_view tiff) {
  const ByteOrder order = tiff.starts_with("II") ? ByteOrder::little : ByteOrder::big;
  const std::size_t folder = number(tiff, 4, 4, order);
  const std::uint32_t count = number(tiff, folder, 2, order);
  for (std::uint32_t index = 0; index < count; ++index) {
    const std::size_t at = folder + 2 + std::size_t{12} * index;
    if (number(tiff, at, 2, order) != orientation_tag) continue;
    const std::uint32_t turned = number(tiff, at + 8, 2, order);
    return turned >= 1 && turned <= 8 ? static_cast<Orientation>(turned) : 1;
  }
  return 1;
}

std::string orientation_alone(Orientation turned) {
  std::string block("MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0", 19);
  block += static_cast<char>(turned);
  block.append(6, '\0');
  return block;
}

}  // namespace lantern::pictures
