#include "content/schema.hpp"

#include <algorithm>
#include <array>

#include "text/suggest.hpp"

namespace lantern::content {

bool is_kept(const FieldRule& rule, const YamlNode& node) {
  const YamlNode* first = node.find(rule.first);
  const YamlNode* second = node.find(rule.second);
  switch (rule.how) {
    case Together::exactly_one:
      return (first == nullptr) != (second == nullptr);
    case Together::at_least_one:
      return first != nullptr || second != nullptr;
    case Together::needs:
      return first == nullptr || (second != nullptr && (rule.value.empty() || second->text == rule.value));
    case Together::needs_unless:
      return first == nullptr || second != nullptr || first->text == rule.value;
  }
  return true;
}

void check_names(const YamlNode& node, const std::vector<FieldInfo>& known, std::string_view guide,
                 Reader& reader) {
  std::vector<std::string_view> unwritten;
  for (const FieldInfo& field : known)
    if (node.find(field.name) == nullptr) unwritten.push_back(field.name);
  for (const YamlEntry& entry : node.entries) {
    if (std::ranges::find(known, entry.key, &FieldInfo::name) == known.end()) {
      const auto nearest = closest(entry.key, unwritten);
      reader.error(
          entry.key_where, "unknown-field", "unknown field '" + entry.key + "'",
          (nearest ? "did you mean '" + *nearest + "'? " : std::string("delete it, or take another: ")) +
              "all fields that can stand here are in the guide, " + std::string(guide));
    } else if (entry.value.kind == YamlKind::null) {
      reader.error(entry.key_where, "empty-value", "'" + entry.key + "' has nothing after it",
                   "write its value after the colon, or delete the line");
    }
  }
  for (const FieldInfo& field : known) {
    if (field.presence != Presence::required || node.find(field.name) != nullptr) continue;
    // A misspelt required field was reported as unknown with this one as its hint: one mistake, one error.
    const bool misspelt = std::ranges::any_of(node.entries, [&](const YamlEntry& entry) {
      const std::array<std::string_view, 1> only = {field.name};
      return std::ranges::find(known, entry.key, &FieldInfo::name) == known.end() &&
             closest(entry.key, only).has_value();
    });
    if (!misspelt)
      reader.error(node.where, "missing-field", "the field '" + std::string(field.name) + "' is missing",
                   "add a line '" + std::string(field.name) + ": ...'");
  }
}

}  // namespace lantern::content
