// What a form shows elsewhere than in its text: page headers, comments, text boxes. Nothing of it is lost.
// Pure; any thread.
#pragma once
#include <string>
#include <vector>

#include "starting/import.hpp"

namespace lantern::starting {

struct Passage {
  std::string place;  // "in its comments"
  std::string text;
};

// Keeps, as not placed, the lines with words that `import` does not have yet.
void keep_what_is_missing(const std::vector<Passage>& passages, Import& import);

}  // namespace lantern::starting
