// The options of `lantern new`, as CLI11 fills them in.
#pragma once
#include <string>

#include "cli/options.hpp"

namespace lantern::cli {

struct NewOptions {
  std::string kind;  // case-study, form, picture-list …
  // The title of a page, the file of a form, the folder of a site or a picture list, the page to be made
  // easy.
  std::string name;
  std::string title;  // of a site
  std::string organisation;
  std::string cohort;
  std::string bundle;
  std::string from;
  std::string language;
};

// Writes what is asked for. A kind that Lantern does not write yet is a wrong command line (exit code 2).
int make_new(const NewOptions& options, const SharedOptions& shared);

}  // namespace lantern::cli
