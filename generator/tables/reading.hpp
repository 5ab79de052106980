// What was read as what, for the person whose file it is. Pure; any thread.
#pragma once
#include <string>

#include "model/measure.hpp"
#include "tables/columns.hpp"

namespace lantern::tables {

// "24 months from the columns Month and % missed, April 2021 to March 2023", in English.
std::string what_was_read(const Sheet& sheet, const Columns& columns, const Series& series);

}  // namespace lantern::tables
