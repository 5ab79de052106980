// Whether what a template prints into a URL or a style attribute is harmless.
// Pure functions; safe from any thread.
#pragma once
#include <string_view>

namespace lantern::templates {

// `before` is what stands in the attribute already, `added` what is to follow it. True when the whole
// begins with http:, https:, mailto: or tel:, or has no scheme at all (a relative address). As browsers
// do (https://url.spec.whatwg.org/#concept-basic-url-parser), letter case, control characters and
// blanks in the scheme are disregarded.
bool is_safe_url(std::string_view before, std::string_view added);

// The same for a srcset: the last candidate of `before` goes on in `added`, and all in it are checked.
bool is_safe_url_list(std::string_view before, std::string_view added);

// Only letters, digits, blanks and # % . , - _ : a number, a colour or a word, and no way to begin
// another declaration or to load anything.
bool is_safe_style_value(std::string_view value);

}  // namespace lantern::templates
