// The smaller forms of a published file that a web server may send instead of it: NAME.gz and NAME.br beside
// NAME. The same bytes give the same form, whoever makes it and when.
// Pure; any thread.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace lantern::publish {

// Whether a file is of a kind that becomes much smaller: text, by the end of its name.
bool is_compressible(std::string_view path);

// Nothing where it would not be smaller, or is too short for it to matter.
std::optional<std::string> gzip(std::string_view bytes);
std::optional<std::string> brotli(std::string_view bytes);

}  // namespace lantern::publish
