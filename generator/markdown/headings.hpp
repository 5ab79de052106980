// Headings: their level on the page, their id, and what is wrong with them.
// Belongs to one conversion in one thread.
#pragma once
#include <optional>

#include "base/diagnostic.hpp"
#include "markdown/ids.hpp"
#include "markdown/markdown.hpp"
#include "markdown/positions.hpp"
#include "markdown/syntax_tree.hpp"

namespace lantern::markdown {

class HeadingReader {
 public:
  HeadingReader(const MarkdownOptions& options, Positions& positions, Diagnostics& diagnostics)
      : options_(options),
        positions_(positions),
        diagnostics_(diagnostics),
        ids_(options.used_ids, options.id_prefix) {}

  // Takes the headings of a text in their order. Nothing for one without words.
  std::optional<Heading> take(Node node);

 private:
  void check_level(Node node, int written);

  const MarkdownOptions& options_;
  Positions& positions_;
  Diagnostics& diagnostics_;
  HeadingIds ids_;
  int written_level_ = 1;  // of the last heading, as its author wrote it
};

}  // namespace lantern::markdown
