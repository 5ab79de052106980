// The driver diagram of a project: the aim, what drives it, what drives that, and the ideas for change.
// Wide it grows from left to right in columns; narrow it is a tree that is read downwards.
// Plain values; pure functions, safe from any thread with one font.
#pragma once
#include <expected>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "charts/chart.hpp"
#include "charts/picture_about.hpp"
#include "model/improvement.hpp"

namespace lantern::charts {

struct DriverDiagramSpec {
  PictureAbout about;
  // What stands above the columns; narrow only the first.
  std::string aim_label, primary_label, secondary_label, changes_label;
  DriverDiagram diagram;
  std::map<std::string, std::vector<std::string>, std::less<>>
      tests;  // of an idea: the numbers of its cycles
};

// Drivers below the second level become change ideas of the one above them: two levels is what the
// published form of a driver diagram has, and what a picture can hold.
DriverDiagram folded(const DriverDiagram& diagram);

// Columns that nothing would stand in are left out. The height follows the words.
std::expected<ChartPicture, std::string> draw_driver_diagram(const DriverDiagramSpec& spec,
                                                             ChartFormat format, const ChartFont& font);

}  // namespace lantern::charts
