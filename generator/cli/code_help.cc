#include "cli/code_help.hpp"

#include <string_view>

#include "text/utf8.hpp"

namespace lantern::cli {

// docs/content/diagnostics.md, by cmake/guide_text.cmake.
extern const std::string_view guide_to_diagnostics;

namespace {

// "### yaml-tab, yaml-quote" names both.
bool names(std::string_view heading, std::string_view code) {
  for (std::size_t at = heading.find(code); at != std::string_view::npos; at = heading.find(code, at + 1)) {
    const std::size_t end = at + code.size();
    if ((at == 0 || heading[at - 1] == ' ') && (end == heading.size() || heading[end] == ',')) return true;
  }
  return false;
}

// [words](file.md) leads nowhere outside of the guide: the words stay.
std::string without_links(std::string_view text) {
  std::string plain;
  while (true) {
    const std::size_t middle = text.find("](");
    const std::size_t open = middle == std::string_view::npos ? middle : text.rfind('[', middle);
    const std::size_t end = middle == std::string_view::npos ? middle : text.find(')', middle);
    if (open == std::string_view::npos || end == std::string_view::npos) return plain.append(text);
    plain.append(text.substr(0, open)).append(text.substr(open + 1, middle - open - 1));
    text.remove_prefix(end + 1);
  }
}

}  // namespace

std::string help_of(Code code) {
  std::string help;
  bool inside = false;
  for (const std::string_view line : lines_of(guide_to_diagnostics)) {
    if (line.starts_with('#')) {
      if (inside) break;
      inside = line.starts_with("### ") && names(line.substr(4), code.name());
    } else if (inside) {
      help.append(line).append("\n");
    }
  }
  const std::size_t start = help.find_first_not_of('\n');
  if (start == std::string::npos) return {};
  return without_links(std::string_view(help).substr(start, help.find_last_not_of('\n') + 1 - start));
}

}  // namespace lantern::cli
