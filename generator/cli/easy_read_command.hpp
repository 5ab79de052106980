// The options of `lantern easy-read`, as CLI11 fills them in.
#pragma once
#include <string>

#include "cli/options.hpp"

namespace lantern::cli {

struct EasyReadOptions {
  std::string file;      // or - for standard input
  bool plain = false;    // the flag --plain
  std::string language;  // empty: by the file's name, or that of its site
  std::string site;      // empty: the one around the file, if there is one
};

// The findings and figures of one file. Exit code 1 when there is an error among them, or with --strict
// anything at all.
int check_easy_read_file(const EasyReadOptions& options, const SharedOptions& shared);

}  // namespace lantern::cli
