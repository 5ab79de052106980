#include "markdown/headings.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "markdown/inline_renderer.hpp"

namespace lantern::markdown {

std::optional<Heading> HeadingReader::take(Node node) {
  std::string words = words_of(node);
  if (words.empty()) {
    diagnostics_.warning(positions_.of(node), "empty-heading", "this heading has no words",
                         "write the heading behind the # signs, or delete the line");
    return std::nullopt;
  }
  const int written = node.heading_level();
  const int base = options_.base_heading;
  if (base >= 2) check_level(node, written);
  written_level_ = written;
  const int level = base >= 2 ? std::min(6, std::max(written, 2) + base - 2) : written;
  std::string id = ids_.next(words);
  return Heading{level, std::move(id), std::move(words)};
}

void HeadingReader::check_level(Node node, int written) {
  if (written == 1) {
    diagnostics_.warning(
        positions_.of(node), "heading-level", "a heading inside a page begins with two # signs",
        "write ## instead of #; the title of the page is its only heading of the first level");
    return;
  }
  const int possible = written_level_ + 1;
  if (written <= possible) return;
  diagnostics_.warning(
      positions_.of(node), "heading-jump",
      fmt::format("this heading has {} # signs, and after the heading above it at most {} are possible",
                  written, possible),
      fmt::format("write {} instead of {}", std::string(static_cast<std::size_t>(possible), '#'),
                  std::string(static_cast<std::size_t>(written), '#')));
}

}  // namespace lantern::markdown
