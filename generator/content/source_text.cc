#include "content/source_text.hpp"

#include <algorithm>

#include "base/file_system.hpp"
#include "text/characters.hpp"
#include "text/encodings.hpp"
#include "text/utf8.hpp"

namespace lantern::content {
namespace {

SourceLocation place_of(std::string_view text, std::size_t at, const std::string& file) {
  const std::string_view before = text.substr(0, at);
  const auto line = static_cast<int>(std::ranges::count(before, '\n')) + 1;
  const std::size_t start = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
  return {file, line, code_points(before.substr(start)) + 1, 1};
}

}  // namespace

void report_too_large(const std::string& file, Diagnostics& diagnostics) {
  diagnostics.error({file, 0, 0, 1}, "file-too-big", "this file is larger than 4 MB",
                    "split it into several pages");
}

std::optional<std::string> readable_text(std::string text, const std::string& file,
                                         Diagnostics& diagnostics) {
  if (text.size() > static_cast<std::size_t>(ReadLimit::text)) {
    report_too_large(file, diagnostics);
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
  text = with_plain_line_ends(text);
  bool warned = false;
  for (auto found = invisible_character(text); found;
       found = invisible_character(text, found->at + found->length)) {
    if (found->kind != InvisibleKind::direction) {
      diagnostics.error(place_of(text, found->at, file), "control-character",
                        "there is " + described(*found) + " here",
                        "delete the characters around this place and type them again");
      return std::nullopt;
    }
    if (!warned)
      diagnostics.warning(place_of(text, found->at, file), "bidi-control",
                          "there is " + described(*found) + " here",
                          "delete it unless the text is in a language written from right to left");
    warned = true;
  }
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
