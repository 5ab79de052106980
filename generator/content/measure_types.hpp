// The types of fields that stand in measures only: what is aimed at, a place in a series, a unit. Values; any
// thread.
#pragma once
#include <vector>

#include "content/field_types.hpp"
#include "measures/analysis.hpp"
#include "model/measure.hpp"

namespace lantern::content {

// One number, or a list of numbers with the date each holds from.
struct TargetsType {
  static TypeInfo info();
  static void read(std::vector<Target>& out, const YamlNode& node, Reader& reader);
};

// A date, the number of a point, or a label. What the data have is known later.
struct PlaceType {
  static TypeInfo info() { return {TypeName::text, {}, {}}; }
  template <typename Out>
  static void read(Out& out, const YamlNode& node, Reader& reader) {
    if (!reader.require_scalar(node, "a date, a label or the number of a point")) return;
    if (const auto text = read_text(node, reader)) out = measures::series_place(*text);
  }
};

// One of our units, or a word of the author's. A slip in one of ours is not taken for a word.
struct UnitType {
  static TypeInfo info() { return {TypeName::text, {names_of<Unit>.begin(), names_of<Unit>.end()}, {}}; }
  static void read(Measure& out, const YamlNode& node, Reader& reader);
};

}  // namespace lantern::content
