// The day of the build. The only place that asks a clock, so that everything else is a function of
// its input.
#pragma once
#include "base/date.hpp"

namespace lantern {

// The day in SOURCE_DATE_EPOCH where that is set (reproducible builds), otherwise today, in UTC.
Date today();

}  // namespace lantern
