#include "markdown/prose_reading.hpp"

#include <algorithm>

#include "markdown/block_names.hpp"
#include "markdown/callouts.hpp"
#include "markdown/inline_renderer.hpp"
#include "markdown/positions.hpp"
#include "text/slug.hpp"

namespace lantern::markdown {

namespace {

class ProseReader {
 public:
  ProseReader(std::string_view text, const MarkdownOptions& options)
      : options_(options), positions_(text, options) {}

  bool enter(Node node) {
    switch (node.kind()) {
      case NodeKind::block_quote:
        if (is_callout(node))
          skipped_ = callout_mark(node)->node;
        else
          ++quotations_;
        return true;
      case NodeKind::heading:
        if (node.heading_level() <= 2) among_sources_ = slugify(words_of(node)) == slugify(options_.words.sources);
        begin(ProseKind::heading);
        return true;
      case NodeKind::paragraph:
        begin(quotations_ > 0 ? ProseKind::quotation : ProseKind::paragraph);
        return true;
      case NodeKind::table:
        table(node);
        return true;
      case NodeKind::table_cell:
        begin(ProseKind::cell);
        return true;
      case NodeKind::footnote_definition:
        ++notes_;
        return true;
      case NodeKind::code_block:
        if (node.fenced() && is_component(first_word(node.fence_info())))
          prose.texts.push_back({ProseKind::block, std::string(node.literal()), {}});
        return false;
      case NodeKind::text:
        if (!(node == skipped_)) words(node);
        return true;
      case NodeKind::soft_break:
      case NodeKind::line_break:
        space();
        return true;
      case NodeKind::code:
        if (options_.prose == ProseReading::whole)
          words(node);
        else
          space();
        return true;
      case NodeKind::link:
        if (!among_sources_ && notes_ == 0)
          prose.links.push_back({words_of(node), std::string(node.url()), positions_.of(node)});
        return true;
      case NodeKind::image:
        return false;
      default:
        return true;
    }
  }

  void leave(Node node) {
    if (node.kind() == NodeKind::footnote_definition) --notes_;
    if (node.kind() == NodeKind::block_quote && !is_callout(node)) --quotations_;
  }

  Prose prose;

 private:
  static bool is_callout(Node quote) {
    const auto mark = callout_mark(quote);
    return mark && mark->is_callout();
  }

  void begin(ProseKind kind) { prose.texts.push_back({kind, {}, {}}); }

  void words(Node node) {
    if (prose.texts.empty() || node.literal().empty()) return;
    ProseText& text = prose.texts.back();
    const SourceLocation where = positions_.of_part(node, node.literal());
    text.places.push_back({text.words.size(), where.line, where.column});
    text.words += node.literal();
  }

  void space() {
    if (!prose.texts.empty()) prose.texts.back().words += ' ';
  }

  // An empty corner means that the first column names the rows.
  void table(Node node) {
    ProseTable found{positions_.of(node.first_child()), {}, true};
    int column = 0;
    for (Node cell = node.first_child().first_child(); cell; cell = cell.next()) {
      ++column;
      const bool empty = !cell.first_child();
      if (!empty) found.without_any = false;
      if (empty && column > 1) found.columns_without_head.push_back(column);
    }
    if (found.without_any || !found.columns_without_head.empty()) prose.tables.push_back(std::move(found));
  }

  const MarkdownOptions& options_;
  Positions positions_;
  Node skipped_;  // the mark of a callout
  int quotations_ = 0;
  int notes_ = 0;
  bool among_sources_ = false;
};

}  // namespace

Prose prose_of(std::string_view text, Node root, const MarkdownOptions& options) {
  ProseReader reader(text, options);
  walk(root, reader);
  return std::move(reader.prose);
}

}  // namespace lantern::markdown
