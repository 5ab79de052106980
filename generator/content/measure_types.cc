#include "content/measure_types.hpp"

#include "text/suggest.hpp"
#include "text/utf8.hpp"

namespace lantern::content {
namespace {

const Schema<Target>& target_schema() {
  static const Schema<Target> steps = [] {
    Schema<Target> s("fields/#measure");
    s.field("from", &Target::from, DateType{}, "From when it holds; the first may hold from the start")
        .field("value", &Target::value, NumberType{}, "The value aimed at", Presence::required);
    return s;
  }();
  return steps;
}

}  // namespace

TypeInfo TargetsType::info() {
  return {.name = TypeName::number,
          .fields = [] { return target_schema().info(); },
          .range = NumberRange{-1e15, 1e15},
          .group = "target"};
}

void TargetsType::read(std::vector<Target>& out, const YamlNode& node, Reader& reader) {
  if (node.kind == YamlKind::scalar) {
    if (const auto value = read_number(node, reader, -1e15, 1e15)) out = {{std::nullopt, *value}};
    return;
  }
  ListType{GroupType<Target>{target_schema, "a target with 'from' and 'value'"}, "targets"}.read(out, node,
                                                                                                 reader);
  for (std::size_t i = 1; i < out.size() && i < node.items.size(); ++i)
    if (!out[i].from || (out[i - 1].from && *out[i].from <= *out[i - 1].from)) {
      reader.error(node.items[i].where, "dates-in-order",
                   "each target but the first needs a 'from' later than that of the one before",
                   "write the targets in order of time");
      return;
    }
}

void UnitType::read(Measure& out, const YamlNode& node, Reader& reader) {
  if (!reader.require_scalar(node, "a unit")) return;
  const auto text = read_text(node, reader);
  if (!text) return;
  if (const auto unit = from_name<Unit>(lower_case(*text))) {
    out.unit = *unit;
    return;
  }
  for (const std::string_view name : names_of<Unit>)
    if (!name.empty() && edit_distance(lower_case(*text), name) == 1) {
      reader.error(node.where, "unknown-value",
                   "'" + *text + "' is nearly the unit '" + std::string(name) + "'",
                   "write '" + std::string(name) + "', or a word that differs more");
      return;
    }
  if (*text == "%" || lower_case(*text) == "per cent" || lower_case(*text) == "percentage") {
    out.unit = Unit::percent;
    return;
  }
  out.unit = Unit::other;
  out.unit_word = *text;
}

}  // namespace lantern::content
