// What Pango says when it cannot open a font: to standard error, "expect ugly output", and goes on. Here it
// is heard instead. GLib's log belongs to the whole program, what is heard to one thread.
#pragma once
#include <string>

namespace lantern::print {

// What has been said on this thread since this was made; for one at a time.
class LibraryComplaints {
 public:
  LibraryComplaints();
  const std::string& text() const;  // the first; empty when there is none
};

// GLib aborts when it is refused memory or a thread. From here on the program ends with the exit code of a
// machine that failed, and says so. Any number of times, by any thread.
void end_well_without_resources();

}  // namespace lantern::print
