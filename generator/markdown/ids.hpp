// The ids of a page: of headings, from their words, and of notes. Ids of notes have two hyphens in a
// row, which no heading's id has.
#pragma once
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace lantern::markdown {

// The ids given so far; belongs to one conversion.
class HeadingIds {
 public:
  HeadingIds(const std::vector<std::string>& used, std::string_view prefix) : prefix_(prefix) {
    for (const std::string& id : used) used_.emplace(id, 1);
  }

  // "Results" gives results, the next one results-2, and so on; section where no letter is left.
  std::string next(std::string_view words);

 private:
  std::unordered_map<std::string, int> used_;  // the id and the last number put behind it
  std::string_view prefix_;
};

std::string footnote_id(std::string_view prefix, std::string_view number);
// `use`: which reference to the note it is, from 1.
std::string footnote_reference_id(std::string_view prefix, std::string_view number, int use);
std::string footnotes_id(std::string_view prefix);  // of the heading above them

// The pattern with each {number} replaced.
std::string with_number(std::string_view pattern, std::string_view number);

}  // namespace lantern::markdown
