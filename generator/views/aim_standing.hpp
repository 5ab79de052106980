// Where an aim stands by the published figures of its measure: one figure is held against the target, and no
// more is said than one figure can bear. Plain values and a pure function; any thread.
#pragma once
#include "views/measure_result.hpp"

namespace lantern::views {

enum class AimStanding {
  unknown,    // no figure can be held against the target
  late,       // all figures are from after the day of the aim
  at_target,  // one figure is, which does not show that it stays
  stays,      // and so is the level of a change that goes on
  nearer,
  unchanged,
  further
};

struct JudgedAim {
  AimStanding standing = AimStanding::unknown;
  bool due = false;  // the day of the aim has passed
  // The newest included figure up to that day, which is held against the target; when it is late, the first.
  const measures::AnalysedPoint* figure = nullptr;
  const measures::AnalysedPoint* later = nullptr;  // the newest one after that day
};

// `aim` has a baseline and a target that differ; `result` is null when its measure is not drawn. Refers to
// the points of `result`. Made-up figures and such as rounding has made too coarse are held against nothing.
JudgedAim judge(const Aim& aim, const MeasureResult* result, const Date& today);

}  // namespace lantern::views
