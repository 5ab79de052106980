// The measures that a form names, and the tables of figures in it. Pure; any thread.
#pragma once
#include <string>
#include <vector>

#include "starting/filled_form.hpp"

namespace lantern::starting {

// Of the list of measures of the page: what is known, the kind only where the form says it.
struct NamedMeasure {
  std::string title;
  std::string kind;  // outcome, process, balancing; empty when the form does not say
};
std::vector<NamedMeasure> measures_in(const FormSection& section);

// A table of numbers by month, date or label, its first row the headings.
bool is_table_of_figures(const WordBlock& table);
// As CSV, its cells as they stand.
std::string csv_of(const WordBlock& table);

}  // namespace lantern::starting
