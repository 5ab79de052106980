// Text written so that Markdown and YAML give it back as it was, whatever signs it holds. Pure; any thread.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace lantern::starting {

// Without characters that nobody sees and no page may hold (text/characters.hpp); no-break blanks become
// blanks.
std::string without_invisible(std::string_view text);

// For the inside of a paragraph.
std::string markdown_text(std::string_view text);
// A whole paragraph of such text: its first sign must not begin a list or a heading.
std::string markdown_paragraph(std::string_view inner);

// One line, with white space as single blanks.
std::string one_line(std::string_view text);

// A value of YAML on one line: plain where that is safe, in double quotes otherwise.
std::string yaml_text(std::string_view text);
// A list of them below its name, with the indentation of its hyphens.
std::string yaml_list(const std::vector<std::string>& texts, int indentation = 2);

}  // namespace lantern::starting
