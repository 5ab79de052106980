#include "markdown/easy_read_rows.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "markdown/block_names.hpp"
#include "markdown/headings.hpp"
#include "markdown/html_comments.hpp"
#include "markdown/inline_renderer.hpp"
#include "markdown/limits.hpp"
#include "markdown/links.hpp"
#include "markdown/sentence_writer.hpp"
#include "markdown/syntax_tree.hpp"

namespace lantern::markdown {

namespace {

// The visitor for easy read. Inside a paragraph it hands words to the SentenceWriter, and cuts where a
// picture begins the next row.
class RowReader {
 public:
  RowReader(std::string_view text, const MarkdownOptions& options, EasyReadRows& result,
            Diagnostics& diagnostics)
      : options_(options),
        result_(result),
        diagnostics_(diagnostics),
        positions_(text, options.file, options.first_line),
        headings_(options, positions_, diagnostics),
        check_(options, positions_, diagnostics),
        sentences_(options, check_) {}

  void read(Node root) {
    walk(root, *this);
    for (const EasyReadRow& row : result_.rows) {
      if (row.kind != EasyReadRowKind::words || !row.sentences.empty()) continue;
      diagnostics_.warning(row.where, "words-missing", "this picture has no words beside it",
                           "write the words behind the picture, in the same paragraph");
    }
  }

  bool enter(Node node) {
    switch (node.kind()) {
      case NodeKind::heading:
        heading(node);
        return false;
      case NodeKind::paragraph:
        in_words_of_ = Node();
        return true;
      case NodeKind::code_block:
        code_block(node);
        return false;
      case NodeKind::table:
        refuse(node, "table", "a table is hard to read, and is left out",
               "write each row as a picture and a sentence");
        return false;
      case NodeKind::footnote_reference:
        refuse(node, "footnote", "a note at the end is hard to find, and is left out", "say it in the text");
        return false;
      case NodeKind::footnote_definition:
        return false;
      case NodeKind::html_block:
      case NodeKind::html_inline:
        if (const auto html = without_comments(node.literal());
            !html.rest.empty() && !html.rest.starts_with("</")) {
          refuse(node, "html", "HTML cannot stand in easy read, and is left out", "write it in Markdown");
        }
        return false;
      case NodeKind::text:
        sentences_.words(node.literal());
        return true;
      case NodeKind::code:
        sentences_.code(node.literal());
        return true;
      case NodeKind::soft_break:
        sentences_.words(" ");
        return true;
      case NodeKind::line_break:
        sentences_.line_break();
        return true;
      case NodeKind::image:
        picture(node);
        return false;
      case NodeKind::emphasis:
      case NodeKind::strong:
      case NodeKind::strikethrough:
        sentences_.open(node);
        return true;
      case NodeKind::link:
        // A link around a picture alone has no words to stand on.
        if (check_.link(node)) {
          sentences_.open(node);
        } else {
          dead_links_.push_back(node);
        }
        return true;
      default:
        return true;
    }
  }

  void leave(Node node) {
    switch (node.kind()) {
      case NodeKind::paragraph:
        end_words(node);
        break;
      case NodeKind::emphasis:
      case NodeKind::strong:
      case NodeKind::strikethrough:
        sentences_.close(node);
        break;
      case NodeKind::link:
        if (!dead_links_.empty() && dead_links_.back() == node) {
          dead_links_.pop_back();
        } else {
          sentences_.close(node);
        }
        break;
      default:
        break;
    }
  }

 private:
  void refuse(Node node, std::string_view code, std::string message, std::string hint) {
    diagnostics_.error(positions_.of(node), code, std::move(message), std::move(hint));
  }

  void heading(Node node) {
    std::optional<Heading> heading = headings_.take(node);
    if (!heading) return;
    EasyReadRow row;
    row.kind = EasyReadRowKind::heading;
    row.heading = std::move(*heading);
    row.where = positions_.of(node);
    result_.rows.push_back(std::move(row));
  }

  void code_block(Node node) {
    const std::string_view name = node.fenced() ? first_word(node.fence_info()) : std::string_view();
    if (name != "chart") {
      const bool meant = !name.empty() && meant_component(name) == "chart";
      refuse(node, "easy-read-block",
             "only the block 'chart' can stand in easy read, so this one is left out",
             meant ? "did you mean 'chart'?" : "say it in sentences");
      return;
    }
    SourceLocation where = positions_.line(node.line() + 1);
    where.column = std::max(node.column(), 1);
    EasyReadRow row;
    row.kind = EasyReadRowKind::component;
    row.where = where;
    row.component.where = where;
    result_.rows.push_back(std::move(row));
    result_.blocks.push_back({std::string(name), std::string(node.literal()), std::move(where)});
  }

  // A picture ends the words before it and begins a row.
  void picture(Node node) {
    end_words(node);
    EasyReadRow row;
    row.where = positions_.of_part(node, node.url());
    row.alt = words_of(node);
    row.picture = std::string(node.url());
    const bool named = row.picture.find_first_of("./:") == std::string::npos;
    if (row.picture.empty()) {
      diagnostics_.error(positions_.of(node), "empty-link", "this picture has no name",
                         "write the name or the file between the round brackets, as in ![](nurse)");
    } else if (!named && !check_.picture(node)) {
      row.picture.clear();
    }
    result_.rows.push_back(std::move(row));
    in_words_of_ = node.parent();
  }

  // The words gathered so far go into the row of their picture, or of the list's introduction, or into a
  // row without a picture.
  void end_words(Node node) {
    if (!sentences_.has_words()) {
      std::vector<Document> none;
      sentences_.write(none);
      return;
    }
    const bool waiting = !result_.rows.empty() && result_.rows.back().kind == EasyReadRowKind::words &&
                         (in_words_of_ || result_.rows.back().sentences.empty() || in_list(node));
    if (!waiting) {
      const Node block = node.kind() == NodeKind::paragraph ? node : node.parent();
      EasyReadRow row;
      row.where = positions_.of(block);
      row.where.length = 1;
      diagnostics_.warning(row.where, "picture-missing", "these words have no picture",
                           "begin the paragraph with a picture, as in ![](nurse)");
      result_.rows.push_back(std::move(row));
    }
    sentences_.write(result_.rows.back().sentences);
  }

  static bool in_list(Node node) {
    for (Node above = node.parent(); above; above = above.parent()) {
      if (above.kind() == NodeKind::item) return true;
    }
    return false;
  }

  const MarkdownOptions& options_;
  EasyReadRows& result_;
  Diagnostics& diagnostics_;
  Positions positions_;
  HeadingReader headings_;
  TargetCheck check_;
  SentenceWriter sentences_;
  Node in_words_of_;  // the paragraph whose picture the words belong to
  std::vector<Node> dead_links_;
};

}  // namespace

EasyReadRows convert_easy_read(std::string_view text, const MarkdownOptions& options,
                               Diagnostics& diagnostics) {
  EasyReadRows result;
  if (auto excess = find_excess(text)) {
    diagnostics.error({options.file, options.first_line - 1 + excess->line, 0, 1}, "markdown-too-complex",
                      std::move(excess->message), std::move(excess->hint));
    return result;
  }
  const SyntaxTree tree(text);
  RowReader(text, options, result, diagnostics).read(tree.root());
  return result;
}

}  // namespace lantern::markdown
