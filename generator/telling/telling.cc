#include "telling/telling.hpp"

#include <algorithm>

#include "telling/value_words.hpp"

namespace lantern::telling {

Telling::Telling(const measures::Analysis& told, const Measure& of, const Messages& messages,
                 const Locale& locale, const measures::PublishedSeries* shown)
    : analysis(told), measure(of), published(shown), messages_(messages), locale_(locale) {
  // A point that was left out does not say where things stand, unless there is no other.
  const bool nothing_included = std::ranges::none_of(
      analysis.points, [](const measures::AnalysedPoint& point) { return point.included && point.value; });
  for (std::size_t i = 0; i < analysis.points.size(); ++i) {
    const measures::AnalysedPoint& point = analysis.points[i];
    if (!point.value || !(point.included || nothing_included)) continue;
    if (first == nullptr) first = &point;
    if (last != nullptr && *last->value != *point.value) varies = true;
    last = &point;
    last_number = static_cast<int>(i) + 1;
    ++values;
  }
}

std::string Telling::words(std::string_view key, const std::vector<Argument>& arguments) const {
  return messages_.format(key, arguments);
}
std::string Telling::value(double number) const {
  return value_in_words(number, measure.unit, messages_, locale_);
}
std::string Telling::whole(double number) const {
  return whole_value_in_words(number, measure.unit, messages_, locale_);
}
std::string Telling::count_of(long number) const { return locale_.number(static_cast<double>(number), 0); }
std::pair<std::string, std::string> Telling::pair(double a, double b) const {
  return pair_in_words(a, b, measure.unit, messages_, locale_);
}
std::string Telling::when(int number) const {
  // A phase without points has no first one.
  if (number < 1 || static_cast<std::size_t>(number) > analysis.points.size()) return {};
  return point_in_words(analysis.points[static_cast<std::size_t>(number) - 1], locale_);
}

std::string Telling::direction() const {
  return analysis.change.direction == measures::Direction::low ? "low" : "high";
}
std::string Telling::meaning() const {
  const measures::Change& change = analysis.change;
  if (analysis.better == Better::neither || change.direction == measures::Direction::none) return "neither";
  return (change.direction == measures::Direction::high) == (analysis.better == Better::higher)
             ? "improvement"
             : "concern";
}
std::string Telling::line() const { return line_in_patterns(analysis.centre_kind); }

std::vector<Telling::Argument> Telling::change_arguments() const {
  const measures::Change& change = analysis.change;
  const auto [from, to] = pair(change.from.value_or(0), change.to.value_or(0));
  return {{"direction", direction()},
          {"meaning", meaning()},
          {"line", line()},
          {"when", when(change.first)},
          {"until", when(change.last)},
          {"from", from},
          {"to", to},
          {"count", static_cast<long>(change.length)}};
}

bool Telling::clear_change() const {
  switch (analysis.change.kind) {
    case measures::ChangeKind::shift:
    case measures::ChangeKind::trend:
    case measures::ChangeKind::new_phase:
      return values > 1 && varies;
    default:
      return false;
  }
}

bool Telling::quiet_after_signals() const {
  if (analysis.change.kind != measures::ChangeKind::none || analysis.phases.empty()) return false;
  const measures::Phase& phase = analysis.phases.back();
  return phase.signal ||
         std::any_of(
             analysis.points.begin() + (phase.first - 1), analysis.points.begin() + phase.last,
             [](const measures::AnalysedPoint& point) { return point.included && !point.signals.empty(); });
}

void add_sentence(std::string& text, const std::string& sentence) {
  if (!sentence.empty()) text += (text.empty() ? "" : " ") + sentence;
}

}  // namespace lantern::telling
