// What people call the organisations, topics and cohorts of a site: by the id, or by the name that stands on
// the page, in capitals or not. Pure; any thread.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace lantern::content {

struct NamedThing {
  std::string id;
  std::string name;
};

// The id that is meant by `written`. Nothing when there is none, or when two have that name and no id
// decides.
std::optional<std::string> id_meant(std::string_view written, std::span<const NamedThing> known);

}  // namespace lantern::content
