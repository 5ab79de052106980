#include "charts/counted_labels.hpp"

#include <charconv>
#include <string_view>

#include "measures/label_order.hpp"

namespace lantern::charts {
namespace {

struct Counted {
  std::string_view word;
  long number = 0;
};

std::optional<Counted> taken_apart(std::string_view label) {
  const std::size_t last_letter = label.find_last_not_of("0123456789");
  const std::size_t digits = last_letter == std::string_view::npos ? 0 : last_letter + 1;
  const std::string_view figures = label.substr(digits);
  Counted counted{label.substr(0, digits), 0};
  const auto read = std::from_chars(figures.data(), figures.data() + figures.size(), counted.number);
  if (figures.empty() || read.ec != std::errc()) return std::nullopt;
  while (counted.word.ends_with(' ')) counted.word.remove_suffix(1);
  return counted;
}

}  // namespace

std::optional<CountedLabels> counted_labels(const std::vector<measures::AnalysedPoint>& points) {
  std::vector<std::string> labels;
  for (const measures::AnalysedPoint& point : points) labels.push_back(point.label);
  if (points.empty() || points.front().date || !measures::count_up(labels)) return std::nullopt;
  const auto first = taken_apart(points.front().label);
  if (!first) return std::nullopt;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const auto one = taken_apart(points[i].label);
    if (!one || one->word != first->word || one->number != first->number + static_cast<long>(i))
      return std::nullopt;
  }
  return CountedLabels{std::string(first->word), first->number};
}

}  // namespace lantern::charts
