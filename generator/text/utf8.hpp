// UTF-8: whether text is it, where a code point stands, and one form for letters with accents.
// Pure functions.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lantern {

// The byte where the text stops being UTF-8 (overlong forms and surrogates count as wrong), or none.
std::optional<std::size_t> invalid_utf8_at(std::string_view text);

// How many code points the first `bytes` bytes hold.
int code_points(std::string_view text);

// Decomposed letters (e + accent) become composed ones (NFC), so that slugs, search and comparisons
// see one letter. Text that is already so, nearly always, is given back unchanged.
std::string compose(std::string text);

// Whether any letter of it is written from right to left (Hebrew, Arabic and their neighbours).
bool has_right_to_left(std::string_view text);

std::string lower_case(std::string_view text, std::string_view language = "en");

// Every line without its line end; what follows the last line end is a line too. `text` must outlive them.
std::vector<std::string_view> lines_of(std::string_view text);

// Cut to at most `limit` code points at the end of a word, with an ellipsis when cut.
std::string shorten(std::string_view text, std::size_t limit);

}  // namespace lantern
