// What runs in the browser while a site is written: see.js and see.css of this folder, compiled in.
#pragma once
#include <string_view>

namespace lantern::serve {

std::string_view script_file();
std::string_view style_file();

}  // namespace lantern::serve
