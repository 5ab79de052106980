// A filled-in form in its parts: what stands under which heading, whether its headings are headings, bold
// lines, lines of their own or the left column of a table. Plain values; pure; any thread.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "starting/case_study_form.hpp"
#include "starting/word_text.hpp"

namespace lantern::starting {

struct FormSection {
  std::optional<FormPart> part;  // none: before any heading, or below one that names no part
  std::string heading;           // as written; empty before any
  WordBlocks blocks;
};

struct FilledForm {
  FormLanguage language = FormLanguage::english;
  std::vector<std::string> left_out;  // headings that only say what the document is
  std::vector<FormSection> sections;  // as they stand in the form; a part may have several
};

// What the blank form says itself is left out.
FilledForm filled_form(const WordBlocks& document);

}  // namespace lantern::starting
