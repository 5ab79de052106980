// What was read from somebody's file and has no place in the page, or must not be published as it is: kept
// under "Not placed" in a draft, so that nothing is lost. Pure; any thread.
#pragma once
#include <string>

#include "starting/import.hpp"

namespace lantern::starting {

// `heading` and `text` are Markdown; `message` says to the author what it is.
void keep_not_placed(const std::string& heading, const std::string& text, std::string message,
                     Import& import);

// After everything has been added: the heading "Not placed", and the mark of a draft where it is needed.
void finish_body(Import& import);

}  // namespace lantern::starting
