#include "views/materials.hpp"

#include "site/addresses.hpp"
#include "views/shapes.hpp"

namespace lantern::views {

templates::Value material_value(const Material& material, const Assembly& assembly,
                                const LanguageView& view) {
  const Wording& w = view.wording;
  const std::string kind = w.material(material.kind);
  std::string meta = kind;
  if (!material.file.empty()) {
    if (const std::string format = format_of(material.file); !format.empty()) meta += ", " + format;
    meta += ", " + w.file_size(assembly.files.size(material.file));
  }
  if (material.duration) meta += ", " + w.duration(*material.duration);
  templates::Value poster;
  if (!material.poster.empty())
    poster = templates::Object{{"src", templates::Value::address(site::file_address(material.poster))},
                               {"alt", templates::Value::text("")},
                               {"width", {}},
                               {"height", {}}};
  std::string key(key_of(material.kind));
  return templates::Object{
      {"kind", templates::Value::text(std::move(key))},
      {"title", templates::Value::text(material.title.empty() ? kind : material.title)},
      {"address",
       templates::Value::address(material.file.empty() ? material.url : site::file_address(material.file))},
      {"meta", templates::Value::text(std::move(meta))},
      {"language", templates::Value::text_or_null(material.language)},
      {"poster", std::move(poster)},
      {"outside", templates::Value::text_or_null(material.file.empty() ? w.outside(material.url) : "")}};
}

templates::Value materials_value(const std::vector<Material>& materials, const Assembly& assembly,
                                 const LanguageView& view) {
  templates::List items;
  for (const Material& material : materials) items.push_back(material_value(material, assembly, view));
  return group(std::move(items));
}

}  // namespace lantern::views
