// How much work a drawing is, known before anybody draws it: a file of one kilobyte can ask for millions of
// parts. For safe_svg() alone; here the XML library's types may show. Pure; any thread.
#pragma once
#include <expected>
#include <pugixml.hpp>
#include <string>

namespace lantern::pictures {

// Why the drawing would take too long: more than `most_elements` parts once everything that refers to another
// part has been put in place (<use>, patterns, markers, masks, filters), or a filter without measure. In time
// proportional to the file.
std::expected<void, std::string> check_cost(const pugi::xml_node& root);

}  // namespace lantern::pictures
