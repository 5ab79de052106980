#include <algorithm>
#include <cmath>
#include <optional>

#include "telling/telling.hpp"

namespace lantern::telling {
namespace {

// "5 out of every 10"; of 100 or 1,000 where ten are too few to show it, or to tell it from `other`.
struct Share {
  long part = 0;
  long whole = 10;
};

Share share_of(double percent, std::optional<double> other) {
  for (const long whole : {10L, 100L, 1000L}) {
    const auto part_of = [whole](double value) {
      return std::lround(value / 100 * static_cast<double>(whole));
    };
    const long part = part_of(percent);
    const bool hides_some = (part == 0 && percent > 0) || (part == whole && percent < 100);
    const bool hides_change = other && part_of(*other) == part && *other != percent;
    if ((!hides_some && !hides_change) || whole == 1000) return {part, whole};
  }
  return {};
}

// Whole numbers, and shares instead of percentages; `other` is what a reader compares it with, so both
// are out of the same whole.
std::string easy_value(const Telling& telling, double number, std::optional<double> other) {
  if (telling.measure.unit != Unit::percent) return telling.whole(number);
  Share share = share_of(number, other);
  if (other) {
    const long whole = std::max(share.whole, share_of(*other, number).whole);
    share = {std::lround(number / 100 * static_cast<double>(whole)), whole};
  }
  if (share.part == 0 && number == 0) return telling.words("measure_easy_none");
  if (share.part == share.whole && number == 100) return telling.words("measure_easy_all");
  return telling.words("measure_easy_share",
                       {{"part", telling.count_of(share.part)}, {"whole", telling.count_of(share.whole)}});
}

std::string easy_change(const Telling& telling) {
  const measures::Change& change = telling.analysis.change;
  if (telling.values == 0) return telling.words("measure_easy_no_data");
  if (telling.values > 1 && !telling.varies) return telling.words("measure_easy_all_equal");
  std::string text;
  switch (change.kind) {
    case measures::ChangeKind::rounded:
      return telling.words("measure_easy_rounded");
    case measures::ChangeKind::too_few_points:
      return telling.words("measure_easy_too_few");
    case measures::ChangeKind::none:
      return telling.words(telling.quiet_after_signals() ? "measure_easy_quiet_now"
                                                         : "measure_easy_no_change");
    case measures::ChangeKind::too_few_runs:
    case measures::ChangeKind::too_many_runs:
      return telling.words("measure_easy_changing");
    case measures::ChangeKind::outside:
      text = telling.words("measure_easy_outside", telling.change_arguments());
      break;
    case measures::ChangeKind::near_limits:
      text = telling.words("measure_easy_near", telling.change_arguments());
      break;
    case measures::ChangeKind::shift:
    case measures::ChangeKind::trend:
    case measures::ChangeKind::new_phase: {
      if (change.whole_phase && change.continues) {
        text = telling.words("measure_easy_one_side", {{"direction", telling.direction()}});
        break;
      }
      text = telling.words(change.continues ? "measure_easy_moved" : "measure_easy_moved_for_a_time",
                           {{"direction", telling.direction()}});
      const std::string before = easy_value(telling, *change.from, change.to);
      const std::string now = easy_value(telling, *change.to, change.from);
      if (before == now) break;
      add_sentence(text, telling.words("measure_easy_before", {{"value", before}}));
      add_sentence(
          text, telling.words(change.continues ? "measure_easy_now" : "measure_easy_then", {{"value", now}}));
      break;
    }
  }
  if (change.continues)
    add_sentence(text, telling.words("measure_easy_meaning", {{"meaning", telling.meaning()}}));
  return text;
}

}  // namespace

std::string easy_read_summary(const Telling& telling) {
  std::string text = easy_change(telling);
  if (telling.measure.data_status == DataStatus::illustrative)
    add_sentence(text, telling.words("measure_easy_illustrative"));
  if (telling.published != nullptr && telling.published->hidden > 0)
    add_sentence(text, telling.words("measure_easy_hidden"));
  return text;
}

}  // namespace lantern::telling
