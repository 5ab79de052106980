// What `lantern markdown` does: one Markdown file turned into HTML, without a site around it.
// Stateless; any thread.
#pragma once
#include <expected>
#include <istream>
#include <string>

#include "base/diagnostic.hpp"
#include "base/file_system.hpp"
#include "driver/failure.hpp"

namespace lantern::driver {

// The HTML of the file `name`, or of standard input for "-". No HTML when the text has errors.
std::expected<std::string, Failure> convert_file(const FileSystem& disk, const std::string& name,
                                                 std::istream& standard_input, Diagnostics& diagnostics);

}  // namespace lantern::driver
