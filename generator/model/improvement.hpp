// What a project says of its work: aim, test cycles, driver diagram, assessment. Plain structs.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/source_location.hpp"

namespace lantern {

struct Aim {
  std::string statement;
  std::string easy_statement;  // in easy words
  std::string measure;         // a measure of the same page; empty for none
  std::optional<double> baseline;
  std::optional<double> target;
  std::optional<Date> by;
  std::string note;  // what makes aim and measure differ, in the author's words; stands beside every verdict
};

// A change idea of the page's driver diagram, in the same words.
struct TestedIdea {
  std::string text;
  SourceLocation where;
};

// One plan-do-study-act cycle.
struct PdsaCycle {
  std::optional<Date> date;
  std::string title;
  std::string plan;
  std::string do_;
  std::string study;
  std::string act;
  std::optional<TestedIdea> idea;
  std::vector<std::string> measures;  // measures of the same page whose charts carry the mark; empty: all
};

struct Driver {
  std::string title;
  std::vector<Driver> drivers;
  std::vector<std::string> changes;
};

struct DriverDiagram {
  std::string aim;
  std::vector<Driver> drivers;
};

// A score on the modified IHI assessment scale, 0.5 to 5.0 in halves.
struct AssessmentScore {
  Date date;
  double score = 0;
};

struct Coproduction {
  std::optional<int> partners;
  std::string statement;
};

}  // namespace lantern
