// The inside of paragraphs, headings and cells: words, links, pictures, emphasis. Used for pages and
// for the sentences of easy read.
// Belongs to one conversion in one thread; refers to what it is given and owns nothing of it.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "markdown/markdown.hpp"
#include "markdown/piece_writer.hpp"
#include "markdown/positions.hpp"
#include "markdown/syntax_tree.hpp"

namespace lantern::markdown {

// The words inside a node, links and emphasis left out; of pictures their alternative text.
std::string words_of(Node node);

// Adds to `plain` the words, with each run of white space as one space and none at the beginning.
void append_folded(std::string_view words, std::string& plain);

// What is wrong with a link or a picture, reported once, and whether it can be used.
class TargetCheck {
 public:
  TargetCheck(const MarkdownOptions& options, Positions& positions, Diagnostics& diagnostics)
      : options_(options), positions_(positions), diagnostics_(diagnostics) {}

  bool link(Node node);     // false: show the words without a link
  bool picture(Node node);  // false: show the alternative text instead
  bool other_website(std::string_view target) const;
  SourceLocation where(Node node) { return positions_.of_part(node, node.url()); }

 private:
  bool safe(Node node, std::string_view what);

  const MarkdownOptions& options_;
  Positions& positions_;
  Diagnostics& diagnostics_;
};

// The start tag of a link that TargetCheck found usable, and what stands at its end: for another website
// the words that say so, which people who cannot see the theme's sign need.
void open_link(Node link, TargetCheck& check, PieceWriter& out);
void close_link(Node link, const TargetCheck& check, const MarkdownWords& words, PieceWriter& out);

class InlineRenderer {
 public:
  InlineRenderer(const MarkdownOptions& options, Positions& positions, Diagnostics& diagnostics,
                 PieceWriter& out, std::string& plain)
      : options_(options),
        positions_(positions),
        diagnostics_(diagnostics),
        check_(options, positions, diagnostics),
        out_(out),
        plain_(plain) {}

  // For walk(); nodes that are not inline are none of its business.
  bool enter(Node node);
  void leave(Node node);

  // A picture that stands alone: with its title, if any, as the caption.
  void figure(Node image);

 private:
  void text(Node node);
  void picture(Node node);
  void raw_html(Node node);
  void footnote_reference(Node node);

  const MarkdownOptions& options_;
  Positions& positions_;
  Diagnostics& diagnostics_;
  TargetCheck check_;
  PieceWriter& out_;
  std::string& plain_;
  std::vector<Node> dead_links_;              // entered, but shown as words only
  std::map<std::string, int> footnote_uses_;  // by number
};

}  // namespace lantern::markdown
