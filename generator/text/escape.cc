#include "text/escape.hpp"

#include <cstddef>

namespace lantern {

void escape_html(std::string_view text, std::string& out) {
  // Most text needs nothing: find the next special byte and copy what lies before it in one piece.
  std::size_t done = 0;
  for (;;) {
    const std::size_t next = text.find_first_of("&<>\"'", done);
    out.append(text.substr(done, next - done));
    if (next == std::string_view::npos) return;
    switch (text[next]) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += "&#39;";
        break;
    }
    done = next + 1;
  }
}

std::string escape_html(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  escape_html(text, out);
  return out;
}

}  // namespace lantern
