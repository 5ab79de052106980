// The schemas of pages about people who meet: a session of a cohort, an event. Pure; any thread.
#pragma once
#include "content/schema.hpp"
#include "model/page.hpp"

namespace lantern::content {

// Made anew; page_schema() keeps them.
Schema<Page> session_schema();
Schema<Page> event_schema();

}  // namespace lantern::content
