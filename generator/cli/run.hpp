// The command line of Lantern: commands, options, exit codes.
#pragma once

namespace lantern::cli {

// What main() returns.
enum ExitCode : int {
  done = 0,
  content_has_errors = 1,
  command_line_is_wrong = 2,
  machine_failed = 3,
};

int run(int argc, char** argv);

}  // namespace lantern::cli
