#include "tables/cell_problems.hpp"

#include <fmt/format.h>

namespace lantern::tables {

void CellProblems::error(int row, const Cell& cell, Code code, std::string message, std::string hint) {
  failed_ = true;
  add(Severity::error, row, cell, code, std::move(message), std::move(hint));
}

void CellProblems::warning(int row, const Cell& cell, Code code, std::string message, std::string hint) {
  add(Severity::warning, row, cell, code, std::move(message), std::move(hint));
}

void CellProblems::add(Severity severity, int row, const Cell& cell, Code code, std::string message,
                       std::string hint) {
  const auto [found, fresh] = alike_.try_emplace({code.name(), cell.column}, problems_.size());
  if (fresh)
    problems_.push_back({severity, code, row, cell, std::move(message), std::move(hint), {}});
  else if (std::vector<int>& others = problems_[found->second].others;
           row != problems_[found->second].row && (others.empty() || others.back() != row))
    others.push_back(row);
}

void CellProblems::report() {
  for (Problem& problem : problems_) {
    std::string message = std::move(problem.message);
    if (sheet_.kind == TableFile::workbook)
      message += fmt::format(" (cell {})", cell_name(problem.row, problem.cell.column));
    if (!problem.others.empty()) message += "; more of the kind in " + rows_in_words(problem.others);
    diagnostics_.add({sheet_.place(problem.cell),
                      problem.severity,
                      problem.code,
                      std::move(message),
                      std::move(problem.hint),
                      {}});
  }
}

}  // namespace lantern::tables
