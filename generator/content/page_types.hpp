// The types of fields that stand on pages only: old addresses, a layout and the free fields for it.
// Values; any thread.
#pragma once
#include "content/field_types.hpp"
#include "model/page.hpp"
#include "text/published_path.hpp"

namespace lantern::content {

// An old address of a page, which leads to it.
struct AliasType {
  static TypeInfo info() { return {TypeName::text, {}, {}}; }
  static void read(Alias& out, const YamlNode& node, Reader& reader) {
    out.where = node.where;
    auto address = read_text(node, reader);
    if (!address) return;
    if (const auto fault = address_fault(*address))
      reader.error(node.where, "bad-alias", "'" + *address + "' " + fault->reason, fault->hint);
    else
      out.address = std::move(*address);
  }
};

// The free fields of a page: each as its layout is to have it.
struct ParamsType {
  static TypeInfo info() { return {TypeName::free_group, {}, {}}; }
  static void read(Param& out, const YamlNode& node, Reader& reader) {
    if (reader.require_map(node, "fields for the layout")) out = param_of(node);
  }

 private:
  static Param param_of(const YamlNode& node) {
    Param param;
    param.where = node.where;
    switch (node.kind) {
      case YamlKind::null:
        break;
      case YamlKind::scalar:
        param.text = node.text;
        if (node.quoting == Quoting::plain && (node.text == "true" || node.text == "false")) {
          param.kind = Param::Kind::flag;
          param.flag = node.text == "true";
        }
        break;
      case YamlKind::list:
        param.kind = Param::Kind::list;
        for (const YamlNode& item : node.items) param.items.push_back(param_of(item));
        break;
      case YamlKind::map:
        param.kind = Param::Kind::group;
        for (const YamlEntry& entry : node.entries)
          param.fields.emplace_back(entry.key, param_of(entry.value));
        break;
    }
    return param;
  }
};

// The name of a layout, and where it stands.
struct LayoutType {
  static TypeInfo info() { return {TypeName::text, {}, {}}; }
  static void read(PlainPage& out, const YamlNode& node, Reader& reader) {
    if (auto name = read_text(node, reader)) out.layout = std::move(*name);
    out.layout_where = node.where;
  }
};

}  // namespace lantern::content
