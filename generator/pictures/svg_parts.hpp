// Which elements and attributes of an SVG file are published: those that draw. For safe_svg() alone; here the
// XML library's types may show. Pure; any thread.
#pragma once
#include <pugixml.hpp>
#include <string_view>

namespace lantern::pictures {

inline constexpr std::string_view svg_namespace = "http://www.w3.org/2000/svg";

std::string_view local_name(const char* name);
std::string_view prefix_of(std::string_view name);

// Takes out of the element what may not be published: whatever does not draw, asks for something outside, or
// could run. Pictures that stand in the file itself lose their metadata. True where anything was changed.
bool take_out_what_does_not_draw(pugi::xml_node element, std::string_view svg_prefix);

}  // namespace lantern::pictures
