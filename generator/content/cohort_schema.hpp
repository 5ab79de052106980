// The schema of a cohort: teams, timeline and what people said of it. Pure; any thread.
#pragma once
#include "content/schema.hpp"
#include "model/page.hpp"

namespace lantern::content {

// Made anew; page_schema() keeps it.
Schema<Page> cohort_schema();

}  // namespace lantern::content
