// Numbers as the script of the theme reads them: letters, five bits each, the lowest first, with a sixth that
// says that more follow. Pure functions; any thread.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace lantern::search {

inline constexpr std::string_view number_letters =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

inline void append_number(std::uint32_t number, std::string& out) {
  for (; number >= 32; number >>= 5) out += number_letters[32 + number % 32];
  out += number_letters[number];
}

// Below 64, as one letter.
inline void append_level(std::uint8_t level, std::string& out) { out += number_letters[level]; }

}  // namespace lantern::search
