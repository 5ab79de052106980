#include "templates/expander.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "templates/indentation.hpp"

namespace lantern::templates {

namespace {

using Type = SyntaxNode::Type;

// A template of the demonstration theme has some hundred nodes and 20 KB; partials that include each
// other twice at every level could make one of any size.
constexpr std::size_t maximum_steps = 200'000;
constexpr std::size_t maximum_text = std::size_t{8} << 20;

struct Override {
  const SyntaxNode* block;
  std::size_t source;
};

class Expander {
 public:
  Expander(std::size_t root, Expansion& shared, Diagnostics& diagnostics)
      : root_(root), source_(root), shared_(shared), diagnostics_(diagnostics) {}

  CompiledTemplate run() {
    path_.push_back(root_);
    expand_list(shared_.trees[root_], {});
    const TemplateSource& source = shared_.sources[root_];
    if (source.syntax == Syntax::html && !state_.in_text()) {
      shared_.broken[root_] = true;
      error(root_, {source.text.find_last_not_of(" \t\r\n"), 1}, "template-unbalanced",
            fmt::format("the template ends inside {}", state_.description()),
            "close the tag, quotes, comment or element that is open at the end");
    }
    return std::move(result_);
  }

 private:
  void expand_list(const SyntaxTree& tree, const Layout& layout) {
    for (const SyntaxNode& node : tree) {
      if (too_large(node)) return;
      if (node.starts_line && node.type != Type::text) begin_line(layout);
      switch (node.type) {
        case Type::text:
          add_lines(node, layout);
          break;
        case Type::variable:
          add_variable(node);
          break;
        case Type::section:
        case Type::inverted:
          add_section(node, layout);
          break;
        case Type::partial:
        case Type::parent:
          include(node, layout);
          break;
        case Type::block:
          add_block(node, layout);
          break;
      }
    }
  }

  // --- text ---

  void begin_line(const Layout& layout) {
    if (!std::exchange(within_line_, false)) add_text(layout.prefix);
  }

  void add_lines(const SyntaxNode& node, const Layout& layout) {
    std::string_view text = source_text().substr(node.range.offset, node.range.length);
    for (bool starts_line = node.starts_line; !text.empty(); starts_line = true) {
      const std::size_t newline = text.find('\n');
      std::string_view line = text.substr(0, newline == std::string_view::npos ? newline : newline + 1);
      text.remove_prefix(line.size());
      const bool is_empty = line == "\n" || line == "\r\n";
      if (starts_line && !is_empty) {
        begin_line(layout);
        const std::string_view blanks = leading_blanks(line);
        line.remove_prefix(blanks.size() - without_common(blanks, layout.strip).size());
      }
      within_line_ = false;
      add_text(line);
    }
  }

  void add_text(std::string_view text) {
    if (text.empty()) return;
    if (syntax() == Syntax::html) state_.advance(text);
    // Joined to the text before it, unless a section began or ended between.
    if (result_.nodes.empty() || result_.nodes.back().type != CompiledNode::Type::text || seam_) {
      CompiledNode node = node_at({});
      node.first = static_cast<std::uint32_t>(result_.text.size());
      result_.nodes.push_back(node);
      seam_ = false;
    }
    result_.text += text;
    result_.nodes.back().length += static_cast<std::uint32_t>(text.size());
  }

  // --- values ---

  CompiledNode node_at(Range name) const {
    CompiledNode node;
    node.source = static_cast<std::uint32_t>(source_);
    node.offset = static_cast<std::uint32_t>(name.offset);
    return node;
  }

  CompiledNode named_node(const SyntaxNode& node, CompiledNode::Type type) {
    CompiledNode result = node_at(node.name_range);
    result.type = type;
    result.first = static_cast<std::uint32_t>(result_.names.size());
    if (node.name == ".") return result;
    for (std::string_view rest = node.name;;) {
      const std::size_t dot = rest.find('.');
      const std::string_view part = rest.substr(0, dot);
      result_.names.push_back({part, Name::hash_of(part)});
      ++result.length;
      if (dot == std::string_view::npos) return result;
      rest.remove_prefix(dot + 1);
    }
  }

