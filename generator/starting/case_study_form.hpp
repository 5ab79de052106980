// The Word form of a case study: its parts and labels in each language, as people read them, and the names
// that forms of other makers have for them. One table, from which the blank form is written and a filled-in
// one is read. Constants; any thread.
#pragma once
#include <expected>
#include <span>
#include <string>
#include <string_view>

#include "base/names.hpp"

namespace lantern::starting {

enum class FormLanguage { english, welsh };

// In the order of the form.
enum class FormPart {
  title,
  summary,
  organisation,
  cohort,
  aim,
  partners,
  changes,
  measures,
  figures,
  results,
  tips,
  learning,
  sustainability,
  quotes,
  pictures,
  story,
  contact
};

struct FormWords {
  std::string_view english;
  std::string_view welsh;

  std::string_view in(FormLanguage language) const {
    return language == FormLanguage::english ? english : welsh;
  }
};

struct FormPartRow {
  FormPart part;
  FormWords heading;
  FormWords help;
  // Other names of it as slugs, "aim-statement", with blanks between them.
  std::string_view names;
  // Beginnings of words that tell it in a heading of any words, "objectiv".
  std::string_view stems;
};
std::span<const FormPartRow> form_parts();

// What stands before a place to write, inside a part.
enum class FormLabel { said, said_by, agreed, agreed_until, scope, source, shows, recognised, figures_show };

struct FormLabelRow {
  FormLabel label;
  FormWords words;
  std::string_view names;  // as slugs
};
std::span<const FormLabelRow> form_labels();

// Whether these words are the form's own: its title, its help, the headings of its tables.
bool is_of_the_blank_form(std::string_view words);

// The bytes of the blank form. The error is a sentence.
std::expected<std::string, std::string> blank_form(FormLanguage language);

}  // namespace lantern::starting

namespace lantern {
template <>
inline constexpr auto names_of<starting::FormLanguage> = names<starting::FormLanguage>("en", "cy");
}  // namespace lantern
