#include "views/aim_standing.hpp"

#include "charts/progress.hpp"
#include "measures/told_change.hpp"

namespace lantern::views {
namespace {

// A level that is told and goes on, reached in time, is at the target; a trend has none.
bool stays(const Aim& aim, const measures::Analysis& analysis) {
  const measures::Change& change = analysis.change;
  if (!measures::lasts(change) || change.kind == measures::ChangeKind::trend || !change.now) return false;
  const auto& begins = analysis.points[static_cast<std::size_t>(change.first) - 1].date;
  if (aim.by && begins && *begins > last_day(*aim.by)) return false;
  return charts::progress_of(*aim.baseline, *aim.target, *change.now) == charts::Progress::reached;
}

}  // namespace

JudgedAim judge(const Aim& aim, const MeasureResult* result, const Date& today) {
  JudgedAim judged;
  judged.due = aim.by && last_day(*aim.by) < today;
  if (result == nullptr || result->illustrative() || !result->analysis.in_order ||
      result->analysis.change.doubt == measures::Doubt::rounded)
    return judged;
  for (const measures::AnalysedPoint& point : result->analysis.points) {
    if (!point.value || !point.included) continue;
    const bool after = aim.by && point.date && *point.date > last_day(*aim.by);
    if (!after) judged.figure = &point;
    if (after && judged.figure == nullptr) {
      judged.standing = AimStanding::late;
      judged.figure = &point;
    } else if (after) {
      judged.later = &point;
    }
  }
  if (judged.figure == nullptr || judged.standing == AimStanding::late) return judged;
  switch (charts::progress_of(*aim.baseline, *aim.target, *judged.figure->value)) {
    case charts::Progress::unknown:
      break;
    case charts::Progress::reached:
      judged.standing = stays(aim, result->analysis) ? AimStanding::stays : AimStanding::at_target;
      break;
    case charts::Progress::nearer:
      judged.standing = AimStanding::nearer;
      break;
    case charts::Progress::unchanged:
      judged.standing = AimStanding::unchanged;
      break;
    case charts::Progress::further:
      judged.standing = AimStanding::further;
      break;
  }
  return judged;
}

}  // namespace lantern::views
