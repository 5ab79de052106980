// All that a form says, by what it is of the page: collected from its parts, which may stand twice and in any
// order, before the page is written. Plain values; pure; any thread.
#pragma once
#include <string>
#include <vector>

#include "starting/form_quotes.hpp"
#include "starting/import.hpp"
#include "starting/proposed_measures.hpp"

namespace lantern::starting {

struct FormContents {
  std::string summary;
  std::string aim;
  std::string partners;
  std::string contact;
  std::vector<std::string> changes;
  std::vector<std::string> results;
  std::vector<std::string> learning;
  std::vector<std::string> sustainability;
  std::vector<ProposedMeasure> measures;
  std::vector<FormQuote> quotes;  // that may be published
  std::string shown_pictures;     // Markdown
  std::size_t tables = 0;         // of figures, each a file now
  std::size_t pictures = 0;       // files
};

// The fields of the page, and the pictures at the end of its body.
void write_fields(const FormContents& contents, Import& import);

// For the author: how much of what was found.
void say_what_was_read(const FormContents& contents, Import& import);

}  // namespace lantern::starting
