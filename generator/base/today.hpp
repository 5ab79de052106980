// The day of the build. The only place that asks a clock, so that everything else is a function of
// its input.
#pragma once
#include <expected>
#include <string>

#include "base/date.hpp"

namespace lantern {

// The day in SOURCE_DATE_EPOCH where that is set (reproducible builds), otherwise today, in UTC. A
// sentence when it is set to something that is no number of seconds: a build that is meant to be
// reproducible must not quietly take the clock.
std::expected<Date, std::string> today();

}  // namespace lantern
