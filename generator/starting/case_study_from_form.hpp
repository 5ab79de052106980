// A case study made from a filled-in form: what stands under each heading goes to its field, pictures and
// tables of figures become files, and what has no place, or must not be published as it is, is kept under
// "Not placed" in a draft. Nothing of the form is lost. Pure; any thread.
#pragma once
#include "base/date.hpp"
#include "starting/filled_form.hpp"
#include "starting/form_pictures.hpp"
#include "starting/import.hpp"

namespace lantern::starting {

// `pictures` are the parts of all pictures of the form, also of those that stand outside its text.
Import case_study_from_form(const FilledForm& form, const std::vector<std::string>& pictures,
                            const ReadPart& read, const Date& today);

// Keeps passages that the form shows elsewhere than in its text (page headers, comments, text boxes): those
// with words that `import` does not have yet.
struct Passage {
  std::string place;  // "in its comments"
  std::string text;
};
void keep_what_is_missing(const std::vector<Passage>& passages, Import& import);

// After everything has been added: the heading "Not placed", and the mark of a draft where it is needed.
void finish_body(Import& import);

}  // namespace lantern::starting
