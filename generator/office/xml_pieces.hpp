// Elements of an XML part, one after the other, without the whole part in memory: sheets have a million rows.
// An inside of office/, since it shows pugixml's types. One thread at a time.
#pragma once
#include <expected>
#include <functional>
#include <pugixml.hpp>
#include <span>
#include <string>
#include <string_view>

#include "office/package.hpp"

namespace lantern::office {

// The name without its prefix: programs write <row> and <x:row>.
std::string_view local_name(const pugi::xml_node& node);
pugi::xml_node child(const pugi::xml_node& node, std::string_view name);
// Of an attribute, whatever its prefix; empty when it is not there.
std::string_view attribute(const pugi::xml_node& node, std::string_view name);

// Calls `take` with each element of one of these names, in order; what is inside one of them is not looked
// for. It says whether it wants more. Other elements are passed over.
std::expected<void, std::string> for_each_element(const Package& package, std::string_view part,
                                                  std::span<const std::string_view> names,
                                                  const std::function<bool(const pugi::xml_node&)>& take);

}  // namespace lantern::office
