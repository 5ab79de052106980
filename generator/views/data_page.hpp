// The page of the open data of a site, /data/: its tables to take away, and a dictionary of their columns.
// Functions of the assembly; any thread.
#pragma once
#include <string>
#include <vector>

#include "telling/data_package.hpp"
#include "views/shapes.hpp"

namespace lantern::views {

struct LanguageView;

struct DataColumnView {
  std::string name, meaning, type, empty;
};
struct DataTableView {
  std::string id, name, title, about, rows;  // name: of the file
  std::optional<DownloadView> file;
  std::vector<DataColumnView> columns;
};
struct DataView {
  std::vector<DataTableView> tables;
  std::optional<DownloadView> package;
  Group<TextView> hiding;  // how small numbers were hidden, a sentence each
  std::string changed;
  std::optional<LinkView> licence;
};

templates::Value to_value(DataColumnView view);
templates::Value to_value(DataTableView view);
templates::Value to_value(DataView view);

DataView data_view(const Assembly& assembly, const LanguageView& view);

// What the data package says of itself, in the main language.
telling::DataPackageAbout data_package_about(const Assembly& assembly);

}  // namespace lantern::views
