#include "markdown/callouts.hpp"

#include "markdown/block_names.hpp"

namespace lantern::markdown {

std::optional<CalloutMark> callout_mark(Node quote) {
  const Node paragraph = quote.first_child();
  const Node first = paragraph ? paragraph.first_child() : Node();
  if (paragraph.kind() != NodeKind::paragraph || first.kind() != NodeKind::text ||
      !first.literal().starts_with("[!"))
    return std::nullopt;
  const std::string_view words = first.literal();
  const std::size_t end = words.find(']');
  if (end == std::string_view::npos) return std::nullopt;
  CalloutMark mark;
  mark.node = first;
  mark.mark = words.substr(0, end + 1);
  mark.name = words.substr(2, end - 2);
  mark.index = callout_index(mark.name);
  mark.alone = words.find_first_not_of(" \t", end + 1) == std::string_view::npos &&
               (!first.next() || first.next().kind() == NodeKind::soft_break ||
                first.next().kind() == NodeKind::line_break);
  return mark;
}

}  // namespace lantern::markdown
