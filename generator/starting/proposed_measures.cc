#include "starting/proposed_measures.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "starting/form_words.hpp"
#include "starting/markdown_writing.hpp"
#include "text/slug.hpp"

namespace lantern::starting {
namespace {

using tables::ColumnKind;
using tables::ColumnOutline;
using tables::SheetOutline;

constexpr auto says_nothing = std::to_array<std::string_view>(
    {"", "value", "values", "number", "numbers", "figure", "figures", "n", "count", "total", "data", "nifer",
     "rhif", "ffigur", "ffigurau", "gwerth"});
constexpr auto names_of_notes =
    std::to_array<std::string_view>({"note", "notes", "comment", "comments", "nodyn", "nodiadau"});

bool is_one_of(std::string_view heading, std::span<const std::string_view> names) {
  return std::ranges::find(names, folded(heading)) != names.end();
}

bool is_numbers(const ColumnOutline& column) {
  return column.kind == ColumnKind::numbers || column.kind == ColumnKind::percentages ||
         column.kind == ColumnKind::money;
}

const ColumnOutline* find_named(const SheetOutline& sheet, std::string_view name) {
  const auto found = std::ranges::find_if(
      sheet.columns, [&](const ColumnOutline& each) { return folded(each.heading) == name; });
  return found == sheet.columns.end() ? nullptr : &*found;
}

const ColumnOutline* along(const SheetOutline& sheet) {
  for (const ColumnKind kind : {ColumnKind::dates, ColumnKind::text})
    for (const ColumnOutline& column : sheet.columns)
      if (column.kind == kind && !is_one_of(column.heading, names_of_notes) &&
          folded(column.heading) != "exclude")
        return &column;
  return nullptr;
}

std::string unit_of(const ColumnOutline& column) {
  if (column.kind == ColumnKind::percentages) return "percent";
  return column.kind == ColumnKind::money ? "pounds" : "";
}

void add_sheet(const SheetOutline& sheet, bool several, const std::string& file, const std::string& title,
               std::vector<ProposedMeasure>& all) {
  const ColumnOutline* first = along(sheet);
  if (first == nullptr) return;
  ProposedMeasure base;
  base.data = file;
  if (several) base.sheet = sheet.name;
  base.dates = first->heading;
  base.labels = first->kind != ColumnKind::dates;
  base.months_first = first->months_first;
  base.order_unclear = first->order_unclear;
  for (const ColumnOutline& column : sheet.columns)
    if (is_one_of(column.heading, names_of_notes) && column.kind != ColumnKind::empty)
      base.note = column.heading;
  const std::string otherwise = several ? sheet.name : title;
  const ColumnOutline* numerator = find_named(sheet, "numerator");
  const ColumnOutline* denominator = find_named(sheet, "denominator");
  if (numerator != nullptr && denominator != nullptr) {
    base.title = otherwise;
    base.unit = "percent";
    base.numerator = numerator->heading;
    base.denominator = denominator->heading;
    all.push_back(std::move(base));
    return;
  }
  for (const ColumnOutline& column : sheet.columns) {
    if (&column == first || !is_numbers(column)) continue;
    ProposedMeasure measure = base;
    measure.value = column.heading;
    measure.title = is_one_of(column.heading, says_nothing) ? otherwise : column.heading;
    measure.unit = unit_of(column);
    all.push_back(std::move(measure));
  }
}

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

std::vector<ProposedMeasure> proposed_measures(const std::vector<SheetOutline>& sheets,
                                               const std::string& file, const std::string& title) {
  std::vector<ProposedMeasure> all;
  for (const SheetOutline& sheet : sheets) add_sheet(sheet, sheets.size() > 1, file, title, all);
  return all;
}

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