  void add_variable(const SyntaxNode& node) {
    within_line_ = false;
    CompiledNode result = named_node(node, CompiledNode::Type::variable);
    result.raw = node.raw;
    result.context = syntax() == Syntax::xml ? Context::xml : Context::plain;
    if (syntax() == Syntax::html) {
      const HtmlState::Place place = state_.place();
      check_place(node, place);
      result.context = place.context;
      result.quote = place.quote;
      state_.advance_value();
    }
    result_.nodes.push_back(result);
  }

  void check_place(const SyntaxNode& node, const HtmlState::Place& place) {
    if (!place.why_not.empty()) {
      error(source_, node.range, "template-context",
            fmt::format("the value '{}' cannot be printed inside {}", node.name, place.why_not),
            "print values only in text and in attributes with quotes, as in class=\"{{name}}\"");
    } else if (place.context == Context::json && !node.raw) {
      error(source_, node.range, "template-context",
            fmt::format("the value '{}' cannot be printed inside a script", node.name),
            fmt::format("a whole piece of ready-made JSON may be put in with {{{{{{{}}}}}}}", node.name));
    } else if (node.raw && place.context != Context::json && place.context != Context::html) {
      error(
          source_, node.range, "template-context",
          fmt::format("'{}' cannot be printed as ready-made HTML inside {}", node.name, state_.description()),
          fmt::format("write {{{{{}}}}} with two braces", node.name));
    }
  }

  // --- structure ---

  void add_section(const SyntaxNode& node, const Layout& layout) {
    const bool inverted = node.type == Type::inverted;
    const std::size_t index = result_.nodes.size();
    state_.settle();
    const HtmlState before = state_;
    result_.nodes.push_back(
        named_node(node, inverted ? CompiledNode::Type::inverted : CompiledNode::Type::section));
    expand_list(node.children, layout);
    result_.nodes[index].end = static_cast<std::uint32_t>(result_.nodes.size());
    seam_ = true;
    check_balance(node, before, "section");
  }

  void check_balance(const SyntaxNode& node, const HtmlState& before, std::string_view what) {
    state_.settle();
    if (syntax() != Syntax::html || state_ == before) return;
    error(source_, node.range, "template-unbalanced",
          fmt::format("the {} '{}' begins inside {} and ends inside {}", what, node.name,
                      before.description(), state_.description()),
          "put whole attributes or whole elements in it, with both their quotes or both their brackets");
    state_ = before;
  }

  void include(const SyntaxNode& node, const Layout& layout) {
    const std::size_t target = shared_.links.find(node.name);
    if (node.type == Type::parent) warn_of_ignored(node);
    // Missing ones, broken ones and circles have been reported. A layout may still stand inside an override
    // of itself (a box in a box): each override is used once on the way down, so that ends.
    if (target == Links::npos || shared_.broken[target]) return;
    if (path_.size() >= maximum_depth) {
      error(source_, node.range, "template-too-deep",
            fmt::format("templates include each other more than {} deep", maximum_depth),
            "put several of them together");
      return;
    }
    std::vector<Override> overrides;
    for (const SyntaxNode& child : node.children) {
      if (child.type == Type::block) overrides.push_back({&child, source_});
    }
    Layout inner;
    if (node.standalone)
      inner.prefix = layout.prefix + std::string(without_common(node.indentation, layout.strip));
    state_.settle();
    const HtmlState before = state_;
    const std::size_t here = std::exchange(source_, target);
    path_.push_back(target);
    layers_.push_back(std::move(overrides));
    expand_list(shared_.trees[target], inner);
    layers_.pop_back();
    path_.pop_back();
    source_ = here;
    check_balance(node, before, node.type == Type::parent ? "parent" : "partial");
  }

  void warn_of_ignored(const SyntaxNode& parent) {
    for (const SyntaxNode& child : parent.children) {
      const std::string_view text = source_text().substr(child.range.offset, child.range.length);
      if (child.type == Type::block) continue;
      const std::size_t begin = text.find_first_not_of(" \t\r\n");
      if (child.type == Type::text && begin == std::string_view::npos) continue;
      Range range = child.range;
      if (child.type == Type::text)
        range = {range.offset + begin, text.find_last_not_of(" \t\r\n") + 1 - begin};
      note(source_, range, Severity::warning, "template-ignored",
           fmt::format("this is not in a block of '{}' and is ignored", parent.name),
           "put it between {{$name}} and {{/name}}, or remove it");
      return;
    }
  }

