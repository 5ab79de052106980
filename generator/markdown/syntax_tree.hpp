// The syntax tree of one Markdown text: the only door to cmark-gfm, which nothing else includes.
// A tree's nodes live in memory of the thread that made it: use and destroy a tree on that thread.
// Any number of threads may each have trees of their own. cmark-gfm itself is not safe in threads
// (its parsers switch entries of global tables), so what touches those tables is locked inside.
#pragma once
#include <string_view>

namespace lantern::markdown {

enum class NodeKind : unsigned char {
  none,  // no node: beyond the last, above the root
  document,
  block_quote,
  list,
  item,
  code_block,
  html_block,
  paragraph,
  heading,
  thematic_break,
  footnote_definition,
  table,
  table_row,
  table_cell,
  text,
  soft_break,
  line_break,
  code,
  html_inline,
  emphasis,
  strong,
  strikethrough,
  link,
  image,
  footnote_reference,
};

enum class TaskState : unsigned char { none, open, done };
enum class Alignment : unsigned char { none, left, centre, right };

// A place in the tree: a small value, like a pointer, good as long as its tree.
class Node {
 public:
  Node() = default;

  explicit operator bool() const { return node_ != nullptr; }
  NodeKind kind() const { return kind_; }

  Node parent() const;
  Node next() const;
  Node previous() const;
  Node first_child() const;
  Node last_child() const;

  // Of text, code, HTML and code blocks; of a footnote reference its number.
  std::string_view literal() const;
  // Of links and pictures, with escapes and entities resolved.
  std::string_view url() const;
  std::string_view title() const;

  // Of a code block: what stands behind the fence, and whether there is a fence.
  std::string_view fence_info() const;
  bool fenced() const;

  int heading_level() const;
  bool ordered() const;                   // of a list
  int list_start() const;                 // of an ordered list
  bool tight() const;                     // of a list: no blank lines between items
  TaskState task() const;                 // of an item
  bool header_row() const;                // of a table row
  Alignment alignment(int column) const;  // of a table, column from 0

  // From 1; 0 where cmark-gfm does not know. Columns count bytes. Inside quotes and lists the columns of
  // inline nodes after the first line are too small by the markers before them.
  int line() const;
  int column() const;
  int end_line() const;
  int end_column() const;

  friend bool operator==(const Node& a, const Node& b) { return a.node_ == b.node_; }

 private:
  friend class SyntaxTree;
  explicit Node(void* node);

  void* node_ = nullptr;
  NodeKind kind_ = NodeKind::none;
};

class SyntaxTree {
 public:
  // Reads GitHub-flavoured Markdown: CommonMark with tables, task lists, strikethrough, autolinks and
  // footnotes. Some texts take time that grows with the square of their length: look with
  // find_excess() (limits.hpp) first. Bytes that are not UTF-8 become U+FFFD.
  explicit SyntaxTree(std::string_view text);
  SyntaxTree(const SyntaxTree&) = delete;
  SyntaxTree& operator=(const SyntaxTree&) = delete;
  ~SyntaxTree() = default;

  Node root() const { return root_; }

 private:
  // The memory of the thread's trees; a member, so that it is given back too when the constructor throws.
  class Memory {
   public:
    Memory();
    Memory(const Memory&) = delete;
    Memory& operator=(const Memory&) = delete;
    ~Memory();
  };

  Memory memory_;
  Node root_;
};

// Calls visitor.enter(node) before and visitor.leave(node) after the children of each node from `root`
// down, `root` included. Where enter() gives false, neither the children nor leave() follow. It does
// not recurse: text nested thousands deep must not end the program.
template <typename Visitor>
void walk(Node root, Visitor& visitor) {
  Node node = root;
  for (;;) {
    if (visitor.enter(node)) {
      if (const Node child = node.first_child()) {
        node = child;
        continue;
      }
      visitor.leave(node);
    }
    while (node != root && !node.next()) {
      node = node.parent();
      visitor.leave(node);
    }
    if (node == root) return;
    node = node.next();
  }
}

}  // namespace lantern::markdown
