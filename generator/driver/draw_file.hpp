// What `lantern chart` does with an analysed file: one picture.
// Stateless; any thread. Nothing is written once `stop` asks for it.
#pragma once
#include <expected>
#include <filesystem>
#include <stop_token>

#include "base/file_system.hpp"
#include "charts/chart.hpp"
#include "driver/analyse_file.hpp"
#include "driver/failure.hpp"

namespace lantern::driver {

std::expected<void, Failure> draw_file(FileSystem& disk, const AnalysedFile& series,
                                       charts::ChartFormat format, const std::filesystem::path& out,
                                       const std::stop_token& stop);

}  // namespace lantern::driver