  void add_block(const SyntaxNode& block, const Layout& layout) {
    state_.settle();
    const HtmlState before = state_;
    if (const Override* chosen = find_override(block.name)) {
      add_override(block, *chosen, layout);
    } else {
      expand_list(block.children, layout);
    }
    check_balance(block, before, "block");
  }

  // The outermost override wins. One that is being expanded already does not apply inside itself.
  const Override* find_override(std::string_view name) const {
    for (const std::vector<Override>& layer : layers_) {
      for (const Override& candidate : layer) {
        if (candidate.block->name == name && std::ranges::find(active_, candidate.block) == active_.end()) {
          return &candidate;
        }
      }
    }
    return nullptr;
  }

  // Where the override's own indentation is taken away and that of the place is put: the rules are those
  // of the specification's cases "Block reindentation", "Intrinsic indentation", "Nested block
  // reindentation", "Standalone block".
  void add_override(const SyntaxNode& block, const Override& chosen, const Layout& layout) {
    const SyntaxNode& content = *chosen.block;
    if (content.children.empty()) return;
    std::string_view target;
    if (block.first_on_line) target = block.indentation;
    if (block.standalone && block.content_on_own_lines && !block.children.empty()) {
      target = intrinsic_indentation(block, source_text());
    }
    Layout inner{layout.prefix + std::string(without_common(target, layout.strip)), {}};
    if (content.content_on_own_lines) {
      inner.strip = intrinsic_indentation(content, shared_.sources[chosen.source].text);
    }
    if (block.standalone && !content.content_on_own_lines) add_text(inner.prefix);
    within_line_ = !block.standalone;
    const std::size_t here = std::exchange(source_, chosen.source);
    active_.push_back(&content);
    expand_list(content.children, inner);
    active_.pop_back();
    source_ = here;
    within_line_ = false;
    // The block's lines were whole lines, so what comes after begins a line.
    const bool whole_lines = block.alone_on_line || (block.standalone && block.closed_on_own_line);
    if (whole_lines && block.newline_taken && !content.closed_on_own_line) add_text("\n");
  }

  // --- limits and mistakes ---

  bool too_large(const SyntaxNode& node) {
    if (++steps_ < maximum_steps && result_.text.size() < maximum_text) return false;
    if (!std::exchange(stopped_, true)) {
      error(source_, node.range, "template-too-large",
            fmt::format("with all its partials, the template '{}' is too large", shared_.sources[root_].name),
            "look for partials that include each other many times");
    }
    return true;
  }

  void error(std::size_t source, Range range, Code code, std::string message, std::string hint) {
    note(source, range, Severity::error, code, std::move(message), std::move(hint));
  }

  void note(std::size_t source, Range range, Severity severity, Code code, std::string message,
            std::string hint) {
    if (!shared_.reported.emplace(source, range.offset, code).second) return;
    report(shared_.sources[source], range, severity, code, std::move(message), std::move(hint), diagnostics_);
  }

  Syntax syntax() const { return shared_.sources[root_].syntax; }
  std::string_view source_text() const { return shared_.sources[source_].text; }

  std::size_t root_;
  std::size_t source_;  // the template whose tree is being walked
  Expansion& shared_;
  Diagnostics& diagnostics_;
  CompiledTemplate result_;
  HtmlState state_;
  std::vector<std::size_t> path_;              // the templates pasted into each other here
  std::vector<std::vector<Override>> layers_;  // the overrides of each parent on the path, outermost first
  std::vector<const SyntaxNode*> active_;      // the overrides being expanded
  std::size_t steps_ = 0;
  bool within_line_ = false;  // the next line begins behind something that is on it already
  bool seam_ = false;         // the next text may not be joined to the one before
  bool stopped_ = false;
};

}  // namespace

CompiledTemplate expand(std::size_t root, Expansion& shared, Diagnostics& diagnostics) {
  return Expander(root, shared, diagnostics).run();
}

}  // namespace lantern::templates
