// The names of an enum's values: one table each, which content, the command line, JSON, the keys of
// strings and the anchors of pages read. A table stands where its enum is known (model/names.hpp and
// others); a value without a name does not compile. Pure; any thread.
#pragma once
#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace lantern {
namespace enum_values {

// Whether the enum has this value: the compiler spells it "Status::paused", and one that is not there
// "(Status)7".
template <auto value>
consteval bool is_there() {
  const std::string_view spelt = __PRETTY_FUNCTION__;
  return spelt[spelt.find("value = ") + 8] != '(';
}

template <typename Enum, std::size_t from = 0>
consteval std::size_t count() {
  if constexpr (is_there<static_cast<Enum>(from)>())
    return count<Enum, from + 1>();
  else
    return from;
}

}  // namespace enum_values

// How many values an enum has; they are counted from 0 without a gap.
template <typename Enum>
inline constexpr std::size_t count_of = enum_values::count<Enum>();

template <typename Enum>
constexpr std::size_t index_of(Enum value) {
  return static_cast<std::size_t>(value);
}

// All values of an enum, in its order.
template <typename Enum>
inline constexpr auto values_of = [] {
  std::array<Enum, count_of<Enum>> all{};
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = static_cast<Enum>(i);
  return all;
}();

// The table of an enum: its names as the contract writes them, in the order of its values. An empty one
// is that of a value that nobody writes, such as no unit.
template <typename Enum>
inline constexpr std::array<std::string_view, 0> names_of{};

// Makes a table, and counts it.
template <typename Enum, typename... Words>
consteval auto names(Words... words) {
  static_assert(sizeof...(Words) == count_of<Enum>, "every value of the enum has one name");
  return std::array<std::string_view, sizeof...(Words)>{std::string_view(words)...};
}

template <typename Enum>
concept Named = names_of<Enum>
.size() > 0;

template <Named Enum>
constexpr std::string_view name_of(Enum value) {
  return names_of<Enum>[index_of(value)];
}

template <Named Enum>
constexpr std::optional<Enum> from_name(std::string_view name) {
  const auto found = std::ranges::find(names_of<Enum>, name);
  if (name.empty() || found == names_of<Enum>.end()) return std::nullopt;
  return static_cast<Enum>(found - names_of<Enum>.begin());
}

// The name as the keys of strings and of layouts have it: "in_progress".
template <Named Enum>
std::string key_of(Enum value) {
  std::string key(name_of(value));
  std::ranges::replace(key, '-', '_');
  return key;
}

}  // namespace lantern
