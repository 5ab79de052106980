#include "measures/statistics.hpp"
#include "measures/told_change.hpp"
#include "model/names.hpp"
#include "telling/telling.hpp"

namespace lantern::telling {
namespace {

bool at_target(const Telling& telling, double value) {
  const double target = *telling.analysis.target;
  // 21 out of 100 is 0.21, whatever binary fractions make of both.
  if (measures::nearly_equal(value, target)) return true;
  return telling.analysis.better == Better::lower ? value < target : value > target;
}

}  // namespace

// Where the last point stands, beside the target. One figure at it does not show that it stays; a level that
// is told and goes on does.
std::string target_in_words(const Telling& telling) {
  const measures::Analysis& analysis = telling.analysis;
  if (analysis.change.doubt == measures::Doubt::rounded || telling.shows() != "value") return {};
  const measures::ChangeKind kind = analysis.change.kind;
  const bool told = kind == measures::ChangeKind::too_few_points || kind == measures::ChangeKind::outside;
  std::vector<Telling::Argument> arguments{{"when", telling.when(telling.last_number)},
                                           {"value", telling.value(*telling.last->value)}};
  if (!analysis.target) return told ? std::string() : telling.words("measure_last", arguments);
  const double target = *analysis.target;
  arguments[1].second = telling.value_beside(*telling.last->value, target);
  arguments.emplace_back("target", telling.written(target));
  if (analysis.better == Better::neither) return telling.words("measure_last_target_only", arguments);
  if (!at_target(telling, *telling.last->value)) return telling.words("measure_last_below_target", arguments);
  const bool stays = measures::lasts(analysis.change) && kind != measures::ChangeKind::trend &&
                     analysis.verdict == measures::Verdict::better &&
                     at_target(telling, *analysis.change.now);
  if (!stays) return telling.words("measure_last_at_target", arguments);
  arguments.emplace_back("since", telling.when(analysis.change.first));
  arguments.emplace_back("level", telling.value_beside(*analysis.change.now, target));
  arguments.emplace_back("line", telling.line());
  return telling.words("measure_level_at_target", arguments);
}

}  // namespace lantern::telling
