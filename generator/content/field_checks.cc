#include "content/field_checks.hpp"

#include <string>

namespace lantern::content {

SourceLocation place_of(const YamlNode& node, std::string_view field) {
  const YamlNode* value = node.find(field);
  return value == nullptr ? node.where : value->where;
}

void check_order(const YamlNode& node, std::string_view earlier, const std::optional<Date>& first,
                 std::string_view later, const std::optional<Date>& last, Reader& reader) {
  if (!first || !last || last_day(*last) >= *first) return;
  reader.error(place_of(node, later), "dates-in-order",
               "'" + std::string(later) + "' (" + to_iso(*last) + ") is before '" + std::string(earlier) +
                   "' (" + to_iso(*first) + ")",
               "check the two dates; one of them is wrong");
}

}  // namespace lantern::content
