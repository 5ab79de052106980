// Whether labels stand in order of time. Only then do neighbours mean anything: wards by the alphabet have
// no shift and no trend. Pure; safe from any thread.
#pragma once
#include <string>
#include <vector>

namespace lantern::measures {

// Labels that count up (1, 2, 3; Month 1, Month 2; 2021/22, 2022/23; Q3 2021, Q4 2021, Q1 2022) or that say
// so (January, February; Monday, Tuesday; Before, After; Baseline, Midpoint, Endpoint; First, Second).
bool count_up(const std::vector<std::string>& labels);

}  // namespace lantern::measures
