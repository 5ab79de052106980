#include "markdown/html_comments.hpp"

#include <algorithm>

namespace lantern::markdown {

Uncommented without_comments(std::string_view html) {
  constexpr std::string_view spaces = " \t\r\n";
  for (;;) {
    html.remove_prefix(std::min(html.find_first_not_of(spaces), html.size()));
    if (!html.starts_with("<!--")) break;
    const std::size_t end = html.find("-->", 2);  // `<!-->` is a whole comment too
    if (end == std::string_view::npos) return {{}, true};
    html.remove_prefix(end + 3);
  }
  return {html.substr(0, html.find_last_not_of(spaces) + 1), false};
}

}  // namespace lantern::markdown
