#include "charts/point_signs.hpp"

#include <algorithm>

#include "measures/rule_verdict.hpp"
#include "telling/value_words.hpp"

namespace lantern::charts {
namespace {

// How many points in a row make a shift, where all phases that have one agree. Anhøj's rule counts by the
// length of each phase.
std::optional<long> length_of_shift(const std::vector<ChartPoint>& points,
                                    const measures::Analysis& analysis) {
  if (analysis.rules != RuleSet::anhoej) return analysis.rules == RuleSet::making_data_count ? 7 : 6;
  std::optional<long> length;
  for (const ChartPoint& point : points) {
    if (point.shape != PointShape::diamond) continue;
    const measures::Phase& phase = analysis.phases[static_cast<std::size_t>(point.phase) - 1];
    const long here = phase.longest_run_limit.value_or(5) + 1;
    if (length && *length != here) return std::nullopt;
    length = here;
  }
  return length;
}

// A place outside the limits is no verdict on it: its key says on which side it lies, and not "better".
class Words {
 public:
  Words(const std::vector<ChartPoint>& points, const measures::Analysis& analysis, const Messages& messages)
      : points_(points), analysis_(analysis), messages_(messages) {}

  std::string of(KeySign sign) const {
    const std::string rule = of_rule(sign.shape);
    if (rule.empty() || sign.meaning == PointMeaning::plain) return rule;
    return messages_.format(
        compares_places(analysis_.chart) ? "measure_chart_sign_side" : "measure_chart_sign_meaning",
        {{"sign", rule},
         {"meaning", std::string(sign.meaning == PointMeaning::improvement ? "improvement" : "concern")}});
  }

 private:
  std::string of_rule(PointShape shape) const {
    if (compares_places(analysis_.chart) && shape != PointShape::cross)
      return messages_.format(shape == PointShape::square ? "measure_chart_beyond_998"
                                                          : "measure_chart_beyond_95");
    switch (shape) {
      case PointShape::diamond: {
        const std::string line = telling::line_in_patterns(analysis_.centre_kind);
        const auto length = length_of_shift(points_, analysis_);
        if (!length) return messages_.format("measure_chart_shift_of_phase", {{"line", line}});
        return messages_.format("measure_chart_shift", {{"count", *length}, {"line", line}});
      }
      case PointShape::triangle_up:
      case PointShape::triangle_down:
        return messages_.format("measure_chart_trend",
                                {{"count", analysis_.rules == RuleSet::making_data_count ? 7L : 5L}});
      case PointShape::square:
        return messages_.format("measure_chart_outside");
      case PointShape::star:
        return messages_.format("measure_chart_near");
      case PointShape::cross:
        return messages_.format("measure_chart_excluded");
      default:
        return {};
    }
  }

  const std::vector<ChartPoint>& points_;
  const measures::Analysis& analysis_;
  const Messages& messages_;
};

}  // namespace

void add_sign(const measures::AnalysedPoint& point, const measures::Analysis& analysis, ChartPoint& drawn) {
  if (!point.included) drawn.shape = PointShape::cross;
  const measures::Phase& phase = analysis.phases[static_cast<std::size_t>(point.phase) - 1];
  const bool enough = phase.useful >= measures::fewest_useful_points || analysis.rules == RuleSet::anhoej ||
                      point.leading == measures::Signal::outside_limits;
  if (!point.leading || !enough || !point.included) return;
  const bool high = point.direction == measures::Direction::high;
  const bool near =
      point.standing == measures::Standing::above_95 || point.standing == measures::Standing::below_95;
  switch (*point.leading) {
    case measures::Signal::shift:
      drawn.shape = PointShape::diamond;
      break;
    case measures::Signal::trend:
      drawn.shape = high ? PointShape::triangle_up : PointShape::triangle_down;
      break;
    case measures::Signal::outside_limits:
      drawn.shape = near ? PointShape::diamond : PointShape::square;
      break;
    case measures::Signal::two_of_three:
      drawn.shape = PointShape::star;
      break;
  }
  if (analysis.better == Better::neither) return;
  drawn.meaning =
      high == (analysis.better == Better::higher) ? PointMeaning::improvement : PointMeaning::concern;
}

std::vector<KeyEntry> key_of_signs(const std::vector<ChartPoint>& points, const measures::Analysis& analysis,
                                   const Messages& messages) {
  const Words words(points, analysis, messages);
  std::vector<KeyEntry> key;
  for (int shape = static_cast<int>(PointShape::diamond); shape <= static_cast<int>(PointShape::cross);
       ++shape)
    for (const PointMeaning meaning :
         {PointMeaning::improvement, PointMeaning::concern, PointMeaning::plain}) {
      const KeySign sign{static_cast<PointShape>(shape), meaning};
      const bool there = std::ranges::any_of(points, [&](const ChartPoint& point) {
        return point.value && KeySign{point.shape, point.meaning} == sign;
      });
      if (!there) continue;
      std::string text = words.of(sign);
      const auto same = std::ranges::find(key, text, &KeyEntry::words);
      if (same != key.end())
        same->signs.push_back(sign);
      else
        key.push_back({{sign}, std::move(text)});
    }
  return key;
}

}  // namespace lantern::charts
