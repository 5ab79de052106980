// What `lantern new form` does: the blank Word form of a case study. Stateless; any thread.
#pragma once
#include <expected>
#include <filesystem>
#include <string>

#include "base/file_system.hpp"
#include "driver/failure.hpp"

namespace lantern::driver {

// `language` is en or cy. `file` is new and ends in .docx: nobody's form is written over.
std::expected<void, Failure> write_form(FileSystem& disk, const std::filesystem::path& file,
                                        const std::string& language);

}  // namespace lantern::driver
