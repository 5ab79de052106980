#include "content/part_schemas.hpp"

#include <algorithm>
#include <cmath>

#include "measures/analysis.hpp"
#include "text/suggest.hpp"
#include "text/utf8.hpp"

namespace lantern::content {

SourceLocation place_of(const YamlNode& node, std::string_view field) {
  const YamlNode* value = node.find(field);
  return value == nullptr ? node.where : value->where;
}

void check_order(const YamlNode& node, std::string_view earlier, const std::optional<Date>& first,
                 std::string_view later, const std::optional<Date>& last, Reader& reader) {
  if (!first || !last || last_day(*last) >= *first) return;
  reader.error(place_of(node, later), "dates-in-order",
               "'" + std::string(later) + "' (" + to_iso(*last) + ") is before '" + std::string(earlier) +
                   "' (" + to_iso(*first) + ")",
               "check the two dates; one of them is wrong");
}

const Schema<Consent>& consent_schema() {
  static const Schema<Consent> schema = [] {
    Schema<Consent> s("fields/#consent");
    s.field("obtained", &Consent::obtained, DateType{}, "When the person agreed", Presence::required)
        .field("expires", &Consent::expires, DateType{}, "Until when they agreed")
        .field("scope", &Consent::scope, TextType{}, "What they agreed to")
        .check([](const Consent& consent, const YamlNode& node, Reader& reader) {
          check_order(node, "obtained", consent.obtained, "expires", consent.expires, reader);
          if (consent.obtained && *consent.obtained > reader.today())
            reader.error(place_of(node, "obtained"), "consent-not-current",
                         "this consent is dated in the future (" + to_iso(*consent.obtained) + ")",
                         "check the date, or wait until the person has agreed");
          else if (consent.expires && consent.obtained && last_day(*consent.expires) >= *consent.obtained &&
                   last_day(*consent.expires) < reader.today())
            reader.error(place_of(node, "expires"), "consent-not-current",
                         "this consent ended on " + to_iso(*consent.expires),
                         "ask the person again, or take out what they agreed to");
        });
    return s;
  }();
  return schema;
}

namespace {

// The recording that captions belong to, as a material of the same page names it.
struct RecordingNameType {
  static TypeInfo info() { return {TypeName::text, {}, {}}; }
  static void read(Material& out, const YamlNode& node, Reader& reader) {
    const auto text = read_text(node, reader);
    if (!text) return;
    out.recording_written = *text;
    out.recording_where = node.where;
    out.recording = text->find("://") == std::string::npos ? reader.resolve_path(node) : *text;
  }
};

Material& whole_material(Material& material) { return material; }

bool belongs_to_recording(MaterialKind kind) {
  return kind == MaterialKind::captions || kind == MaterialKind::chapters || kind == MaterialKind::transcript;
}

}  // namespace

const Schema<Material>& material_schema() {
  static const Schema<Material> schema = [] {
    Schema<Material> s("fields/#material");
    s.field("kind", &Material::kind, ChoiceType<MaterialKind>{}, "What it is", Presence::required)
        .field("title", &Material::title, TextType{}, "Its title; without one it is shown by its kind")
        .field("file", &Material::file, FileType{}, "A file beside the page")
        .field("url", &Material::url, AddressType{}, "Its address on another website")
        .field("language", &Material::language, LanguageType{}, "Its language, when it is not the page's")
        .field("duration", &Material::duration, DurationType{}, "How long it takes, e.g. \"12:30\"")
        .field("poster", &Material::poster, FileType{ReferenceKind::picture},
               "A picture to show for a recording")
        .field(
            "for", whole_material, RecordingNameType{},
            "Of captions, chapters and a transcript: the file or url of the recording they belong to, where "
            "there are several")
        .field("consent", &Material::consent, GroupType<Consent>{consent_schema, "the consent"},
               "That the people who can be recognised in it agreed")
        .check([](const Material& material, const YamlNode& node, Reader& reader) {
          if (!material.recording_written.empty() && !belongs_to_recording(material.kind))
            reader.error(
                place_of(node, "for"), "field-without-effect",
                "'for' says which recording captions, chapters or a transcript belong to, and this is '" +
                    std::string(name_of(material.kind)) + "'",
                "delete the line");
        })
        .rule({Together::exactly_one, "file", "url", {}}, [](const YamlNode& node, Reader& reader) {
          if (node.find("url") != nullptr)
            reader.error(place_of(node, "url"), "material-source", "a material has a file or a url, not both",
                         "delete one of the two");
          else
            reader.error(node.where, "material-source", "this material has neither a file nor a url",
                         "add 'file: name-of-the-file' or 'url: https://...'");
        });
    return s;
  }();
  return schema;
}

const Schema<Quote>& quote_schema() {
  static const Schema<Quote> schema = [] {
    Schema<Quote> s("fields/#quote");
    s.field("text", &Quote::text, TextType{}, "The words", Presence::required)
        .field("by", &Quote::by, TextType{}, "Who said it: a role, not a name", Presence::required)
        .field("consent", &Quote::consent, GroupType<Consent>{consent_schema, "the consent"},
               "That the person agreed to be quoted")
        .field("source", &Quote::source, TextType{}, "Where the words were published already")
        .rule({Together::at_least_one, "consent", "source", {}}, [](const YamlNode& node, Reader& reader) {
          reader.error(
              node.where, "quote-without-consent",
              "these words have neither a consent nor a published source",
              "add 'consent:' with 'obtained:' and a date, or 'source:' with where they were published");
        });
    return s;
  }();
  return schema;
}

const Schema<Speaker>& speaker_schema() {
  static const Schema<Speaker> schema = [] {
    Schema<Speaker> s("fields/#speaker");
    s.field("name", &Speaker::name, TextType{}, "Who speaks", Presence::required)
        .field("role", &Speaker::role, TextType{}, "Who they are to the work");
    return s;
  }();
  return schema;
}

const Schema<TimelineEntry>& timeline_schema() {
  static const Schema<TimelineEntry> schema = [] {
    Schema<TimelineEntry> s("fields/#cohort");
    s.field("date", &TimelineEntry::date, DateType{}, "When", Presence::required)
        .field("title", &TimelineEntry::title, TextType{}, "What happened, in a few words",
               Presence::required)
        .field("text", &TimelineEntry::text, TextType{}, "More about it");
    return s;
  }();
  return schema;
}

const Schema<Aim>& aim_schema() {
  static const Schema<Aim> schema = [] {
    Schema<Aim> s("fields/#case-study");
    s.field("statement", &Aim::statement, TextType{}, "What is to be better, for whom, by how much, by when",
            Presence::required)
        .field("easy_statement", &Aim::easy_statement, TextType{}, "The same in easy words")
        .field("measure", &Aim::measure, ReferenceType{ReferenceKind::own_measure},
               "The id of the measure it is judged by")
        .field("baseline", &Aim::baseline, NumberType{}, "Where it started")
        .field("target", &Aim::target, NumberType{}, "Where it is to be")
        .field("by", &Aim::by, DateType{}, "Until when")
        .field("note", &Aim::note, TextType{},
               "What a reader must know when they compare the aim with the figures");
    return s;
  }();
  return schema;
}

namespace {

// The driver diagram may stand in another language's file: site/ looks whether it has the idea.
struct TestedIdeaType {
  static TypeInfo info() { return {TypeName::text, {}, {}}; }
  static void read(std::optional<TestedIdea>& out, const YamlNode& node, Reader& reader) {
    if (auto text = read_text(node, reader)) out = TestedIdea{std::move(*text), node.where};
  }
};

}  // namespace

const Schema<PdsaCycle>& pdsa_schema() {
  static const Schema<PdsaCycle> schema = [] {
    Schema<PdsaCycle> s("fields/#case-study");
    s.field("date", &PdsaCycle::date, DateType{}, "When the cycle was run")
        .field("title", &PdsaCycle::title, TextType{}, "What was tested, in a few words", Presence::required)
        .field("plan", &PdsaCycle::plan, TextType{}, "Plan: what you meant to test and what you expected")
        .field("do", &PdsaCycle::do_, TextType{}, "Do: what you did")
        .field("study", &PdsaCycle::study, TextType{}, "Study: what you saw")
        .field("act", &PdsaCycle::act, TextType{}, "Act: what you decided")
        .field("idea", &PdsaCycle::idea, TestedIdeaType{},
               "The idea of the driver diagram that it tests, in the same words")
        .field("measures", &PdsaCycle::measures,
               ListType{ReferenceType{ReferenceKind::own_measure}, "measure ids"},
               "The measures whose charts carry a mark for it; all when left out");
    return s;
  }();
  return schema;
}

const Schema<Driver>& driver_schema() {
  static const Schema<Driver> schema = [] {
    Schema<Driver> s("fields/#case-study");
    s.field("title", &Driver::title, TextType{}, "The driver", Presence::required)
        .field("drivers", &Driver::drivers, ListType{GroupType<Driver>{driver_schema, "a driver"}, "drivers"},
               "What drives it")
        .field("changes", &Driver::changes, texts(), "Ideas for change");
    return s;
  }();
  return schema;
}

const Schema<DriverDiagram>& driver_diagram_schema() {
  static const Schema<DriverDiagram> schema = [] {
    Schema<DriverDiagram> s("fields/#case-study");
    s.field("aim", &DriverDiagram::aim, TextType{}, "What all of it is for", Presence::required)
        .field("drivers", &DriverDiagram::drivers,
               ListType{GroupType<Driver>{driver_schema, "a driver"}, "drivers"}, "The primary drivers",
               Presence::required);
    return s;
  }();
  return schema;
}

const Schema<AssessmentScore>& assessment_schema() {
  static const Schema<AssessmentScore> schema = [] {
    Schema<AssessmentScore> s("fields/#case-study");
    s.field("date", &AssessmentScore::date, DateType{}, "When the team was assessed", Presence::required)
        .field("score", &AssessmentScore::score, NumberType{0.5, 5.0, 0.5}, "0.5 to 5.0 in halves",
               Presence::required)
        .check([](const AssessmentScore& entry, const YamlNode& node, Reader& reader) {
          if (entry.score != 0 && entry.score * 2 != std::floor(entry.score * 2))
            reader.error(place_of(node, "score"), "score-step",
                         "the scale goes up in halves: 0.5, 1.0, 1.5 up to 5.0",
                         "choose the step whose definition fits");
        });
    return s;
  }();
  return schema;
}

const Schema<Coproduction>& coproduction_schema() {
  static const Schema<Coproduction> schema = [] {
    Schema<Coproduction> s("fields/#case-study");
    s.field("partners", &Coproduction::partners, WholeNumberType{},
            "How many people with lived experience worked in the team")
        .field("statement", &Coproduction::statement, TextType{}, "How they worked together");
    return s;
  }();
  return schema;
}

namespace {

// One number, or a list of numbers with the date each holds from.
struct TargetsType {
  static const Schema<Target>& schema() {
    static const Schema<Target> steps = [] {
      Schema<Target> s("fields/#measure");
      s.field("from", &Target::from, DateType{}, "From when it holds; the first may hold from the start")
          .field("value", &Target::value, NumberType{}, "The value aimed at", Presence::required);
      return s;
    }();
    return steps;
  }
  static TypeInfo info() {
    return {.name = TypeName::number,
            .fields = [] { return schema().info(); },
            .range = NumberRange{-1e15, 1e15},
            .group = "target"};
  }
  static void read(std::vector<Target>& out, const YamlNode& node, Reader& reader) {
    if (node.kind == YamlKind::scalar) {
      if (const auto value = read_number(node, reader, -1e15, 1e15)) out = {{std::nullopt, *value}};
      return;
    }
    ListType{GroupType<Target>{schema, "a target with 'from' and 'value'"}, "targets"}.read(out, node,
                                                                                            reader);
    for (std::size_t i = 1; i < out.size() && i < node.items.size(); ++i)
      if (!out[i].from || (out[i - 1].from && *out[i].from <= *out[i - 1].from)) {
        reader.error(node.items[i].where, "dates-in-order",
                     "each target but the first needs a 'from' later than that of the one before",
                     "write the targets in order of time");
        return;
      }
  }
};

// A date, the number of a point, or a label. What the data have is known later.
struct PlaceType {
  static TypeInfo info() { return {TypeName::text, {}, {}}; }
  template <typename Out>
  static void read(Out& out, const YamlNode& node, Reader& reader) {
    if (!reader.require_scalar(node, "a date, a label or the number of a point")) return;
    if (const auto text = read_text(node, reader)) out = measures::series_place(*text);
  }
};

}  // namespace

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

// One of our units, or a word of the author's. A slip in one of ours is not taken for a word.
struct UnitType {
  static TypeInfo info() { return {TypeName::text, {names_of<Unit>.begin(), names_of<Unit>.end()}, {}}; }
  static void read(Measure& out, const YamlNode& node, Reader& reader) {
    if (!reader.require_scalar(node, "a unit")) return;
    const auto text = read_text(node, reader);
    if (!text) return;
    if (const auto unit = from_name<Unit>(lower_case(*text))) {
      out.unit = *unit;
      return;
    }
    for (const std::string_view name : names_of<Unit>)
      if (!name.empty() && edit_distance(lower_case(*text), name) == 1) {
        reader.error(node.where, "unknown-value",
                     "'" + *text + "' is nearly the unit '" + std::string(name) + "'",
                     "write '" + std::string(name) + "', or a word that differs more");
        return;
      }
    if (*text == "%" || lower_case(*text) == "per cent" || lower_case(*text) == "percentage") {
      out.unit = Unit::percent;
      return;
    }
    out.unit = Unit::other;
    out.unit_word = *text;
  }
};

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
