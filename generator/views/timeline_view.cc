#include "views/timeline_view.hpp"

namespace lantern::views {

templates::Value to_value(TimelineView view) {
  return Fields()
      .add("date", std::move(view.date))
      .add("title", std::move(view.title))
      .add("text", std::move(view.text));
}

Group<TimelineView> timeline_view(const std::vector<TimelineEntry>& entries, const Wording& wording) {
  Group<TimelineView> group;
  for (const TimelineEntry& entry : entries)
    group.items.push_back({date_view(entry.date, wording), entry.title, entry.text});
  return group;
}

}  // namespace lantern::views
