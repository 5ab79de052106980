#include "content/improvement_schemas.hpp"

#include <cmath>

#include "content/field_checks.hpp"
#include "content/field_types.hpp"

namespace lantern::content {
namespace {

// The driver diagram may stand in another language's file: site/ looks whether it has the idea.
struct TestedIdeaType {
  static TypeInfo info() { return {TypeName::text, {}, {}}; }
  static void read(std::optional<TestedIdea>& out, const YamlNode& node, Reader& reader) {
    if (auto text = read_text(node, reader)) out = TestedIdea{std::move(*text), node.where};
  }
};

}  // namespace

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
        .field("drivers", &Driver::drivers,
               ListType{GroupType<Driver>{driver_schema, "a driver", "title"}, "drivers"},
               "What drives it; a text alone is a driver's title")
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
               ListType{GroupType<Driver>{driver_schema, "a driver", "title"}, "drivers"},
               "The primary drivers; a text alone is a driver's title", Presence::required);
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

}  // namespace lantern::content
