#include "templates/parser.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>

#include "templates/scanner.hpp"
#include "text/suggest.hpp"

namespace lantern::templates {

namespace {

using Type = SyntaxNode::Type;

class Parser {
 public:
  Parser(const TemplateSource& source, Diagnostics& diagnostics)
      : source_(source), diagnostics_(diagnostics) {}

  SyntaxTree run() {
    for (const Token& token : scan(source_, diagnostics_)) {
      if (!add(token)) return {};
    }
    while (!open_.empty()) {
      const SyntaxNode& node = open_.back();
      error(node.range, "template-unclosed", fmt::format("'{}' is not closed", node.name),
            fmt::format("write {{{{/{}}}}} where it ends", node.name));
      close_innermost();
    }
    return std::move(tree_);
  }

 private:
  // False when reading on makes no sense.
  bool add(const Token& token) {
    switch (token.type) {
      case Token::Type::silent:
        return true;
      case Token::Type::text:
        if (!token.standalone) add_text(token);
        return true;
      case Token::Type::close:
        close(token);
        return true;
      case Token::Type::variable:
      case Token::Type::raw_variable:
      case Token::Type::partial:
        siblings().push_back(node_of(token));
        return true;
      default:
        break;
    }
    if (open_.size() >= maximum_depth) {
      error(token.range, "template-too-deep",
            fmt::format("'{}' is nested more than {} deep", token.name, maximum_depth),
            "move the inner parts to a partial, or look for a section that is not closed");
      return false;
    }
    open_.push_back(node_of(token));
    return true;
  }

  void add_text(const Token& token) {
    SyntaxTree& list = siblings();
    // Lines of text that follow each other become one node again.
    if (!list.empty() && list.back().type == Type::text &&
        list.back().range.offset + list.back().range.length == token.range.offset) {
      list.back().range.length += token.range.length;
      return;
    }
    list.push_back(node_of(token));
  }

  static SyntaxNode node_of(const Token& token) {
    SyntaxNode node;
    node.range = token.range;
    node.name = token.name;
    node.name_range = token.name_range;
    node.starts_line = token.starts_line && !token.standalone;
    if (token.type == Token::Type::text) node.starts_line = token.starts_line;
    node.indentation = token.indentation;
    node.first_on_line = token.first_on_line;
    node.standalone = token.standalone;
    node.content_on_own_lines = token.last_on_line;
    switch (token.type) {
      case Token::Type::raw_variable:
        node.raw = true;
        [[fallthrough]];
      case Token::Type::variable:
        node.type = Type::variable;
        break;
      case Token::Type::section:
        node.type = Type::section;
        break;
      case Token::Type::inverted:
        node.type = Type::inverted;
        break;
      case Token::Type::partial:
        node.type = Type::partial;
        break;
      case Token::Type::parent:
        node.type = Type::parent;
        break;
      case Token::Type::block:
        node.type = Type::block;
        break;
      default:
        node.type = Type::text;
        break;
    }
    return node;
  }

  void close(const Token& token) {
    const auto match = std::find_if(open_.rbegin(), open_.rend(),
                                    [&](const SyntaxNode& node) { return node.name == token.name; });
    if (match == open_.rend()) {
      close_unknown(token);
      return;
    }
    // What was opened later and not closed is the mistake; the outer one is closed all the same, so that
    // one mistake gives one error.
    for (auto node = open_.rbegin(); node != match; ++node) {
      error(token.range, "template-mismatch",
            fmt::format("'{}' is closed here, but '{}' of line {} is still open", token.name, node->name,
                        location_of(source_, node->range).line),
            fmt::format("write {{{{/{}}}}} before this", node->name));
    }
    const auto inner = match - open_.rbegin();
    for (auto i = 0; i < inner; ++i) close_innermost();
    SyntaxNode& node = open_.back();
    node.closed_on_own_line = token.standalone || token.first_on_line;
    node.newline_taken =
        token.standalone &&
        source_.text.find('\n', token.range.offset + token.range.length) != std::string::npos;
    node.alone_on_line = node.type == Type::block && node.standalone && token.standalone &&
                         node.children.empty() && !node.content_on_own_lines &&
                         same_line(node.range, token.range);
    close_innermost();
  }

  bool same_line(Range first, Range second) const {
    const std::string_view text = source_.text;
    const std::size_t begin = first.offset + first.length;
    return text.substr(begin, second.offset - begin).find('\n') == std::string_view::npos;
  }

  void close_unknown(const Token& token) {
    if (open_.empty()) {
      error(token.range, "template-mismatch",
            fmt::format("'{}' is closed here but was not opened", token.name),
            fmt::format("remove this tag, or write {{{{#{}}}}} before", token.name));
      return;
    }
    const std::string_view innermost[] = {open_.back().name};
    error(token.range, "template-mismatch",
          fmt::format("'{}' is closed here but '{}' of line {} is open", token.name, innermost[0],
                      location_of(source_, open_.back().range).line),
          fmt::format("did you mean {{{{/{}}}}}?", innermost[0]));
    // A misspelt closing tag closes what it means, or its section would be reported once more.
    if (closest(token.name, innermost)) close_innermost();
  }

  void close_innermost() {
    SyntaxNode node = std::move(open_.back());
    open_.pop_back();
    siblings().push_back(std::move(node));
  }

  SyntaxTree& siblings() { return open_.empty() ? tree_ : open_.back().children; }

  void error(Range range, Code code, std::string message, std::string hint) {
    report(source_, range, Severity::error, code, std::move(message), std::move(hint), diagnostics_);
  }

  const TemplateSource& source_;
  Diagnostics& diagnostics_;
  SyntaxTree tree_;
  std::vector<SyntaxNode> open_;
};

}  // namespace

SyntaxTree parse(const TemplateSource& source, Diagnostics& diagnostics) {
  return Parser(source, diagnostics).run();
}

}  // namespace lantern::templates
