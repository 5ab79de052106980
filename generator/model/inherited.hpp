// What a translation does not write itself and takes over from the original, in that one's language.
// Plain data.
#pragma once
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace lantern {

struct Inherited {
  std::string language;  // empty: it is no translation
  std::set<std::string, std::less<>>
      fields;                      // title, aim.statement, measures.missed.title; a whole group: aim
  std::vector<std::string> texts;  // every text in them
  bool body = false;

  // Whether the field is taken over, or the group it stands in.
  bool has(std::string_view field) const {
    if (fields.contains(field)) return true;
    const auto point = field.rfind('.');
    return point != std::string_view::npos && has(field.substr(0, point));
  }
};

}  // namespace lantern
