// The parts that the layouts of the built-in theme give each kind of page, by their ids: links may name
// them, and no heading of an author may take them. Pure.
#pragma once
#include <string>
#include <vector>

#include "model/page.hpp"

namespace lantern::site {

std::vector<std::string> layout_parts(PageKind kind);
std::vector<std::string> easy_read_layout_parts();

}  // namespace lantern::site
