// How deep lists and quotes stand inside each other, followed line by line as CommonMark opens and
// closes them. Only the depth matters, and it may come out too large, never too small: the lines of
// code and HTML are taken for text, since what looks like a fence need not be one.
// A value of its own for each text; belongs to one thread.
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

namespace lantern::markdown {

class Nesting {
 public:
  // Takes the next line and gives the part behind its markers; empty for a blank line.
  std::string_view take(std::string_view line);

  // Of the line taken last. Stops counting at 256.
  std::size_t depth() const { return open_.size(); }

 private:
  std::size_t match_open(std::string_view line, std::size_t& at, int& column) const;
  void open_markers(std::string_view line, std::size_t& at, int& column);

  static constexpr int quote = -1;
  std::vector<int> open_;  // a quote, or the column where an item's text begins
  bool after_blank_ = true;
};

}  // namespace lantern::markdown
