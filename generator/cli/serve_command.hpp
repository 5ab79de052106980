// The options of `lantern serve`, as CLI11 fills them in.
#pragma once
#include "cli/options.hpp"

namespace lantern::cli {

struct ServeCommandOptions {
  int port = 4000;
  bool open = false;  // the flag --open
};

// Serves until it is interrupted, which is its ordinary end: exit code 0.
int serve_site(const ServeCommandOptions& options, const SharedOptions& shared);

}  // namespace lantern::cli
