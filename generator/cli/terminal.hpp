// What standard error is: a terminal has a width and may have colours, a file and a pipe have neither.
// Used by one thread.
#pragma once
#include <cstddef>

namespace lantern::cli {

enum class Colours { none, some };

enum class StreamKind { file, terminal };

struct Terminal {
  StreamKind kind = StreamKind::file;
  std::size_t width = 80;  // in letters; of a file what is easy to read
  Colours colours = Colours::none;
};

// Asks the system, and NO_COLOR (no-color.org) and TERM whether colours are wanted.
Terminal terminal_of_standard_error();

}  // namespace lantern::cli
