// Files that are named on the command line and looked at alone, outside any site.
// Stateless; any thread, but standard input has one reader.
#pragma once
#include <expected>
#include <istream>
#include <string>
#include <string_view>

#include "base/diagnostic.hpp"
#include "base/file_system.hpp"
#include "content/source_text.hpp"
#include "driver/failure.hpp"

namespace lantern::driver {

// The name by which everything from standard input is asked for.
constexpr std::string_view standard_input_name = "-";

struct Input {
  std::string shown;  // how diagnostics name it
  std::string text;   // readable
};

// A name of nothing, or of what is not a plain file, is a mistake in the request.
std::expected<Input, Failure> read_file(const FileSystem& disk, const std::string& name,
                                        Diagnostics& diagnostics);
// Its bytes, whatever they are; too large a one is a mistake in the content.
std::expected<std::string, Failure> read_bytes(const FileSystem& disk, const std::string& name,
                                               ReadLimit limit, Diagnostics& diagnostics);
// As read_file(), or standard input for "-".
std::expected<Input, Failure> read_input(const FileSystem& disk, const std::string& name,
                                         std::istream& standard_input, Diagnostics& diagnostics);

// The front matter of a file alone, which may have none or begin with a line of its own: then all of
// `text` is the body. `text` must outlive the result.
content::FrontMatter front_matter_if_any(std::string_view text);

// Gives the diagnostics about the input `name` their source lines and their order.
void finish_diagnostics(const FileSystem& disk, std::string_view name, Diagnostics& diagnostics);

}  // namespace lantern::driver
