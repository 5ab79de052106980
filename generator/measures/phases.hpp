// Where the phases of a series begin and end. Pure; safe from any thread.
#pragma once
#include <expected>
#include <string>
#include <vector>

#include "measures/analysis.hpp"
#include "measures/prepare.hpp"

namespace lantern::measures {

struct PhaseRange {
  std::size_t first = 0;  // indices of points, from 0
  std::size_t end = 0;    // one past the last
};

// At least one phase when there are points, none when there are none. A start at the very first point
// changes nothing; one that is not in the data is an error, in a sentence.
std::expected<std::vector<PhaseRange>, std::string> split_phases(const std::vector<PreparedPoint>& points,
                                                                 const std::vector<SeriesPlace>& starts);

// Which point an author's words name; otherwise what is wrong, as the end of a sentence.
std::expected<std::size_t, std::string> index_of(const std::vector<PreparedPoint>& points,
                                                 const SeriesPlace& place);

}  // namespace lantern::measures
