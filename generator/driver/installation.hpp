// Where Lantern's own files are: its theme and the packages it takes pictures and fonts from. They
// stand beside the program: in the folder above it that holds themes/lantern.
#pragma once
#include <expected>
#include <filesystem>
#include <string>

#include "charts/font.hpp"

namespace lantern::driver {

// Or a sentence that says what is missing.
std::expected<std::filesystem::path, std::string> installation_folder();

// The typeface that charts are set in, from its package below `installation`.
charts::ChartFont::Files chart_font_files(const std::filesystem::path& installation);

}  // namespace lantern::driver
