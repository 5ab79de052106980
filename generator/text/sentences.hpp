// Where sentences begin, by ICU's rules for the language and a list of our own of abbreviations that
// end with a full stop without ending the sentence (ICU knows "Mr." but not "Dr.", and none in Welsh).
// Pure functions.
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

namespace lantern {

// The byte offsets at which the sentences of `plain` begin, the first one included; none for blank
// text. `plain` is one paragraph of UTF-8 without markup; a line end counts as a space would.
// `language`: a BCP 47 tag such as en or cy.
std::vector<std::size_t> sentence_starts(std::string_view plain, std::string_view language);

// The sentences themselves, without the spaces between them.
std::vector<std::string_view> sentences_of(std::string_view plain, std::string_view language);

}  // namespace lantern
