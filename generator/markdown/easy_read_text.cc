#include "markdown/easy_read_text.hpp"

#include <algorithm>

#include "markdown/block_names.hpp"
#include "markdown/limits.hpp"
#include "markdown/positions.hpp"
#include "markdown/syntax_tree.hpp"
#include "text/utf8.hpp"

namespace lantern::markdown {

namespace {

std::size_t code_point_bytes(char first) {
  const auto byte = static_cast<unsigned char>(first);
  return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

// Follows the words of the tree through the source. cmark-gfm's columns are sometimes too small (in
// lists, behind entities) and never too great, so they only say where to begin looking.
class SourceCursor {
 public:
  SourceCursor(std::string_view text, int first_line) : text_(text), first_line_(first_line) {
    line_starts_.push_back(0);
    for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1))
      line_starts_.push_back(at + 1);
  }

  void go_to(int line, int column) {
    if (line < 1 || static_cast<std::size_t>(line) > line_starts_.size()) return;
    const std::size_t to =
        line_starts_[static_cast<std::size_t>(line - 1)] + static_cast<std::size_t>(std::max(column - 1, 0));
    at_ = std::min(std::max(at_, to), text_.size());
  }

  // Behind `](target)` when a picture or a link ends so; stays when its address is written elsewhere.
  void pass_target(std::string_view target) {
    std::size_t at = text_.find("](", at_);
    if (at == std::string_view::npos) return;
    at += 2;
    if (text_.substr(at).starts_with('<')) ++at;
    if (!text_.substr(at).starts_with(target)) return;
    const std::size_t end = text_.find(')', at + target.size());
    if (end != std::string_view::npos) at_ = end + 1;
  }

  // Writes the places of `words`, which are added to a block at byte `offset`.
  void follow(std::string_view words, std::size_t offset, std::vector<EasyPlace>& places) {
    if (const std::size_t beginning = text_.find(certain(words), at_);
        beginning != std::string_view::npos && beginning - at_ < 4096)
      at_ = beginning;
    bool begin_run = true;
    for (std::size_t i = 0; i < words.size();) {
      const std::size_t length = std::min(code_point_bytes(words[i]), words.size() - i);
      const std::string_view letter = words.substr(i, length);
      std::size_t source = 0;  // bytes in the source that became this letter
      if (letter == "&" && text_.substr(at_).starts_with("&amp;")) {
        source = 5;
      } else if (text_.substr(at_).starts_with(letter)) {
        source = length;
      } else if (at_ + 1 < text_.size() && text_[at_] == '\\') {
        ++at_;
        source = length;
        begin_run = true;
      } else if (at_ < text_.size() && text_[at_] == '&') {
        const std::size_t end = text_.find(';', at_);
        if (end != std::string_view::npos && end - at_ < 40) source = end + 1 - at_;
        begin_run = true;
      }
      if (begin_run) places.push_back(place(offset + i));
      begin_run = source != length || offset + i + length - places.back().at >= 256;
      at_ = std::min(at_ + source, text_.size());
      i += length;
    }
  }

 private:
  // The beginning of the words that is written in the source just as it is read.
  static std::string_view certain(std::string_view words) {
    const std::size_t sign = words.find_first_of("\\&<>*_[]`\"'#-!()", 1);
    return words.substr(0, sign);
  }

  // Counts on from the place before, so that a long line is not read again for each.
  EasyPlace place(std::size_t at) {
    const auto next = std::ranges::upper_bound(line_starts_, at_);
    const auto line = static_cast<int>(next - line_starts_.begin());
    if (line != counted_line_) {
      counted_line_ = line;
      counted_to_ = *std::prev(next);
      column_ = 1;
    }
    column_ += code_points(text_.substr(counted_to_, at_ - counted_to_));
    counted_to_ = at_;
    return {at, first_line_ - 1 + line, column_};
  }

