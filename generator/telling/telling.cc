#include "telling/telling.hpp"

#include <algorithm>

namespace lantern::telling {

Telling::Telling(const measures::Analysis& told, const Measure& of, const Messages& messages,
                 const Locale& locale, const measures::PublishedSeries* shown)
    : analysis(told),
      measure(of),
      published(shown),
      messages_(messages),
      locale_(locale),
      form_(number_form(told, of)) {
  // A point that was left out does not say where things stand, unless there is no other.
  const bool nothing_included = std::ranges::none_of(
      analysis.points, [](const measures::AnalysedPoint& point) { return point.included && point.value; });
  for (std::size_t i = 0; i < analysis.points.size(); ++i) {
    const measures::AnalysedPoint& point = analysis.points[i];
    if (!point.value || !(point.included || nothing_included)) continue;
    last_number = static_cast<int>(i) + 1;
    if (first == nullptr) {
      first = &point;
      first_number = last_number;
    }
    last = &point;
    ++values;
  }
}

std::string Telling::words(std::string_view key, const std::vector<Argument>& arguments) const {
  return messages_.format(key, arguments);
}
std::string Telling::value(double number) const { return value_in_words(number, form_, messages_, locale_); }
std::string Telling::in_form(double number, const NumberForm& form) const {
  return value_in_words(number, form, messages_, locale_);
}
std::string Telling::value_beside(double number, double written) const {
  return telling::value_beside(number, written, form_, messages_, locale_);
}
std::string Telling::written(double number) const {
  return written_in_words(number, &measure, messages_, locale_);
}
std::string Telling::plain(double number) const { return locale_.number(number, 1); }
std::string Telling::count_of(long number) const { return locale_.number(static_cast<double>(number), 0); }
std::pair<std::string, std::string> Telling::pair(double a, double b) const {
  return pair_in_words(a, b, form_, messages_, locale_);
}
std::string Telling::when(int number) const {
  // A phase without points has no first one.
  if (number < 1 || static_cast<std::size_t>(number) > analysis.points.size()) return {};
  return point_in_words(analysis.points[static_cast<std::size_t>(number) - 1], locale_);
}
std::string Telling::base_of(const measures::AnalysedPoint& point) const {
  if (!point.numerator || !point.denominator) return {};
  return words("measure_base", {{"part", locale_.number(*point.numerator, 2)},
                                {"whole", locale_.number(*point.denominator, 2)}});
}

std::string Telling::most_common() const {
  std::vector<double> found;
  const measures::Phase& phase = analysis.phases.back();
  for (int i = phase.first; i <= phase.last; ++i) {
    const measures::AnalysedPoint& point = analysis.points[static_cast<std::size_t>(i) - 1];
    if (point.included && point.value) found.push_back(*point.value);
  }
  if (found.empty()) return value(*last->value);
  std::ranges::sort(found);
  return value(found[found.size() / 2]);
}

std::string Telling::direction() const {
  return analysis.change.direction == measures::Direction::low ? "low" : "high";
}
std::string Telling::meaning() const {
  switch (analysis.verdict) {
    case measures::Verdict::better:
      return "improvement";
    case measures::Verdict::worse:
      return "concern";
    default:
      return "neither";
  }
}
std::string Telling::line() const { return line_in_patterns(analysis.centre_kind); }
std::string Telling::shows() const {
  switch (traits_of(analysis.chart).plotted) {
    case Plotted::moving_range:
      return "range";
    case Plotted::subgroup_deviation:
      return "spread";
    case Plotted::value:
    case Plotted::subgroup_mean:
      break;
  }
  return "value";
}

std::string Telling::doubt() const {
  switch (analysis.change.doubt) {
    case measures::Doubt::rounded:
      return "rounded";
    case measures::Doubt::same:
      return "same";
    case measures::Doubt::categories:
      return "categories";
    default:
      return "ties";
  }
}

std::vector<Telling::Argument> Telling::change_arguments() const {
  const measures::Change& change = analysis.change;
  const auto [from, to] = pair(change.before.value_or(0), change.now.value_or(0));
  return {{"direction", direction()},
          {"meaning", meaning()},
          {"line", line()},
          {"shows", shows()},
          {"when", when(change.first)},
          {"until", when(change.last)},
          {"earlier", std::string(change.earlier == measures::Earlier::baseline ? "baseline" : "all")},
          {"from", from},
          {"to", to},
          {"count", static_cast<long>(change.length)},
          {"all", std::string(change.beyond == change.length ? "yes" : "no")},
          {"beyond", static_cast<long>(change.beyond)}};
}

bool Telling::marks_without_change() const {
  if (analysis.change.kind != measures::ChangeKind::none || analysis.phases.empty()) return false;
  const measures::Phase& phase = analysis.phases.back();
  return std::any_of(
      analysis.points.begin() + (phase.first - 1), analysis.points.begin() + phase.last,
      [](const measures::AnalysedPoint& point) { return point.included && !point.signals.empty(); });
}

void add_sentence(std::string& text, const std::string& sentence) {
  if (!sentence.empty()) text += (text.empty() ? "" : " ") + sentence;
}

}  // namespace lantern::telling
