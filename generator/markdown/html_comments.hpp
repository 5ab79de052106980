// What happens to HTML that is written into the Markdown and is not allowed to act: comments are left
// out, because their authors did not mean them to be read; everything else is shown as it is written.
// Pure functions.
#pragma once
#include <string_view>

namespace lantern::markdown {

inline constexpr const char* raw_html_message = "HTML in the text is shown as it is written and does nothing";
inline constexpr const char* raw_html_hint =
    "write it in Markdown, put `...` around it to show it, or set raw_html: true in site.yaml";

struct Uncommented {
  std::string_view rest;  // without white space at both ends
  bool unclosed = false;  // a comment has no end, and nothing is left
};

// The HTML behind the comments that it begins with.
Uncommented without_comments(std::string_view html);

}  // namespace lantern::markdown
