#include "prose/checks.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <vector>

#include "text/word_boundaries.hpp"

namespace lantern::prose {

void check_prose(const Prose& prose, const std::string& file, std::string_view language,
                 const ExplainedInitials& explained, Diagnostics& diagnostics) {
  check_links(prose, language, diagnostics);
  check_initials(prose, file, language, explained, diagnostics);
  check_paragraphs(prose, file, language, diagnostics);
  check_tables(prose, diagnostics);
}

void check_access(const Prose& prose, std::string_view language, Diagnostics& diagnostics) {
  check_links(prose, language, diagnostics);
  check_tables(prose, diagnostics);
}

void check_paragraphs(const Prose& prose, const std::string& file, std::string_view language,
                      Diagnostics& diagnostics) {
  struct Long {
    int line = 0;
    int column = 0;
    std::size_t words = 0;
  };
  std::vector<Long> all;
  for (const ProseText& text : prose.texts) {
    // Five letters and a space a word at the very least: most are known to be short without counting.
    if (text.kind != ProseKind::paragraph || text.words.size() <= longest_paragraph * 2) continue;
    const std::size_t words = word_places(text.words, language).size();
    if (words > longest_paragraph)
      all.push_back({text.places.front().line, text.places.front().column, words});
  }
  if (all.empty()) return;
  const SourceLocation where{file, all.front().line, all.front().column, 1};
  const std::string hint = fmt::format(
      "part it where a new thought begins, or make a list of it: at most {} words are easy to read on a "
      "screen",
      longest_paragraph);
  if (all.size() == 1) {
    diagnostics.warning(where, "long-paragraph",
                        fmt::format("this paragraph has {} words", all.front().words), hint);
    return;
  }
  std::vector<std::string> places;
  for (const Long& one : all) places.push_back(fmt::format("line {} ({})", one.line, one.words));
  diagnostics.warning(where, "long-paragraph",
                      fmt::format("{} paragraphs of this page have more than {} words: {}", all.size(),
                                  longest_paragraph, fmt::join(places, ", ")),
                      hint);
}

void check_tables(const Prose& prose, Diagnostics& diagnostics) {
  for (const ProseTable& table : prose.tables) {
    if (table.without_any)
      diagnostics.warning(table.where, "table-without-head", "the columns of this table have no headings",
                          "write what each column holds in the first row, above the line of dashes");
    else
      diagnostics.warning(table.where, "table-without-head",
                          fmt::format("column {} of this table has no heading",
                                      fmt::join(table.columns_without_head, " and column ")),
                          "write what it holds in the first row, above the line of dashes");
  }
}

}  // namespace lantern::prose
