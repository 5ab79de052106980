// Where Lantern's own files are: its themes and the packages they take pictures and fonts from. They stand
// beside the program: in the folder above it that holds the built-in theme.
#pragma once
#include <expected>
#include <filesystem>
#include <string>

namespace lantern::driver {

// Or a sentence that says what is missing.
std::expected<std::filesystem::path, std::string> installation_folder();

}  // namespace lantern::driver
