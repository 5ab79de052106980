// The visitor that writes a whole text as HTML in pieces: one a format, after the manner of cmark's own
// renderers, with headings, callouts, figures, tables, notes and components of our own.
// Belongs to one conversion in one thread.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "markdown/headings.hpp"
#include "markdown/ids.hpp"
#include "markdown/inline_renderer.hpp"
#include "markdown/markdown.hpp"
#include "markdown/piece_writer.hpp"
#include "markdown/positions.hpp"
#include "markdown/syntax_tree.hpp"
#include "markdown/table_reading.hpp"

namespace lantern::markdown {

class PageRenderer {
 public:
  PageRenderer(std::string_view text, const MarkdownOptions& options, MarkdownResult& result,
               Diagnostics& diagnostics);

  void render(Node root);

  // For walk().
  bool enter(Node node);
  void leave(Node node);

 private:
  bool enter_heading(Node node);
  void leave_heading();
  void part_at(Node node, const Heading& heading);
  bool enter_paragraph(Node node);
  void enter_quote(Node node);
  void begin_callout(std::size_t index, Node marker);
  void enter_list(Node node);
  void enter_item(Node node);
  void code_block(Node node);
  void html_block(Node node);
  void enter_table(Node table);
  bool enter_cell(Node cell);
  void add_label();
  void leave_cell();
  void leave_row(Node row);
  void enter_footnote(Node node);
  void leave_footnote(Node node);
  void back_links();
  void end_words();  // a space in the plain text between blocks

  const MarkdownOptions& options_;
  MarkdownResult& result_;
  Diagnostics& diagnostics_;
  Positions positions_;
  PieceWriter out_;
  InlineRenderer inlines_;
  HeadingReader headings_;

  std::vector<Node> skipped_;   // the marker of the last callout
  std::vector<Node> callouts_;  // the quotes that are callouts
  Node table_;
  TableReading table_reading_;
  bool row_headings_ = false;  // the first cell of each row is its heading
  std::string_view cell_end_;
  int column_ = 0;
  int tables_ = 0;
  int footnotes_ = 0;                         // definitions begun
  std::map<std::string, int> footnote_uses_;  // references by number
  Node last_of_footnote_;                     // the paragraph that the back links go into
};

}  // namespace lantern::markdown
