// The quotes that are callouts: their first line is [!NOTE] and nothing else.
// Pure functions.
#pragma once
#include <optional>
#include <string_view>

#include "markdown/syntax_tree.hpp"

namespace lantern::markdown {

// What stands between [! and ] at the beginning of a quote.
struct CalloutMark {
  Node node;                         // the words that hold it
  std::string_view mark;             // [!NOTE]
  std::string_view name;             // NOTE
  std::optional<std::size_t> index;  // of the name among the callouts
  bool alone = false;                // on its line

  bool is_callout() const { return index && alone; }
};

std::optional<CalloutMark> callout_mark(Node quote);

}  // namespace lantern::markdown
