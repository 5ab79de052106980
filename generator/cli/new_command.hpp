// The options of `lantern new`, as CLI11 fills them in.
#pragma once
#include <string>

#include "cli/options.hpp"

namespace lantern::cli {

struct NewOptions {
  std::string kind;  // picture-list
  std::string name;  // of a picture list: its folder; empty: picture-list
};

// Writes what is asked for. A kind that Lantern does not write yet is a wrong command line (exit code 2).
int make_new(const NewOptions& options, const SharedOptions& shared);

}  // namespace lantern::cli
