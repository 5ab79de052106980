#include "starting/proposed_measures.hpp"

#include <algorithm>

#include "starting/markdown_writing.hpp"
#include "text/slug.hpp"

namespace lantern::starting {
namespace {

std::string unique_id(const std::string& title, std::set<std::string>& taken) {
  constexpr std::size_t longest = 40;
  std::string id = slugify(title);
  if (id.size() > longest) id.resize(std::min(id.rfind('-', longest), longest));
  if (!is_slug(id)) id = "measure";
  const std::string base = id;
  for (int number = 2; !taken.insert(id).second; ++number) id = base + "-" + std::to_string(number);
  return id;
}

}  // namespace

std::string measures_yaml(const std::vector<ProposedMeasure>& measures) {
  std::string yaml = "\n";
  std::set<std::string> taken;
  for (const ProposedMeasure& measure : measures) {
    const auto line = [&](std::string_view text) { yaml += "    " + std::string(text) + "\n"; };
    yaml += "  - id: " + unique_id(measure.title, taken) + "\n";
    line("title: " + yaml_text(measure.title));
    if (measure.kind.empty())
      line("kind: outcome  # or process or balancing: please check");
    else
      line("kind: " + measure.kind);
    if (!measure.unit.empty())
      line("unit: " + measure.unit);
    else if (!measure.data.empty())
      line(
          "# unit: count  # percent, count, minutes, hours, days, weeks, score, rate, pounds, or a word of "
          "yours");
    if (measure.data.empty()) {
      line("chart: none  # there are no figures yet");
      continue;
    }
    line("# better: higher  # or lower: without it nothing is called better or worse");
    line(measure.numerator.empty() ? "chart: run" : "chart: p");
    line("data: " + yaml_text(measure.data));
    if (!measure.sheet.empty()) line("sheet: " + yaml_text(measure.sheet));
    if (measure.months_first)
      line("dates: month-first");
    else if (measure.order_unclear)
      line("# dates: month-first  # or day-first: the dates can be read either way");
    line("columns:");
    line(std::string("  ") + (measure.labels ? "label: " : "date: ") + yaml_text(measure.dates));
    if (!measure.value.empty()) line("  value: " + yaml_text(measure.value));
    if (!measure.numerator.empty()) {
      line("  numerator: " + yaml_text(measure.numerator));
      line("  denominator: " + yaml_text(measure.denominator));
    }
    if (!measure.note.empty()) line("  note: " + yaml_text(measure.note));
  }
  return yaml;
}

}  // namespace lantern::starting
