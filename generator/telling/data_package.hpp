// The data package of a site: what its open data are and what each column may hold, for programs
// (Frictionless Data Package 1.0, with a Table Schema for each table). Pure; any thread.
#pragma once
#include <optional>
#include <string>

#include "base/date.hpp"
#include "text/messages.hpp"

namespace lantern::telling {

struct DataPackageAbout {
  std::string title, description;
  std::string homepage;  // the page of the data, whole
  std::string licence;   // as the site says it
  std::string publisher, publisher_url;
  std::optional<Date> changed;  // when what the tables are made from last changed
};

// `messages` has the meaning of the columns.
std::string data_package(const DataPackageAbout& about, const Messages& messages);

}  // namespace lantern::telling
