// What `lantern chart` does with an analysed file: one picture.
// Stateless; any thread.
#pragma once
#include <expected>
#include <filesystem>

#include "base/file_system.hpp"
#include "charts/chart.hpp"
#include "driver/analyse_file.hpp"
#include "driver/failure.hpp"

namespace lantern::driver {

std::expected<void, Failure> draw_file(FileSystem& disk, const AnalysedFile& series,
                                       charts::ChartFormat format, const std::filesystem::path& out);

}  // namespace lantern::driver
