#include "content/cohort_schema.hpp"

#include "content/field_checks.hpp"
#include "content/field_types.hpp"
#include "content/improvement_schemas.hpp"
#include "content/page_fields.hpp"

namespace lantern::content {
namespace {

const Schema<Teams>& teams_schema() {
  static const Schema<Teams> schema = [] {
    Schema<Teams> s("fields/#cohort");
    s.field("started", &Teams::started, WholeNumberType{}, "How many teams started")
        .field("completed", &Teams::completed, WholeNumberType{}, "How many teams completed")
        .field("target_percent", &Teams::target_percent, NumberType{0, 100},
               "Which share was meant to complete")
        .check([](const Teams& teams, const YamlNode& node, Reader& reader) {
          if (teams.started && teams.completed && *teams.completed > *teams.started)
            reader.error(place_of(node, "completed"), "completed-over-started",
                         "more teams completed (" + std::to_string(*teams.completed) + ") than started (" +
                             std::to_string(*teams.started) + ")",
                         "check the two numbers; one of them is wrong");
        });
    return s;
  }();
  return schema;
}

const Schema<EvaluationFigure>& evaluation_schema() {
  static const Schema<EvaluationFigure> schema = [] {
    Schema<EvaluationFigure> s("fields/#cohort");
    s.field("statement", &EvaluationFigure::statement, TextType{}, "What people said", Presence::required)
        .field("percent", &EvaluationFigure::percent, NumberType{0, 100}, "How many of them, in per cent")
        .field("count", &EvaluationFigure::count, NumberType{0, 1e9}, "Or how many of them")
        .field("respondents", &EvaluationFigure::respondents, WholeNumberType{}, "How many people answered")
        .rule({Together::exactly_one, "percent", "count", {}},
              [](const YamlNode& node, Reader& reader) {
                const bool both = node.find("percent") != nullptr;
                reader.error(both ? place_of(node, "count") : node.where, "evaluation-figure",
                             both ? "a figure has a percent or a count, not both"
                                  : "this figure has neither a percent nor a count",
                             "write one of 'percent:' and 'count:'");
              })
        .check([](const EvaluationFigure& figure, const YamlNode& node, Reader& reader) {
          if (figure.count && figure.respondents && *figure.count > *figure.respondents)
            reader.error(place_of(node, "count"), "count-over-respondents",
                         "more people are counted than answered",
                         "check the two numbers; one of them is wrong");
        });
    return s;
  }();
  return schema;
}

}  // namespace

Schema<Page> cohort_schema() {
  Schema<Page> s("fields/#cohort");
  add_common_fields(s);
  s.field("starts", own(&Cohort::starts), DateType{}, "When it began")
      .field("ends", own(&Cohort::ends), DateType{}, "When it ended")
      .field("delivery", own(&Cohort::delivery), ChoiceType<Delivery>{}, "How people met")
      .field("aims", own(&Cohort::aims), texts(), "What the cohort was for")
      .field("teams", own(&Cohort::teams), GroupType<Teams>{teams_schema, "the numbers of teams"},
             "How many teams took part")
      .field("framework", own(&Cohort::framework), TextType{}, "How it was run")
      .field("timeline", own(&Cohort::timeline),
             ListType{GroupType<TimelineEntry>{timeline_schema, "an entry of the timeline"}, "entries"},
             "What happened when")
      .field("evaluation", own(&Cohort::evaluation),
             ListType{GroupType<EvaluationFigure>{evaluation_schema, "a figure"}, "figures"},
             "What the people who took part said")
      .field("learning", own(&Cohort::learning), texts(), "What was learned");
  add_measures(s);
  s.check([](const Page& page, const YamlNode& node, Reader& reader) {
    const auto& cohort = details_of<Cohort>(page);
    check_order(node, "starts", cohort.starts, "ends", cohort.ends, reader);
  });
  return s;
}

}  // namespace lantern::content
