#include "content/prose_fields.hpp"

#include <algorithm>
#include <array>

namespace lantern::content {
namespace {

using namespace std::string_view_literals;

// Names of people and of works keep their letters, and paths are none of language.
constexpr std::array without_prose = {"aliases"sv, "authors"sv, "columns"sv,  "contact"sv, "data"sv,
                                      "file"sv,    "image"sv,   "licence"sv,  "page"sv,    "poster"sv,
                                      "sheet"sv,   "source"sv,  "speakers"sv, "unit"sv,    "url"sv};

void collect(const YamlNode& node, Prose& prose) {
  for (const YamlEntry& entry : node.entries)
    if (std::ranges::find(without_prose, entry.key) == without_prose.end() && !entry.key.starts_with("easy_"))
      collect(entry.value, prose);
  for (const YamlNode& item : node.items) collect(item, prose);
  if (node.kind != YamlKind::scalar || node.text.find(' ') == std::string::npos) return;
  const int quote = node.quoting == Quoting::quoted ? 1 : 0;
  prose.texts.push_back({ProseKind::field, node.text, {{0, node.where.line, node.where.column + quote}}});
}

}  // namespace

Prose prose_of_fields(const YamlNode& front_matter) {
  Prose prose;
  collect(front_matter, prose);
  return prose;
}

}  // namespace lantern::content
