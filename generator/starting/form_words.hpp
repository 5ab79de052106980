// Which part of the form a heading names, which label begins a line: in the form's own words or in others
// ("What did you change?", "3. Our aims"). Pure; any thread.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "starting/case_study_form.hpp"

namespace lantern::starting {

// Without differences that typing makes: white space, kinds of apostrophes and hyphens, capitals.
std::string folded(std::string_view words);

// `exactly`: one of the known names. `by_its_words`: also a heading of other words that tell one part.
enum class Match { exactly, by_its_words };

struct NamedPart {
  FormPart part;
  FormLanguage language;
};
std::optional<NamedPart> part_named(std::string_view heading, Match match);

// A label at the beginning of a line, and what stands behind it.
struct LabelledText {
  FormLabel label;
  std::string_view text;  // a part of the line
};
std::optional<LabelledText> label_before(std::string_view line);

}  // namespace lantern::starting
