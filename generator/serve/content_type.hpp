// What a browser is told a file is, by the ending of its name. Pure.
#pragma once
#include <string_view>

namespace lantern::serve {

std::string_view content_type(std::string_view path);

}  // namespace lantern::serve
