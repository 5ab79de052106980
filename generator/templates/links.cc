#include "templates/links.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "text/suggest.hpp"

namespace lantern::templates {

using Type = SyntaxNode::Type;

Links::Links(const std::vector<TemplateSource>& sources, const std::vector<SyntaxTree>& trees,
             const std::vector<bool>& broken)
    : sources_(sources),
      trees_(trees),
      broken_(broken),
      references_(sources.size()),
      blocks_(sources.size()) {
  for (std::size_t i = 0; i < trees.size(); ++i) collect(trees[i], i);
}

std::size_t Links::find(std::string_view name) const {
  const auto found = std::ranges::find(sources_, name, &TemplateSource::name);
  return found == sources_.end() ? npos : static_cast<std::size_t>(found - sources_.begin());
}

void Links::collect(const SyntaxTree& tree, std::size_t from) {
  for (const SyntaxNode& node : tree) {
    if (node.type == Type::partial || node.type == Type::parent) {
      references_[from].push_back({&node, find(node.name)});
    }
    if (node.type == Type::block) blocks_[from].push_back(node.name);
    collect(node.children, from);
  }
}

struct Links::Search {
  std::vector<Visit> visits;
  std::vector<std::size_t> path;
  std::vector<bool> circular;
  Diagnostics& diagnostics;
};

std::vector<bool> Links::check(Diagnostics& diagnostics) const {
  Search search{std::vector<Visit>(sources_.size(), Visit::not_yet),
                {},
                std::vector<bool>(sources_.size()),
                diagnostics};
  for (std::size_t i = 0; i < sources_.size(); ++i) {
    check_missing(i, diagnostics);
    check_cycles(i, search);
    check_overrides(i, trees_[i], diagnostics);
  }
  return std::move(search.circular);
}

void Links::check_missing(std::size_t from, Diagnostics& diagnostics) const {
  std::vector<std::string_view> names;
  for (const TemplateSource& source : sources_) names.push_back(source.name);
  for (const Reference& reference : references_[from]) {
    if (reference.target != npos) continue;
    const auto near = closest(reference.node->name, names);
    report(sources_[from], reference.node->name_range, Severity::error, "template-missing",
           fmt::format("there is no template '{}'", reference.node->name),
           near ? fmt::format("did you mean '{}'?", *near)
                : "a template's name is its file's name in the theme, without the ending",
           diagnostics);
  }
}

// Depth first; a reference to a template whose search is still open closes a circle.
void Links::check_cycles(std::size_t from, Search& search) const {
  if (search.visits[from] != Visit::not_yet) return;
  search.visits[from] = Visit::open;
  search.path.push_back(from);
  for (const Reference& reference : references_[from]) {
    if (reference.target == npos) continue;
    // Longer paths are reported where they are pasted together.
    if (search.path.size() > maximum_depth) continue;
    if (search.visits[reference.target] != Visit::open) {
      check_cycles(reference.target, search);
      continue;
    }
    std::string chain;
    for (auto at = std::ranges::find(search.path, reference.target); at != search.path.end(); ++at) {
      chain += sources_[*at].name + " > ";
      search.circular[*at] = true;
    }
    chain += sources_[reference.target].name;
    report(sources_[from], reference.node->name_range, Severity::error, "template-cycle",
           fmt::format("this template includes itself: {}", chain),
           "a template cannot contain itself; remove one of these references", search.diagnostics);
  }
  search.path.pop_back();
  search.visits[from] = Visit::done;
}

void Links::check_overrides(std::size_t from, const SyntaxTree& tree, Diagnostics& diagnostics) const {
  for (const SyntaxNode& node : tree) {
    check_overrides(from, node.children, diagnostics);
    if (node.type != Type::parent) continue;
    std::vector<bool> seen(sources_.size());
    std::vector<std::string_view> names;
    const std::size_t parent = find(node.name);
    if (parent == npos || !blocks_of(parent, seen, names)) continue;
    for (const SyntaxNode& child : node.children) {
      if (child.type != Type::block || std::ranges::find(names, child.name) != names.end()) continue;
      const auto near = closest(child.name, names);
      report(sources_[from], child.name_range, Severity::error, "template-unknown-block",
             fmt::format("'{}' has no block '{}'", node.name, child.name),
             near            ? fmt::format("did you mean '{}'?", *near)
             : names.empty() ? fmt::format("'{}' has no blocks at all", node.name)
                             : fmt::format("its blocks are: {}", fmt::join(names, ", ")),
             diagnostics);
    }
  }
}

bool Links::blocks_of(std::size_t index, std::vector<bool>& seen,
                      std::vector<std::string_view>& names) const {
  if (seen[index]) return true;
  seen[index] = true;
  if (broken_[index]) return false;
  for (const std::string_view name : blocks_[index]) {
    if (std::ranges::find(names, name) == names.end()) names.push_back(name);
  }
  return std::ranges::all_of(references_[index], [&](const Reference& reference) {
    return reference.target != npos && blocks_of(reference.target, seen, names);
  });
}

}  // namespace lantern::templates