  std::string_view text_;
  int first_line_;
  std::vector<std::size_t> line_starts_;
  std::size_t at_ = 0;
  int counted_line_ = 0;
  std::size_t counted_to_ = 0;
  int column_ = 1;
};

class TextReader {
 public:
  TextReader(std::string_view text, const MarkdownOptions& options, EasyText& result)
      : cursor_(text, options.first_line),
        positions_(text, options.file, options.first_line),
        result_(result) {}

  bool enter(Node node) {
    switch (node.kind()) {
      case NodeKind::heading:
      case NodeKind::paragraph:
        begin_block(node);
        return true;
      case NodeKind::code_block:
        if (node.fenced() && first_word(node.fence_info()) == "chart") ++result_.components;
        return false;
      case NodeKind::table:
      case NodeKind::footnote_reference:
      case NodeKind::footnote_definition:
      case NodeKind::html_block:
      case NodeKind::html_inline:
        return false;
      case NodeKind::text:
      case NodeKind::code:
        words(node);
        return true;
      case NodeKind::soft_break:
      case NodeKind::line_break:
        space(node.kind() == NodeKind::line_break);
        return true;
      case NodeKind::image:
        picture(node);
        return false;
      case NodeKind::emphasis:
      case NodeKind::strong:
      case NodeKind::link:
        open_.push_back({node, block_.plain.size()});
        return true;
      default:
        return true;
    }
  }

  void leave(Node node) {
    if (node.kind() == NodeKind::heading || node.kind() == NodeKind::paragraph) end_block();
    if (open_.empty() || !(open_.back().node == node)) return;
    close(open_.back());
    open_.pop_back();
    if (node.kind() == NodeKind::link) cursor_.pass_target(node.url());
  }

 private:
  struct Open {
    Node node;
    std::size_t begin;
  };

  void begin_block(Node node) {
    cursor_.go_to(node.line(), node.column());
    block_ = {};
    block_.kind = node.kind() == NodeKind::heading ? EasyBlockKind::heading : EasyBlockKind::words;
  }

  void words(Node node) {
    cursor_.go_to(node.line(), node.column());
    cursor_.follow(node.literal(), block_.plain.size(), block_.places);
    block_.plain += node.literal();
  }

  void space(bool by_hand) {
    block_.plain += ' ';
    if (by_hand) block_.breaks.push_back(block_.plain.size());
  }

  // The words before a picture belong to the picture before.
  void picture(Node node) {
    for (Open& open : open_) {
      close(open);
      open.begin = 0;
    }
    const EasyBlockKind kind = block_.kind;
    end_block();
    block_.kind = kind;
    cursor_.go_to(node.line(), node.column());
    if (!node.url().empty())
      result_.pictures.push_back({std::string(node.url()), positions_.of_part(node, node.url())});
    cursor_.pass_target(node.url());
  }

  void close(const Open& open) {
    if (open.begin >= block_.plain.size()) return;
    EasyMark mark;
    mark.kind = open.node.kind() == NodeKind::strong     ? EasyMarkKind::bold
                : open.node.kind() == NodeKind::emphasis ? EasyMarkKind::italic
                                                         : EasyMarkKind::link;
    mark.begin = open.begin;
    mark.end = block_.plain.size();
    if (mark.kind == EasyMarkKind::link) mark.target = open.node.url();
    block_.marks.push_back(std::move(mark));
  }

  void end_block() {
    if (block_.plain.find_first_not_of(' ') != std::string::npos && !block_.places.empty()) {
      std::ranges::stable_sort(block_.marks, {}, &EasyMark::begin);
      if (EasyPlace first = block_.places.front(); first.at > 0) {
        first.at = 0;
        block_.places.insert(block_.places.begin(), first);
      }
      result_.blocks.push_back(std::move(block_));
    }
    block_ = {};
  }

  SourceCursor cursor_;
  Positions positions_;
  EasyText& result_;
  EasyBlock block_;
  std::vector<Open> open_;
};

}  // namespace

EasyText easy_read_text(std::string_view text, const MarkdownOptions& options) {
  EasyText result;
  if (find_excess(text)) return result;
  const SyntaxTree tree(text);
  TextReader reader(text, options, result);
  walk(tree.root(), reader);
  return result;
}

}  // namespace lantern::markdown
