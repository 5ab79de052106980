#include "markdown/sheet_rows.hpp"

#include <algorithm>
#include <utility>

#include "markdown/block_names.hpp"
#include "markdown/callouts.hpp"
#include "markdown/easy_marks.hpp"
#include "markdown/html_comments.hpp"
#include "markdown/sentence_maker.hpp"

namespace lantern::markdown {

namespace {

class SheetReader {
 public:
  SheetReader(std::string_view text, const MarkdownOptions& options)
      : options_(options),
        positions_(text, options),
        check_(options, positions_, said_elsewhere_),
        sentences_(options.language) {}

  bool enter(Node node) {
    switch (node.kind()) {
      case NodeKind::heading:
        heading(node);
        return false;
      case NodeKind::block_quote:
        if (const auto mark = callout_mark(node); mark && mark->is_callout()) {
          skipped_ = {mark->node, mark->node.next()};
          row_of(options_.words.callouts[*mark->index]);
        }
        return true;
      case NodeKind::code_block:
        if (!node.fenced() || !is_component(first_word(node.fence_info()))) row_of(node.literal());
        return false;
      case NodeKind::html_block:
        if (options_.raw_html == RawHtml::inert) row_of(without_comments(node.literal()).rest);
        return false;
      case NodeKind::html_inline:
        if (options_.raw_html == RawHtml::inert) words(without_comments(node.literal()).rest);
        return false;
      case NodeKind::table:
      case NodeKind::image:
      case NodeKind::footnote_reference:
      case NodeKind::footnote_definition:
        return false;
      case NodeKind::text:
      case NodeKind::code:
        if (std::ranges::find(skipped_, node) == skipped_.end()) words(node.literal());
        return true;
      case NodeKind::list:
        lists_.push_back({node.ordered(), node.list_start()});
        return true;
      case NodeKind::item:
        item_ = lists_.back().ordered ? std::to_string(lists_.back().next++) + '.' : "•";
        return true;
      case NodeKind::soft_break:
      case NodeKind::line_break:
        sentences_.space();
        return true;
      case NodeKind::emphasis:
      case NodeKind::strong:
      case NodeKind::strikethrough:
      case NodeKind::link:
        sentences_.open(easy_mark(node, check_, LinkUse::shown));
        return true;
      default:
        return true;
    }
  }

  void leave(Node node) {
    switch (node.kind()) {
      case NodeKind::paragraph:
        end_row();
        break;
      case NodeKind::list:
        lists_.pop_back();
        break;
      case NodeKind::item:
        item_.clear();
        break;
      case NodeKind::emphasis:
      case NodeKind::strong:
      case NodeKind::strikethrough:
      case NodeKind::link:
        sentences_.close();
        break;
      default:
        break;
    }
  }

  std::vector<EasyReadRow> rows;

 private:
  void heading(Node node) {
    EasyReadRow row;
    row.kind = EasyReadRowKind::heading;
    row.heading = {std::max(node.heading_level(), 2), {}, words_of(node)};
    row.where = positions_.of(node);
    if (!row.heading.text.empty()) rows.push_back(std::move(row));
  }

  void words(std::string_view words) { sentences_.words(words, {}); }

  void row_of(std::string_view words) {
    std::string line(words);
    std::ranges::replace(line, '\n', ' ');
    sentences_.words(line, {});
    end_row();
  }

  void end_row() {
    EasyReadRow row;
    sentences_.end_paragraph(row);
    if (row.sentences.empty()) return;
    row.item = std::exchange(item_, {});  // a second paragraph of an item has none
    rows.push_back(std::move(row));
  }

  const MarkdownOptions& options_;
  Diagnostics said_elsewhere_;
  Positions positions_;
  TargetCheck check_;
  SentenceMaker sentences_;
  std::vector<Node> skipped_;  // the mark of a callout
  struct OpenList {
    bool ordered = false;
    int next = 1;
  };
  std::vector<OpenList> lists_;  // around the words, the outermost first
  std::string item_;             // before the next paragraph
};

}  // namespace

std::vector<EasyReadRow> sheet_rows(std::string_view text, Node root, const MarkdownOptions& options) {
  SheetReader reader(text, options);
  walk(root, reader);
  return std::move(reader.rows);
}

}  // namespace lantern::markdown
