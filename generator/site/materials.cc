#include "site/materials.hpp"

#include "site/addresses.hpp"
#include "site/shapes.hpp"

namespace lantern {

Value material_value(const Material& material, const Assembly& assembly, const LanguageView& view) {
  const Wording& w = view.wording;
  const std::string kind = w.material(material.kind);
  std::string meta = kind;
  if (!material.file.empty()) {
    if (const std::string format = format_of(material.file); !format.empty()) meta += ", " + format;
    meta += ", " + w.file_size(assembly.files.size(material.file));
  }
  if (material.duration) meta += ", " + w.duration(*material.duration);
  Value poster;
  if (!material.poster.empty())
    poster = Object{{"src", Value::address(file_address(material.poster))},
                    {"alt", Value::text("")},
                    {"width", {}},
                    {"height", {}}};
  std::string key(key_of(material.kind));
  return Object{
      {"kind", Value::text(std::move(key))},
      {"title", Value::text(material.title.empty() ? kind : material.title)},
      {"address", Value::address(material.file.empty() ? material.url : file_address(material.file))},
      {"meta", Value::text(std::move(meta))},
      {"language", Value::text_or_null(material.language)},
      {"poster", std::move(poster)},
      {"outside", Value::text_or_null(material.file.empty() ? w.outside(material.url) : "")}};
}

Value materials_value(const std::vector<Material>& materials, const Assembly& assembly,
                      const LanguageView& view) {
  List items;
  for (const Material& material : materials) items.push_back(material_value(material, assembly, view));
  return group(std::move(items));
}

}  // namespace lantern
