// What `check` found, as a report: what to do first, then by page and by kind, what is only worth knowing
// last, and what it comes to in a sentence or two. Each finding keeps the printed form of the contract, so
// that programs read the report as they read the mistakes of a build. Pure; any thread.
#pragma once
#include <string>

#include "cli/terminal.hpp"
#include "driver/build.hpp"

namespace lantern::cli {

// For standard error; empty where nothing was found. At most `driver::most_shown` findings, then a count of
// the rest.
std::string check_report(const driver::BuildReport& report, const Terminal& terminal);

// What it comes to, for standard output. Ends with a newline.
std::string check_summary(const driver::BuildReport& report, driver::Strictness strictness);

}  // namespace lantern::cli
