#include "content/field_text.hpp"

#include <algorithm>
#include <vector>

namespace lantern::content {
namespace {

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::size_t indent_of(std::string_view line) { return std::min(line.find_first_not_of(' '), line.size()); }

bool starts_block(std::string_view line, std::string_view key) {
  const std::size_t colon = line.find(':', key.size());
  if (colon == std::string_view::npos) return false;
  const std::size_t value = line.find_first_not_of(' ', colon + 1);
  return value != std::string_view::npos && (line[value] == '|' || line[value] == '>');
}

}  // namespace

FieldText field_text(const YamlEntry& entry, std::string_view yaml, int yaml_line) {
  const std::vector<std::string_view> lines = lines_of(yaml);
  const auto key_line = static_cast<std::size_t>(std::max(0, entry.key_where.line - yaml_line));
  FieldText field{entry.value.text, entry.value.where.line, entry.value.where.column - 1, 0};
  if (key_line >= lines.size() || !starts_block(lines[key_line], entry.key)) {
    if (entry.value.quoting == Quoting::quoted) ++field.first_column;
    return field;
  }
  const auto begin = lines.begin() + static_cast<std::ptrdiff_t>(key_line) + 1;
  const auto first =
      std::find_if(begin, lines.end(), [](std::string_view line) { return indent_of(line) < line.size(); });
  if (first == lines.end()) return field;
  const std::size_t indent = indent_of(*first);
  const auto end = std::find_if(first, lines.end(), [&](std::string_view line) {
    return indent_of(line) < line.size() && indent_of(line) < indent;
  });
  field = {{}, entry.key_where.line + 1, static_cast<int>(indent), static_cast<int>(indent)};
  for (auto line = begin; line != end; ++line) {
    field.text += line->substr(std::min(indent, line->size()));
    field.text += '\n';
  }
  return field;
}

}  // namespace lantern::content
