// Measures proposed for a spreadsheet: each column of numbers beside its dates is one. What is certain is
// filled in; what only its author knows stands there as a comment. Pure; any thread.
#pragma once
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "tables/outline.hpp"

namespace lantern::starting {

struct ProposedMeasure {
  std::string title;
  std::string kind;  // outcome, process, balancing; empty: nobody has said
  std::string unit;  // empty: not certain
  std::string data;  // the file; empty: the measure has no figures yet
  std::string sheet;
  std::string dates;  // the column of the dates, or of the labels
  bool labels = false;
  std::string value;
  std::string numerator;
  std::string denominator;
  std::string note;
  bool months_first = false;
  bool order_unclear = false;
};

// `title` is for a column whose heading says nothing ("Number"); `file` is named in `data`.
std::vector<ProposedMeasure> proposed_measures(const std::vector<tables::SheetOutline>& sheets,
                                               const std::string& file, const std::string& title);

// What stands behind `measures:` of a page. Each gets an id of its own.
std::string measures_yaml(const std::vector<ProposedMeasure>& measures);

}  // namespace lantern::starting
