// What the guide says of a diagnostic: its page of diagnostics, compiled in, so that the words stand once.
// Pure; any thread.
#pragma once
#include <string>

#include "base/codes.hpp"

namespace lantern::cli {

// The words below the code's heading, in Markdown without links; empty where the guide has none.
std::string help_of(Code code);

}  // namespace lantern::cli
