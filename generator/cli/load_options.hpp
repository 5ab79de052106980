// What the commands that read a whole site make of their options.
#pragma once
#include <expected>
#include <string>

#include "base/file_system.hpp"
#include "cli/options.hpp"
#include "driver/load.hpp"

namespace lantern::cli {

// Or what is wrong with the command line, as a sentence.
std::expected<driver::LoadOptions, std::string> load_options(const FileSystem& disk,
                                                             const SharedOptions& shared);

}  // namespace lantern::cli
