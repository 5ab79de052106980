// What a check found, in the form in which code hosts show findings at their lines: SARIF 2.1.0 (OASIS).
// Pure; any thread.
#pragma once
#include <string>

#include "driver/build.hpp"

namespace lantern::cli {

// One log with one run, with a newline. `exit_code`: what the program will end with.
std::string to_sarif(const driver::BuildReport& report, int exit_code);

}  // namespace lantern::cli
