#include "markdown/easy_read_rows.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "markdown/block_names.hpp"
#include "markdown/easy_marks.hpp"
#include "markdown/headings.hpp"
#include "markdown/html_comments.hpp"
#include "markdown/inline_renderer.hpp"
#include "markdown/limits.hpp"
#include "markdown/sentence_maker.hpp"
#include "markdown/source_cursor.hpp"
#include "markdown/spelled_out_characters.hpp"
#include "markdown/syntax_tree.hpp"

namespace lantern::markdown {

namespace {

// The visitor for easy read. Inside a paragraph it hands words to the SentenceMaker, and cuts where a
// picture begins the next row.
class RowReader {
 public:
  RowReader(std::string_view text, const MarkdownOptions& options, EasyReadRows& result,
            Diagnostics& diagnostics)
      : options_(options),
        result_(result),
        diagnostics_(diagnostics),
        positions_(text, options),
        headings_(options, positions_, diagnostics),
        check_(options, positions_, diagnostics),
        cursor_(text, options.first_line),
        sentences_(options.language) {}

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
        return heading(node);
      case NodeKind::paragraph:
        cursor_.go_to(node);
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
        if (!in_heading_)
          refuse(node, "footnote", "a note at the end is hard to find, and is left out",
                 "say it in the text");
        return false;
      case NodeKind::footnote_definition:
        return false;
      case NodeKind::html_block:
      case NodeKind::html_inline:
        if (const auto html = without_comments(node.literal());
            !in_heading_ && !html.rest.empty() && !html.rest.starts_with("</")) {
          refuse(node, "html", "HTML cannot stand in easy read, and is left out", "write it in Markdown");
        }
        return false;
      case NodeKind::text:
        words(node);
        return true;
      case NodeKind::code:
        sentences_.open({EasyMarkKind::code, {}, {}, {}, {}});
        words(node);
        sentences_.close();
        return true;
      case NodeKind::soft_break:
        sentences_.space();
        return true;
      case NodeKind::line_break:
        sentences_.line_break();
        return true;
      case NodeKind::image:
        if (!in_heading_) picture(node);
        cursor_.go_to(node);
        cursor_.pass_target(node.url());
        return false;
      case NodeKind::emphasis:
      case NodeKind::strong:
      case NodeKind::strikethrough:
      case NodeKind::link:
        // A heading is read without its links, so what is wrong with one does not matter to anybody.
        sentences_.open(easy_mark(node, check_, in_heading_ ? LinkUse::unchecked : LinkUse::shown));
        return true;
      default:
        return true;
    }
  }

  void leave(Node node) {
    switch (node.kind()) {
      case NodeKind::heading:
        sentences_.end_paragraph(result_.rows.back());
        in_heading_ = false;
        break;
      case NodeKind::paragraph:
        end_words(node);
        break;
      case NodeKind::emphasis:
      case NodeKind::strong:
      case NodeKind::strikethrough:
        sentences_.close();
        break;
      case NodeKind::link:
        sentences_.close();
        cursor_.pass_target(node.url());
        break;
      default:
        break;
    }
  }

 private:
  void refuse(Node node, Code code, std::string message, std::string hint) {
    diagnostics_.error(positions_.of(node), code, std::move(message), std::move(hint));
  }

  void words(Node node) {
    cursor_.go_to(node);
    sentences_.words(node.literal(), cursor_.follow(node.literal()));
  }

  bool heading(Node node) {
    cursor_.go_to(node);
    std::optional<Heading> heading = headings_.take(node);
    if (!heading) return false;
    EasyReadRow row;
    row.kind = EasyReadRowKind::heading;
    row.heading = std::move(*heading);
    row.where = positions_.of(node);
    result_.rows.push_back(std::move(row));
    in_heading_ = true;
    return true;
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
      EasyReadRow none;
      sentences_.end_paragraph(none);
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
    sentences_.end_paragraph(result_.rows.back());
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
  SourceCursor cursor_;
  SentenceMaker sentences_;
  Node in_words_of_;  // the paragraph whose picture the words belong to
  bool in_heading_ = false;
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
  refuse_spelled_out_characters(text, tree.root(), options, diagnostics);
  RowReader(text, options, result, diagnostics).read(tree.root());
  return result;
}

}  // namespace lantern::markdown
