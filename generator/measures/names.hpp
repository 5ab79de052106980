// The names of what an analysis says, as the contract writes them: see base/names.hpp.
#pragma once
#include "measures/analysis.hpp"
#include "model/names.hpp"

namespace lantern {

template <>
inline constexpr auto names_of<measures::Screening> = names<measures::Screening>("on", "off");
template <>
inline constexpr auto names_of<measures::Signal> = names<measures::Signal>("shift", "trend", "outside-limits",
                                                                           "two-of-three");
template <>
inline constexpr auto names_of<measures::Variation> =
    names<measures::Variation>("common-cause", "improvement-high", "improvement-low", "concern-high",
                               "concern-low", "neither-high", "neither-low", "too-few-points");
template <>
inline constexpr auto names_of<measures::Assurance> = names<measures::Assurance>("pass", "fail",
                                                                                 "hit-or-miss");

}  // namespace lantern
