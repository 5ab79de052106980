// What happened when: of a cohort, and of a block among words. Pure functions; any thread.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "model/common.hpp"
#include "views/shapes.hpp"
#include "views/values.hpp"

namespace lantern::views {

struct TimelineView {
  std::optional<DateView> date;
  std::string title, text;
};
templates::Value to_value(TimelineView view);

Group<TimelineView> timeline_view(const std::vector<TimelineEntry>& entries, const Wording& wording);

}  // namespace lantern::views
