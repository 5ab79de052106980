// Mistakes in the cells of one sheet, gathered so that like ones in one column become one message with its
// rows. One thread.
#pragma once
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostic.hpp"
#include "tables/cells.hpp"

namespace lantern::tables {

class CellProblems {
 public:
  CellProblems(const Sheet& sheet, Diagnostics& diagnostics) : sheet_(sheet), diagnostics_(diagnostics) {}

  // Problems of one code in one column are alike: the first of them is said, and in which rows the others
  // are.
  void error(int row, const Cell& cell, Code code, std::string message, std::string hint);
  void warning(int row, const Cell& cell, Code code, std::string message, std::string hint);

  // Whether there was an error.
  bool failed() const { return failed_; }

  // To be called once, at the end.
  void report();

 private:
  struct Problem {
    Severity severity = Severity::error;
    Code code;
    int row = 0;
    Cell cell;
    std::string message;
    std::string hint;
    std::vector<int> others;  // rows
  };
  void add(Severity severity, int row, const Cell& cell, Code code, std::string message, std::string hint);

  const Sheet& sheet_;
  Diagnostics& diagnostics_;
  std::vector<Problem> problems_;
  std::map<std::pair<std::string_view, int>, std::size_t> alike_;  // places in problems_
  bool failed_ = false;
};

}  // namespace lantern::tables
