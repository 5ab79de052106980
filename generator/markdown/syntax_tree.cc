#include "markdown/syntax_tree.hpp"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <memory>
#include <mutex>
#include <new>
#include <shared_mutex>
#include <vector>

#include "text/utf8.hpp"

namespace lantern::markdown {

namespace {

// Memory for trees, given back all at once: a page makes some thousand small nodes, and freeing each of
// them would cost as much as reading the text. One for each thread, because the functions that
// cmark-gfm calls for memory are told nothing but a size.
class Arena {
 public:
  // Zeroed, aligned for anything.
  void* allocate(std::size_t size) {
    const std::size_t needed = header + (size + alignment - 1) / alignment * alignment;
    if (blocks_.empty() || blocks_.back().size - used_ < needed) add_block(needed);
    std::byte* start = blocks_.back().bytes.get() + used_;
    used_ += needed;
    std::memset(start, 0, needed);
    const std::size_t payload = needed - header;
    std::memcpy(start, &payload, sizeof payload);
    return start + header;
  }

  void* grow(void* old, std::size_t size) {
    if (old == nullptr) return allocate(size);
    std::size_t old_size = 0;
    std::memcpy(&old_size, static_cast<std::byte*>(old) - header, sizeof old_size);
    if (size <= old_size) return old;
    void* moved = allocate(size);
    std::memcpy(moved, old, old_size);
    return moved;
  }

  void begin_tree() { ++trees_; }

  void end_tree() {
    if (--trees_ > 0) return;
    // The first block is enough for nearly every page, and is kept for the next one.
    if (blocks_.size() > 1) blocks_.resize(1);
    if (!blocks_.empty() && blocks_.front().size > block_size) blocks_.clear();
    used_ = 0;
  }

 private:
  struct Block {
    std::unique_ptr<std::byte[]> bytes;
    std::size_t size = 0;
  };
  static constexpr std::size_t alignment = alignof(std::max_align_t);
  static constexpr std::size_t header = alignment;  // holds the size, which grow() needs
  static constexpr std::size_t block_size = 256 * 1024;

  void add_block(std::size_t needed) {
    const std::size_t size = std::max(needed, block_size);
    blocks_.push_back({std::make_unique_for_overwrite<std::byte[]>(size), size});
    used_ = 0;
  }

