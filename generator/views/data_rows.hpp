// The rows of the open data of a site: every page once, in its main language where it has that, and of every
// number only what is published after small ones have been hidden. Functions of the assembly; any thread.
#pragma once
#include <cstddef>
#include <optional>
#include <string>

#include "telling/data_tables.hpp"
#include "views/assembly.hpp"

namespace lantern::views {

// A table as CSV: its heading row, then its rows by page, in the order of their sources.
struct DataFile {
  std::string csv;
  std::size_t rows = 0;
};
DataFile data_file(telling::DataTable table, const Assembly& assembly);

// When the newest change was made to a page that the tables are made from.
std::optional<Date> data_changed(const Assembly& assembly);

}  // namespace lantern::views
