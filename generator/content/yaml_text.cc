#include "content/yaml_text.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace lantern::content {

YamlText::YamlText(std::string_view text, std::string file, int first_line)
    : text_(text), file_(std::move(file)), first_line_(first_line), line_starts_{0} {
  for (std::size_t at = 0; at < text.size(); ++at)
    if (text[at] == '\n') line_starts_.push_back(at + 1);
}

std::string_view YamlText::line(int number) const {
  if (number < 0 || static_cast<std::size_t>(number) >= line_starts_.size()) return {};
  const std::string_view rest = text_.substr(line_starts_[static_cast<std::size_t>(number)]);
  return rest.substr(0, rest.find('\n'));
}

SourceLocation YamlText::place(int number, int byte_column, int length) const {
  const std::string_view words = line(number);
  const auto bytes = std::min(words.size(), static_cast<std::size_t>(std::max(byte_column, 0)));
  return {file_, first_line_ + std::max(number, 0), code_points(words.substr(0, bytes)) + 1,
          std::max(length, 1)};
}

bool YamlText::check_characters(Diagnostics& diagnostics) const {
  const std::size_t before = diagnostics.items().size();
  for (std::size_t number = 0; number < line_starts_.size(); ++number) {
    const std::string_view words = line(static_cast<int>(number));
    const std::size_t indent = std::min(words.find_first_not_of(" \t"), words.size());
    const std::size_t tab = words.substr(0, indent).find('\t');
    const bool empty_line = indent == words.size();
    if (tab != std::string_view::npos && !empty_line)
      diagnostics.error(place(static_cast<int>(number), static_cast<int>(tab), 1), "yaml-tab",
                        "this line is indented with a tab", "use spaces to indent, two for each level");
    else if (words.substr(indent).starts_with("\xC2\xA0"))
      diagnostics.error(
          place(static_cast<int>(number), static_cast<int>(indent), 1), "yaml-space",
          "this line is indented with a no-break space",
          "delete the space before the word and type it again; it often comes from copied text");
  }
  return diagnostics.items().size() == before;
}

std::optional<std::size_t> YamlText::closing_quote(std::size_t position) const {
  if (position >= text_.size()) return std::nullopt;
  const char quote = text_[position];
  if (quote != '"' && quote != '\'') return position;
  for (std::size_t at = position + 1; at < text_.size(); ++at) {
    if (quote == '"' && text_[at] == '\\') {
      ++at;
    } else if (text_[at] == quote) {
      if (quote == '\'' && at + 1 < text_.size() && text_[at + 1] == '\'')
        ++at;
      else
        return at;
    }
  }
  return std::nullopt;
}

bool YamlText::quote_closes(std::size_t position) const { return closing_quote(position).has_value(); }

std::string_view YamlText::quoted(std::size_t position) const {
  const std::size_t end = closing_quote(position).value_or(position);
  return text_.substr(std::min(position, text_.size()), end - position + 1);
}

int YamlText::quoted_width(std::size_t position) const {
  const std::string_view written = quoted(position);
  return std::max(1, code_points(written.substr(0, written.find('\n'))));
}

bool YamlText::colon_follows(std::size_t position, std::string_view key) const {
  if (text_.substr(std::min(position, text_.size())).substr(0, key.size()) != key)
    return true;  // folded over lines
  const std::size_t next = text_.find_first_not_of(" \t", position + key.size());
  return next != std::string_view::npos && text_[next] == ':';
}

bool YamlText::has_second_colon(int number) const {
  const std::string_view words = line(number);
  const std::size_t first = words.find(": ");
  return first != std::string_view::npos && words.find(": ", first + 2) != std::string_view::npos;
}

std::optional<YamlText::Place> YamlText::first_unclosed_quote(int last) const {
  for (int number = 0; number <= last; ++number) {
    const std::string_view words = line(number);
    std::size_t at = words.find(": ");
    at = at == std::string_view::npos ? words.find("- ") : at;
    if (at == std::string_view::npos) continue;
    at = words.find_first_not_of(' ', at + 2);
    if (at == std::string_view::npos || (words[at] != '"' && words[at] != '\'')) continue;
    const std::size_t position = line_starts_[static_cast<std::size_t>(number)] + at;
    const auto end = closing_quote(position);
    if (!end || *end > line_starts_[static_cast<std::size_t>(number)] + words.size())
      return Place{number, static_cast<int>(at)};
  }
  return std::nullopt;
}

}  // namespace lantern::content
