#include "content/source_text.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace lantern::content {
namespace {

constexpr std::size_t largest_file = 4 << 20;

SourceLocation place_of(std::string_view text, std::size_t at, const std::string& file) {
  const std::string_view before = text.substr(0, at);
  const auto line = static_cast<int>(std::ranges::count(before, '\n')) + 1;
  const std::size_t start = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
  return {file, line, code_points(before.substr(start)) + 1, 1};
}

void normalise_line_ends(std::string& text) {
  if (text.find('\r') == std::string::npos) return;
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '\r') {
      out += text[at];
    } else {
      out += '\n';
      if (at + 1 < text.size() && text[at + 1] == '\n') ++at;
    }
  }
  text = std::move(out);
}

// U+202A to U+202E and U+2066 to U+2069 can make text read differently from what it says.
std::optional<std::size_t> bidi_control_at(std::string_view text) {
  for (std::size_t at = text.find('\xE2'); at != std::string_view::npos; at = text.find('\xE2', at + 1)) {
    if (at + 2 >= text.size()) break;
    const auto second = static_cast<unsigned char>(text[at + 1]);
    const auto third = static_cast<unsigned char>(text[at + 2]);
    if ((second == 0x80 && third >= 0xAA && third <= 0xAE) ||
        (second == 0x81 && third >= 0xA6 && third <= 0xA9))
      return at;
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> readable_text(std::string text, const std::string& file,
                                         Diagnostics& diagnostics) {
  if (text.size() > largest_file) {
    diagnostics.error({file, 0, 0, 1}, "file-too-big", "this file is larger than 4 MB",
                      "split it into several pages");
    return std::nullopt;
  }
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) {
    diagnostics.error({file, 1, 1, 1}, "encoding-utf16", "this file is saved as UTF-16, not as UTF-8",
                      "save it again with the encoding UTF-8");
    return std::nullopt;
  }
  if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
  if (const auto at = invalid_utf8_at(text)) {
    diagnostics.error(place_of(text, *at, file), "encoding", "there are bytes here that are not UTF-8 text",
                      "save the file again with the encoding UTF-8");
    return std::nullopt;
  }
  normalise_line_ends(text);
  const auto control = std::ranges::find_if(text, [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7F;
  });
  if (control != text.end()) {
    diagnostics.error(place_of(text, static_cast<std::size_t>(control - text.begin()), file),
                      "control-character", "there is an invisible control character here",
                      "delete the characters around this place and type them again");
    return std::nullopt;
  }
  if (const auto at = bidi_control_at(text))
    diagnostics.warning(place_of(text, *at, file), "bidi-control",
                        "there is an invisible character here that turns the direction of writing",
                        "delete it unless the text is in a language written from right to left");
  return compose(std::move(text));
}

std::optional<FrontMatter> split_front_matter(std::string_view text, const std::string& file,
                                              Diagnostics& diagnostics) {
  const auto is_fence = [](std::string_view line) {
    return line.starts_with("---") && line.find_first_not_of(" \t", 3) == std::string_view::npos;
  };
  const std::size_t first_end = text.find('\n');
  if (!is_fence(text.substr(0, first_end))) {
    diagnostics.error({file, 1, 1, 1}, "front-matter-missing", "the page does not begin with its fields",
                      "begin the file with a line ---, then 'title: ...', then another line ---");
    return std::nullopt;
  }
  int line = 2;
  for (std::size_t at = first_end; at != std::string_view::npos; ++line) {
    const std::size_t start = at + 1;
    if (start > text.size()) break;
    at = text.find('\n', start);
    if (!is_fence(text.substr(start, at == std::string_view::npos ? at : at - start))) continue;
    const std::string_view yaml = text.substr(first_end + 1, start - first_end - 1);
    const std::string_view body = at == std::string_view::npos ? std::string_view{} : text.substr(at + 1);
    return FrontMatter{yaml, 2, body, line + 1};
  }
  diagnostics.error({file, 1, 1, 3}, "front-matter-open", "the fields that begin here never end",
                    "put a line --- between the last field and the text of the page");
  return std::nullopt;
}

}  // namespace lantern::content
