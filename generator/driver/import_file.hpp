// A file that somebody has, read for a new case study: a filled-in Word form through pandoc, which runs as a
// process of its own, or a spreadsheet. Stateless; any thread.
#pragma once
#include <expected>
#include <string>

#include "base/date.hpp"
#include "base/diagnostic.hpp"
#include "base/file_system.hpp"
#include "driver/failure.hpp"
#include "starting/import.hpp"

namespace lantern::driver {

// `diagnostics` get what is wrong inside a spreadsheet.
std::expected<starting::Import, Failure> import_file(const FileSystem& disk, const std::string& file,
                                                     const Date& today, Diagnostics& diagnostics);

}  // namespace lantern::driver
