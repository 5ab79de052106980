#include "content/measure_schema.hpp"

#include <algorithm>

#include "content/field_checks.hpp"
#include "content/field_types.hpp"
#include "content/measure_types.hpp"

namespace lantern::content {
namespace {

const Schema<ColumnNames>& columns_schema() {
  static const Schema<ColumnNames> schema = [] {
    Schema<ColumnNames> s("fields/#measure");
    s.field("date", &ColumnNames::date, TextType{}, "The heading of the column with the dates")
        .field("label", &ColumnNames::label, TextType{}, "Of the one with the labels")
        .field("value", &ColumnNames::value, TextType{}, "Of the one with the numbers")
        .field("numerator", &ColumnNames::numerator, TextType{}, "Of the one with the number above the line")
        .field("denominator", &ColumnNames::denominator, TextType{},
               "Of the one with the number below the line")
        .field("note", &ColumnNames::note, TextType{}, "Of the one with notes")
        .field("exclude", &ColumnNames::exclude, TextType{}, "Of the one that says which rows to leave out");
    return s;
  }();
  return schema;
}

Measure& whole_measure(Measure& measure) { return measure; }

// What needs an order in time says nothing of places side by side.
void check_places(const Measure& measure, const YamlNode& node, Reader& reader) {
  if (!compares_places(measure.chart)) return;
  for (const std::string_view field : {"baseline", "baseline_until", "rebase", "ordered", "rules"})
    if (const YamlNode* written = node.find(field))
      reader.error(written->where, "field-without-effect",
                   "'" + std::string(field) +
                       "' does nothing on a funnel plot: its rows are places at one time, in no order",
                   "delete the line, or choose 'chart: p' for one place over time");
  if (std::ranges::any_of(measure.targets, [](const Target& target) { return target.from.has_value(); }))
    reader.error(place_of(node, "target"), "field-without-effect",
                 "a target of a funnel plot begins at no date: all of its rows are of one time",
                 "write it as one number, 'target: 80'");
}

}  // namespace

const Schema<Measure>& measure_schema() {
  static const Schema<Measure> schema = [] {
    Schema<Measure> s("fields/#measure");
    s.field("id", &Measure::id, IdType{}, "Its name in addresses", Presence::required)
        .field("title", &Measure::title, TextType{}, "What is measured", Presence::required)
        .field("easy_title", &Measure::easy_title, TextType{}, "Its name in easy read")
        .field("headline", &Measure::headline, TextType{},
               "A sentence of your own, shown instead of the made one")
        .field("kind", &Measure::kind, ChoiceType<MeasureKind>{}, "What it tells", Presence::required)
        .field("description", &Measure::description, TextType{}, "How it is counted")
        .field("unit", whole_measure, UnitType{}, "What the numbers are: one of these, or any other word")
        .field("per", &Measure::per, WholeNumberType{1, 1'000'000'000},
               "Of a rate: 1000 for so many per 1,000")
        .field("better", &Measure::better, ChoiceType<Better>{}, "Which way is better")
        .field("chart", &Measure::chart, ChoiceType<ChartType>{}, "Which chart", Presence::required)
        .field(
            "data", [](Measure& m) -> std::string& { return m.series.file; }, FileType{ReferenceKind::data},
            "The CSV file or workbook beside the page")
        .field("sheet", &Measure::sheet, TextType{}, "Which sheet of a workbook; the first when left out")
        .field("columns", &Measure::columns, GroupType<ColumnNames>{columns_schema, "the columns"},
               "What the columns are called in the file")
        .field("dates", &Measure::dates, ChoiceType<DateOrder>{},
               "Whether the day or the month comes first in 1/4/2021; the day when left out")
        .field("data_status", &Measure::data_status, ChoiceType<DataStatus>{}, "Whether the data are real")
        .field("source", &Measure::source, TextType{}, "Where the data come from")
        .field("target", &Measure::targets, TargetsType{},
               "The value aimed at; a list of 'from' and 'value' when it changes")
        .field("baseline", &Measure::baseline, WholeNumberType{1, 100'000},
               "How many first points the centre line is made from")
        .field("baseline_until", &Measure::baseline_until, PlaceType{},
               "Up to which date, label or point the lines of the baseline hold, over later phases too")
        .field("rebase", &Measure::rebase, ListType{PlaceType{}, "dates, labels or points"},
               "Dates, labels or points at which the centre line starts again")
        .field("ordered", &Measure::ordered, FlagType{},
               "Whether labels stand in order of time; those that count up do so by themselves")
        .field("rules", &Measure::rules, ChoiceType<RuleSet>{},
               "Which rules judge it; the site's when left out")
        .field("people", &Measure::people, FlagType{}, "Whether it counts people who could be recognised")
        .check([](const Measure& measure, const YamlNode& node, Reader& reader) {
          if (measure.unit == Unit::percent && std::ranges::any_of(measure.targets, [](const Target& target) {
                return target.value < 0 || target.value > 100;
              }))
            reader.error(place_of(node, "target"), "out-of-range",
                         "a target in per cent must be between 0 and 100");
          if (measure.per && measure.unit != Unit::rate)
            reader.error(place_of(node, "per"), "field-without-effect",
                         "'per' is for rates, and this measure is none",
                         "write 'unit: rate', or delete the line");
          check_places(measure, node, reader);
        })
        .rule({Together::needs, "baseline_until", "baseline", {}},
              [](const YamlNode& node, Reader& reader) {
                reader.error(place_of(node, "baseline_until"), "field-without-effect",
                             "there is no baseline that could hold until then",
                             "write 'baseline:' with the number of first points the lines are made from");
              })
        .rule({Together::needs_unless, "chart", "data", name_of(ChartType::none)},
              [](const YamlNode& node, Reader& reader) {
                reader.error(node.where, "measure-without-data", "this measure has a chart but no data",
                             "add 'data: name-of-the-file.csv', or write 'chart: none' until there are data");
              });
    return s;
  }();
  return schema;
}

}  // namespace lantern::content
