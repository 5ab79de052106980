// What each command does once the command line has been read. Each prints and gives its exit code.
#pragma once
#include "cli/options.hpp"
#include "driver/build.hpp"

namespace lantern::cli {

int build_site(const SharedOptions& options, driver::Purpose purpose, const CheckOptions& check);
int convert_markdown(const std::string& file, const SharedOptions& options);
int analyse_series(const SeriesOptions& series, const SharedOptions& options);
int draw_chart(const SeriesOptions& series, const SharedOptions& options);

// "lantern 0.1.0" and the libraries it was built with, one a line.
std::string version_text();

}  // namespace lantern::cli
