#include "templates/indentation.hpp"

#include <algorithm>
#include <cstddef>

namespace lantern::templates {

using Type = SyntaxNode::Type;

std::string_view leading_blanks(std::string_view text) {
  const std::size_t end = text.find_first_not_of(" \t");
  return text.substr(0, end);
}

std::string_view without_common(std::string_view blanks, std::string_view strip) {
  const std::size_t shared =
      static_cast<std::size_t>(std::ranges::mismatch(blanks, strip).in1 - blanks.begin());
  return blanks.substr(shared);
}

std::string_view intrinsic_indentation(const SyntaxNode& block, std::string_view source) {
  for (const SyntaxNode& node : block.children) {
    if (node.standalone) return node.indentation;
    if (node.type != Type::text || !node.starts_line) return {};
    std::string_view text = source.substr(node.range.offset, node.range.length);
    while (!text.empty()) {
      const std::string_view blanks = leading_blanks(text);
      const std::size_t newline = text.find('\n');
      const std::string_view rest = text.substr(blanks.size(), newline - blanks.size());
      if (newline == std::string_view::npos || (!rest.empty() && rest != "\r")) return blanks;
      text.remove_prefix(newline + 1);
    }
  }
  return {};
}

}  // namespace lantern::templates
