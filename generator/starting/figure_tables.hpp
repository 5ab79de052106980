// The tables of figures in a form: each becomes a CSV file beside the page, and its columns of numbers become
// measures. Belongs to the reading of one form.
#pragma once
#include <set>
#include <string>

#include "starting/filled_form.hpp"
#include "starting/form_contents.hpp"
#include "starting/import.hpp"

namespace lantern::starting {

class FigureTables {
 public:
  FigureTables(FormContents& contents, Import& import) : contents_(contents), import_(import) {}

  // Takes the tables of a part, wherever they stand in it. What is left of the part is text.
  FormSection take_from(const FormSection& section);

 private:
  std::string title_before(WordBlocks& before);
  void add(const WordBlock& table, std::string title);
  std::string free_name(const std::string& title);

  FormContents& contents_;
  Import& import_;
  std::set<std::string> file_names_;
};

}  // namespace lantern::starting
