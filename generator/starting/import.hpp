// What has been read from somebody's file, ready to be written as a page with its files. Plain values.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "starting/page_source.hpp"

namespace lantern::starting {

// A file beside the page.
struct NewFile {
  std::string name;
  std::string bytes;
};

// What its author must look at. `near` stands in the page: the message points at its line.
enum class FindingKind { not_placed, picture, organisation, cohort, figures };

struct ImportFinding {
  FindingKind kind = FindingKind::not_placed;
  std::string message;
  std::string hint;
  std::string near;
};

struct Import {
  NewPage page;
  std::string title;  // as the file has it; may be empty
  // Names as the file has them, to be found among those of the site.
  std::string organisation;
  std::string cohort;
  std::string language;  // en or cy
  std::vector<NewFile> files;
  std::vector<std::string> read;  // a line each: "Aim: 1 sentence"
  std::vector<ImportFinding> findings;
  std::string used;        // words that were understood and stand nowhere: headings, "consent given"
  std::string not_placed;  // Markdown, to be added to the body at the end
};

}  // namespace lantern::starting
