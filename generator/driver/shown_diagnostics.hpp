// Diagnostics as they are printed, and as they lie over a page that is being written: the same words in both.
// Pure functions.
#pragma once
#include <string>

#include "base/diagnostic.hpp"

namespace lantern::driver {

// How many diagnostics a person is shown at most.
inline constexpr std::size_t most_shown = 200;

// Errors before warnings where there are more, and a count of the rest. Nothing in it steers a terminal.
std::string shown(const Diagnostics& diagnostics);

// One of them.
std::string shown(const Diagnostic& diagnostic);

}  // namespace lantern::driver
