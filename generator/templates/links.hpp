// What the templates of a set say of each other: partials and parents that do not exist, that go round
// in circles, blocks that the parent does not have. Used while compiling, by one thread.
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

#include "templates/syntax_tree.hpp"

namespace lantern::templates {

class Links {
 public:
  static constexpr std::size_t npos = static_cast<std::size_t>(-1);

  // Both vectors have one element a template and must outlive this. `broken` marks those that could not
  // be parsed; nothing is said of what they lack.
  Links(const std::vector<TemplateSource>& sources, const std::vector<SyntaxTree>& trees,
        const std::vector<bool>& broken);

  // The template of that name, or npos.
  std::size_t find(std::string_view name) const;

  // Reports what is wrong. True for each template that is part of a circle: those cannot be expanded.
  std::vector<bool> check(Diagnostics& diagnostics) const;

 private:
  struct Reference {
    const SyntaxNode* node;
    std::size_t target;
  };
  enum class Visit { not_yet, open, done };
  struct Search;

  void collect(const SyntaxTree& tree, std::size_t from);
  void check_missing(std::size_t from, Diagnostics& diagnostics) const;
  void check_cycles(std::size_t from, Search& search) const;
  void check_overrides(std::size_t from, const SyntaxTree& tree, Diagnostics& diagnostics) const;
  // The names of all blocks that a template has, by itself or through others; false when they cannot all
  // be known because something is missing or broken.
  bool blocks_of(std::size_t index, std::vector<bool>& seen, std::vector<std::string_view>& names) const;

  const std::vector<TemplateSource>& sources_;
  const std::vector<SyntaxTree>& trees_;
  const std::vector<bool>& broken_;
  std::vector<std::vector<Reference>> references_;
  std::vector<std::vector<std::string_view>> blocks_;
};

}  // namespace lantern::templates
