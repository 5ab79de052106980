// Texts that cmark-gfm would need seconds or gigabytes for, found before it reads them. Each rule here
// stands for a pattern whose time grows with the square of its length; what people write stays far below.
// Pure functions; safe from any thread. The time of find_excess() grows with the length alone.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace lantern::markdown {

struct Limits {
  std::size_t bytes = 1024 * 1024;
  int table_columns = 64;
  std::size_t table_cells = 20'000;       // of all tables together, empty ones included
  std::size_t lines_above_table = 2'000;  // in the paragraph that the dashes of a table end
  int depth = 32;                         // lists and quotes inside each other
  // Steps of work for brackets, addresses and HTML that do not end; about 1 ns each.
  std::size_t steps = 20'000'000;
  std::size_t reference_bytes = 16 * 1024 * 1024;  // longest reference times how often one may be used
};

struct Excess {
  int line = 1;         // of the text, from 1
  std::string message;  // one sentence without a full stop
  std::string hint;
};

// The first limit that the text exceeds, or nothing.
std::optional<Excess> find_excess(std::string_view text, const Limits& limits = {});

}  // namespace lantern::markdown
