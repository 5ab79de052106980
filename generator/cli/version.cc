#include "cli/commands.hpp"

namespace lantern::cli {

// LANTERN_VERSIONS is made by CMake from the packages it found.
std::string version_text() { return LANTERN_VERSIONS; }

}  // namespace lantern::cli