  std::vector<Block> blocks_;
  std::size_t used_ = 0;  // of the last block
  int trees_ = 0;
};

Arena& arena() {
  thread_local Arena mine;
  return mine;
}

extern "C" {
static void* lantern_markdown_calloc(std::size_t count, std::size_t size) {
  return arena().allocate(count * size);
}
static void* lantern_markdown_realloc(void* old, std::size_t size) { return arena().grow(old, size); }
static void lantern_markdown_free(void*) {}
}

struct Extensions {
  cmark_syntax_extension* table = nullptr;
  cmark_syntax_extension* tasklist = nullptr;
  cmark_syntax_extension* strikethrough = nullptr;
  cmark_syntax_extension* autolink = nullptr;
  cmark_mem memory{lantern_markdown_calloc, lantern_markdown_realloc, lantern_markdown_free};
  // Parsers with strikethrough or autolink switch entries of global tables while they read inlines, and
  // take it alone; parsers without only read the tables and share it.
  std::shared_mutex tables;
};

// Registering is not safe in threads either; a local static is made once, by one thread.
Extensions& extensions() {
  static Extensions all;
  static const bool registered = [] {
    cmark_gfm_core_extensions_ensure_registered();
    all.table = cmark_find_syntax_extension("table");
    all.tasklist = cmark_find_syntax_extension("tasklist");
    all.strikethrough = cmark_find_syntax_extension("strikethrough");
    all.autolink = cmark_find_syntax_extension("autolink");
    return true;
  }();
  static_cast<void>(registered);
  return all;
}

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

cmark_node* cmark(void* node) { return static_cast<cmark_node*>(node); }

std::string_view view(const char* text) {
  return text == nullptr ? std::string_view() : std::string_view(text);
}

NodeKind extension_kind(cmark_node* node) {
  const std::string_view name = view(cmark_node_get_type_string(node));
  if (name == "table") return NodeKind::table;
  if (name == "table_row" || name == "table_header") return NodeKind::table_row;
  if (name == "table_cell") return NodeKind::table_cell;
  if (name == "strikethrough") return NodeKind::strikethrough;
  return NodeKind::none;
}

NodeKind kind_of(cmark_node* node) {
  switch (cmark_node_get_type(node)) {
    case CMARK_NODE_DOCUMENT:
      return NodeKind::document;
    case CMARK_NODE_BLOCK_QUOTE:
      return NodeKind::block_quote;
    case CMARK_NODE_LIST:
      return NodeKind::list;
    case CMARK_NODE_ITEM:
      return NodeKind::item;
    case CMARK_NODE_CODE_BLOCK:
      return NodeKind::code_block;
    case CMARK_NODE_HTML_BLOCK:
      return NodeKind::html_block;
    case CMARK_NODE_PARAGRAPH:
      return NodeKind::paragraph;
    case CMARK_NODE_HEADING:
      return NodeKind::heading;
    case CMARK_NODE_THEMATIC_BREAK:
      return NodeKind::thematic_break;
    case CMARK_NODE_FOOTNOTE_DEFINITION:
      return NodeKind::footnote_definition;
    case CMARK_NODE_TEXT:
      return NodeKind::text;
    case CMARK_NODE_SOFTBREAK:
      return NodeKind::soft_break;
    case CMARK_NODE_LINEBREAK:
      return NodeKind::line_break;
    case CMARK_NODE_CODE:
      return NodeKind::code;
    case CMARK_NODE_HTML_INLINE:
      return NodeKind::html_inline;
    case CMARK_NODE_EMPH:
      return NodeKind::emphasis;
    case CMARK_NODE_STRONG:
      return NodeKind::strong;
    case CMARK_NODE_LINK:
      return NodeKind::link;
    case CMARK_NODE_IMAGE:
      return NodeKind::image;
    case CMARK_NODE_FOOTNOTE_REFERENCE:
      return NodeKind::footnote_reference;
    default:
      return extension_kind(node);
  }
}

}  // namespace

Node::Node(void* node) : node_(node), kind_(node == nullptr ? NodeKind::none : kind_of(cmark(node))) {}

Node Node::parent() const { return Node(cmark_node_parent(cmark(node_))); }
Node Node::next() const { return Node(cmark_node_next(cmark(node_))); }
Node Node::previous() const { return Node(cmark_node_previous(cmark(node_))); }
Node Node::first_child() const { return Node(cmark_node_first_child(cmark(node_))); }
Node Node::last_child() const { return Node(cmark_node_last_child(cmark(node_))); }

std::string_view Node::literal() const { return view(cmark_node_get_literal(cmark(node_))); }
std::string_view Node::url() const { return view(cmark_node_get_url(cmark(node_))); }
std::string_view Node::title() const { return view(cmark_node_get_title(cmark(node_))); }
std::string_view Node::fence_info() const { return view(cmark_node_get_fence_info(cmark(node_))); }

bool Node::fenced() const {
  int length = 0;
  int offset = 0;
  char character = 0;
  return cmark_node_get_fenced(cmark(node_), &length, &offset, &character) != 0;
}

int Node::heading_level() const { return cmark_node_get_heading_level(cmark(node_)); }
bool Node::ordered() const { return cmark_node_get_list_type(cmark(node_)) == CMARK_ORDERED_LIST; }
int Node::list_start() const { return cmark_node_get_list_start(cmark(node_)); }
bool Node::tight() const { return cmark_node_get_list_tight(cmark(node_)) != 0; }

TaskState Node::task() const {
  if (cmark_node_get_syntax_extension(cmark(node_)) != extensions().tasklist) return TaskState::none;
  return cmark_gfm_extensions_get_tasklist_item_checked(cmark(node_)) ? TaskState::done : TaskState::open;
}

bool Node::header_row() const { return cmark_gfm_extensions_get_table_row_is_header(cmark(node_)) != 0; }

Alignment Node::alignment(int column) const {
  if (column < 0 || column >= cmark_gfm_extensions_get_table_columns(cmark(node_))) return Alignment::none;
  switch (cmark_gfm_extensions_get_table_alignments(cmark(node_))[column]) {
    case 'l':
      return Alignment::left;
    case 'c':
      return Alignment::centre;
    case 'r':
      return Alignment::right;
    default:
      return Alignment::none;
  }
}

int Node::line() const { return cmark_node_get_start_line(cmark(node_)); }
int Node::column() const { return cmark_node_get_start_column(cmark(node_)); }
int Node::end_line() const { return cmark_node_get_end_line(cmark(node_)); }
int Node::end_column() const { return cmark_node_get_end_column(cmark(node_)); }

SyntaxTree::SyntaxTree(std::string_view text) {
  Extensions& all = extensions();
  // What a text does not use is left out: autolink alone, which stops at every w, doubles the time.
  const bool strikethrough = contains(text, "~");
  const bool autolink = contains(text, "://") || contains(text, "www.") || contains(text, "@");
  int options = CMARK_OPT_DEFAULT;
  if (contains(text, "[^")) options |= CMARK_OPT_FOOTNOTES;
  if (invalid_utf8_at(text)) options |= CMARK_OPT_VALIDATE_UTF8;

  // Never freed one by one: all of it is in the arena.
  cmark_parser* parser = cmark_parser_new_with_mem(options, &all.memory);
  cmark_parser_attach_syntax_extension(parser, all.table);
  cmark_parser_attach_syntax_extension(parser, all.tasklist);
  if (strikethrough) cmark_parser_attach_syntax_extension(parser, all.strikethrough);
  if (autolink) cmark_parser_attach_syntax_extension(parser, all.autolink);
  cmark_parser_feed(parser, text.data(), text.size());
  if (strikethrough || autolink) {
    const std::unique_lock alone(all.tables);
    root_ = Node(cmark_parser_finish(parser));
  } else {
    const std::shared_lock together(all.tables);
    root_ = Node(cmark_parser_finish(parser));
  }
}

SyntaxTree::Memory::Memory() { arena().begin_tree(); }
SyntaxTree::Memory::~Memory() { arena().end_tree(); }

}  // namespace lantern::markdown
