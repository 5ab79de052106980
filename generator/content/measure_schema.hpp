// The schema of a measure and of the series behind it. Made on first use and never changed; any thread.
#pragma once
#include "content/schema.hpp"
#include "model/measure.hpp"

namespace lantern::content {

const Schema<Measure>& measure_schema();

}  // namespace lantern::content
