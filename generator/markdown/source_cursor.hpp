// Follows the words of the tree through the source, so that each knows where it is written. cmark-gfm's
// columns are sometimes too small (in lists, behind entities) and never too great, so they only say where to
// begin looking.
// Belongs to one conversion in one thread; owns no text.
#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "markdown/sentence_maker.hpp"
#include "markdown/syntax_tree.hpp"

namespace lantern::markdown {

class SourceCursor {
 public:
  // `first_line`: the line of the file that the text begins on.
  SourceCursor(std::string_view text, int first_line);

  void go_to(Node node);
  // Behind `](target)` when a picture or a link ends so; stays when its address is written elsewhere.
  void pass_target(std::string_view target);
  // Where the words are written; good until the next call.
  std::span<const WrittenPlace> follow(std::string_view words);

 private:
  WrittenPlace place(std::size_t at);

  std::string_view text_;
  int first_line_;
  std::vector<std::size_t> line_starts_;
  std::vector<WrittenPlace> places_;
  std::size_t at_ = 0;
  int counted_line_ = 0;
  std::size_t counted_to_ = 0;
  int column_ = 1;
};

}  // namespace lantern::markdown
