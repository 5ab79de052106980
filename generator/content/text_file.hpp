// A text file of a site or a theme, read from the disk and made ready for reading. Any thread.
#pragma once
#include <filesystem>
#include <optional>
#include <string>

#include "base/diagnostic.hpp"
#include "base/file_system.hpp"
#include "content/source_text.hpp"

namespace lantern::content {

// Nothing, and an error that names the file `shown`, when it cannot be read or is not text: the codes
// of readable_text, and `unreadable`.
std::optional<std::string> read_text_file(const FileSystem& disk, const std::filesystem::path& path,
                                          const std::string& shown, Diagnostics& diagnostics);

// The same, but a file that is not there is nothing without an error.
std::optional<std::string> read_text_file_if_there(const FileSystem& disk, const std::filesystem::path& path,
                                                   const std::string& shown, Diagnostics& diagnostics);

}  // namespace lantern::content
