#include "templates/source_text.hpp"

#include <algorithm>
#include <utility>

#include "text/utf8.hpp"

namespace lantern::templates {

namespace {

std::string_view line_around(std::string_view text, std::size_t offset) {
  const std::size_t newline_before = offset == 0 ? std::string_view::npos : text.rfind('\n', offset - 1);
  const std::size_t begin = newline_before == std::string_view::npos ? 0 : newline_before + 1;
  std::string_view line = text.substr(begin, text.find('\n', begin) - begin);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

}  // namespace

SourceLocation location_of(const TemplateSource& source, Range range) {
  const std::string_view text = source.text;
  const std::size_t offset = std::min(range.offset, text.size());
  const std::string_view before = text.substr(0, offset);
  const std::size_t newline = before.rfind('\n');
  const std::size_t line_begin = newline == std::string_view::npos ? 0 : newline + 1;
  std::string_view marked = text.substr(offset, range.length);
  marked = marked.substr(0, marked.find_first_of("\r\n"));
  return {source.file, 1 + static_cast<int>(std::ranges::count(before, '\n')),
          1 + code_points(before.substr(line_begin)), std::max(1, code_points(marked))};
}

void report(const TemplateSource& source, Range range, Severity severity, Code code, std::string message,
            std::string hint, Diagnostics& diagnostics) {
  diagnostics.add({location_of(source, range), severity, code, std::move(message), std::move(hint),
                   std::string(line_around(source.text, std::min(range.offset, source.text.size())))});
}

}  // namespace lantern::templates
