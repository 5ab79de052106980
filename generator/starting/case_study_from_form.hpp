// A case study made from a filled-in form: what stands under each heading goes to its field, pictures and
// tables of figures become files, and what has no place, or must not be published as it is, is kept under
// "Not placed" in a draft. Nothing of the form is lost. Pure; any thread.
#pragma once
#include <string>
#include <vector>

#include "base/date.hpp"
#include "starting/filled_form.hpp"
#include "starting/form_pictures.hpp"
#include "starting/import.hpp"

namespace lantern::starting {

// `pictures` are the parts of all pictures of the form, also of those that stand outside its text.
Import case_study_from_form(const FilledForm& form, const std::vector<std::string>& pictures,
                            const ReadPart& read, const Date& today);

}  // namespace lantern::starting
