// Letters of ASCII without regard to capitals, for names that programs read: endings of files, schemes of
// addresses, devices. Words of people are text/locale's. Pure; any thread.
#pragma once
#include <algorithm>
#include <string>
#include <string_view>

namespace lantern {

constexpr char lower_ascii(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

inline std::string lower_ascii(std::string_view text) {
  std::string small(text);
  for (char& letter : small) letter = lower_ascii(letter);
  return small;
}

constexpr bool same_in_ascii(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, [](char x, char y) { return lower_ascii(x) == lower_ascii(y); });
}

constexpr bool ends_in_ascii(std::string_view text, std::string_view ending) {
  return text.size() >= ending.size() && same_in_ascii(text.substr(text.size() - ending.size()), ending);
}

}  // namespace lantern
