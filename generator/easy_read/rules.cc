#include "easy_read/rules.hpp"

#include <algorithm>

namespace lantern::easy_read {

bool holds_in(Rule rule, std::string_view language) {
  const HoldsIn where = row_of(rule).languages;
  if (where == HoldsIn::all_languages || language.starts_with("en")) return true;
  return where == HoldsIn::english_and_welsh && language.starts_with("cy");
}

std::optional<Rule> rule_of_conversion(Code code) {
  const auto row = std::ranges::find(rules, code, &RuleRow::code);
  if (row == rules.end() || row->found_by == FoundBy::checks) return std::nullopt;
  return row->rule;
}

}  // namespace lantern::easy_read
