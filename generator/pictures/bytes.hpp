// Numbers in the bytes of picture files. For the code of this folder only. Pure; any thread.
#pragma once
#include <cstdint>
#include <string_view>

namespace lantern::pictures {

enum class ByteOrder { big, little };

// A number of `count` bytes; 0 behind the end.
inline std::uint32_t number(std::string_view bytes, std::size_t at, std::size_t count,
                            ByteOrder order = ByteOrder::big) {
  if (at > bytes.size() || count > bytes.size() - at) return 0;
  std::uint32_t value = 0;
  for (std::size_t index = 0; index < count; ++index) {
    const std::size_t from = order == ByteOrder::big ? at + index : at + count - 1 - index;
    value = value << 8U | static_cast<unsigned char>(bytes[from]);
  }
  return value;
}

// As many of `count` bytes as there are.
inline std::string_view part(std::string_view bytes, std::size_t at, std::size_t count) {
  return at < bytes.size() ? bytes.substr(at, count) : std::string_view();
}

}  // namespace lantern::pictures
