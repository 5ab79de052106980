// What the words of a table ask for: whether its columns have room beside each other on a phone, and what
// each cell is called where they have not. Pure; any thread.
#pragma once
#include <string>
#include <vector>

#include "markdown/syntax_tree.hpp"

namespace lantern::markdown {

struct TableReading {
  // Its rows stand below one another on a phone: a column would break its words, or the last one holds
  // sentences.
  bool stacks = false;
  // The heading of each column; empty where its cells speak for themselves: the names of the rows.
  std::vector<std::string> labels;
};

TableReading read_table(Node table);

}  // namespace lantern::markdown
