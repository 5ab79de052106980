// The schema of a case study: the parts of the story of one project. Pure; any thread.
#pragma once
#include "content/schema.hpp"
#include "model/page.hpp"

namespace lantern::content {

// Made anew; page_schema() keeps it.
Schema<Page> case_study_schema();

}  // namespace lantern::content
