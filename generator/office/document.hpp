// What there is to read in a document that is published as it is: its words, part by part, and what it
// carries that its author may not know of. Plain values; any thread.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace lantern::office {

struct Passage {
  std::string place;                // "on slide 3", "in its comments"
  std::string text;                 // a row of a table is a line with tabs
  std::vector<std::uint32_t> rows;  // of a sheet: which row each line is
};

struct Document {
  std::vector<Passage> passages;
  // As a reader of a warning should see them, in the order they were met: "the name of its author",
  // "comments". Never a name itself.
  std::vector<std::string> traces;
  std::string unreadable;  // why it could not be looked into, or not whole; empty where it could
};

}  // namespace lantern::office
