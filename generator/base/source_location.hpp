// A place in a source file of a site: what a diagnostic points at.
// A plain value; safe to copy between threads.
#pragma once
#include <string>

namespace lantern {

struct SourceLocation {
  std::string file;  // relative to the site, with '/' between folders; empty when there is no file
  int line = 0;      // from 1; 0 when the whole file is meant
  int column = 0;    // from 1, in Unicode code points; 0 when the whole line is meant
  int length = 1;    // how many code points the caret underlines

  friend bool operator==(const SourceLocation&, const SourceLocation&) = default;
};

}  // namespace lantern
