// Which measures show the same data: those of one file, of copies of it under other names, and of longer
// ones. What one of them hides, all of them hide. Pure; safe from any thread.
#pragma once
#include <cstddef>
#include <vector>

#include "model/measure.hpp"

namespace lantern::disclosure {

// One number a measure, the same for those that show the same data. A copy has the same numbers at the same
// dates or labels, whatever its notes; of numbers that are all alike nobody could say whether it is one. Last
// year's file and one that goes on, with some numbers put right, are the same data where more than half of
// the shorter one's rows are the same and chance would hardly make them so.
enum class SameData { copies, also_longer_ones };
std::vector<std::size_t> same_data(const std::vector<const Measure*>& measures,
                                   SameData which = SameData::also_longer_ones);

// Numbers of people are that in each measure of their data, on whatever page: `people` is set in all when it
// is in one of them. Not where it says that each value is one person's (xbar, s): their mean counts nobody.
void agree_on_people(const std::vector<Measure*>& measures);

}  // namespace lantern::disclosure
