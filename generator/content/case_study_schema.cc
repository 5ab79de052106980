#include "content/case_study_schema.hpp"

#include <algorithm>

#include "content/field_checks.hpp"
#include "content/field_types.hpp"
#include "content/improvement_schemas.hpp"
#include "content/page_fields.hpp"
#include "content/people_schemas.hpp"

namespace lantern::content {
namespace {

// Every part that is said to be made up is there. A word that names none was reported.
void check_illustrative(const YamlNode& node, Reader& reader) {
  const YamlNode* list = node.find("illustrative");
  if (list == nullptr) return;
  const auto check = [&](const YamlNode& entry) {
    if (std::ranges::find(names_of<StudyPart>, entry.text) == names_of<StudyPart>.end()) return;
    const YamlNode* part = node.find(entry.text);
    if (part != nullptr && !(part->kind == YamlKind::list && part->items.empty())) return;
    reader.error(entry.where, "field-without-effect",
                 "'" + entry.text + "' is said to be made up, but this page has no '" + entry.text + "'",
                 "delete it from the list, or write the part");
  };
  if (list->kind == YamlKind::scalar) check(*list);
  for (const YamlNode& entry : list->items) check(entry);
}

}  // namespace

Schema<Page> case_study_schema() {
  Schema<Page> s("fields/#case-study");
  add_common_fields(s);
  s.field("organisation", own(&CaseStudy::organisation), ReferenceType{ReferenceKind::organisation},
          "Its id or its name in organisations.yaml")
      .field("cohort", own(&CaseStudy::cohort), ReferenceType{ReferenceKind::cohort},
             "The id or the title of its cohort")
      .field("status", own(&CaseStudy::status), ChoiceType<Status>{}, "How far it is")
      .field("starts", own(&CaseStudy::starts), DateType{}, "When it began")
      .field("ends", own(&CaseStudy::ends), DateType{}, "When it ended")
      .field("illustrative", own(&CaseStudy::illustrative),
             ListType{ChoiceType<StudyPart>{}, "names of fields"},
             "The parts of this page that are made up; each says so. Of a measure: data_status")
      .field("aim", own(&CaseStudy::aim), GroupType<Aim>{aim_schema, "the aim"}, "What it was for")
      .field("changes", own(&CaseStudy::changes), texts(), "What was changed");
  add_measures(s);
  s.field("pdsa", own(&CaseStudy::pdsa), ListType{GroupType<PdsaCycle>{pdsa_schema, "a cycle"}, "cycles"},
          "The plan-do-study-act cycles")
      .field("driver_diagram", own(&CaseStudy::driver_diagram),
             GroupType<DriverDiagram>{driver_diagram_schema, "the diagram"}, "What drives the aim")
      .field("assessment", own(&CaseStudy::assessment),
             ListType{GroupType<AssessmentScore>{assessment_schema, "a score"}, "scores"},
             "Scores on the assessment scale over time")
      .field("results", own(&CaseStudy::results), texts(), "What happened")
      .field("learning", own(&CaseStudy::learning), texts(), "What was learned")
      .field("sustainability", own(&CaseStudy::sustainability), texts(), "What lasts and where it spreads")
      .field("coproduction", own(&CaseStudy::coproduction),
             GroupType<Coproduction>{coproduction_schema, "the partners"}, "Who worked on it together")
      .field("quotes", own(&CaseStudy::quotes), ListType{GroupType<Quote>{quote_schema, "a quote"}, "quotes"},
             "What people said")
      .field("materials", own(&CaseStudy::materials), materials(), "Files and links")
      .check([](const Page& page, const YamlNode& node, Reader& reader) {
        const auto& study = details_of<CaseStudy>(page);
        check_order(node, "starts", study.starts, "ends", study.ends, reader);
        check_illustrative(node, reader);
        const YamlNode* aim = node.find("aim");
        if (aim != nullptr && study.aim && study.aim->by && study.starts &&
            last_day(*study.aim->by) < *study.starts)
          reader.error(place_of(*aim, "by"), "dates-in-order",
                       "the aim is to be met by " + to_iso(*study.aim->by) + ", before the project starts (" +
                           to_iso(*study.starts) + ")",
                       "check the two dates; one of them is wrong");
      });
  return s;
}

}  // namespace lantern::content
