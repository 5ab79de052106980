#include "views/web_manifest.hpp"

#include <nlohmann/json.hpp>

#include "site/addresses.hpp"

namespace lantern::views {
namespace {

using Json = nlohmann::ordered_json;

// The drawing where browsers can show it as it is, and what was made from the logo.
Json icons_of(const Assembly& assembly, const std::string& from) {
  const Appearance& appearance = assembly.site.settings.appearance;
  Json icons = Json::array();
  const auto add = [&](const std::string& address, const char* sizes, const char* type) {
    if (!address.empty())
      icons.push_back({{"src", site::relative_url(from, address)}, {"sizes", sizes}, {"type", type}});
  };
  if (appearance.logo.empty()) {
    add(assembly.theme.assets.icon, "any", "image/svg+xml");
    return icons;
  }
  if (appearance.logo.ends_with(".svg")) add(site::file_address(appearance.logo), "any", "image/svg+xml");
  add(site::icon_address, "192x192", "image/png");
  return icons;
}

}  // namespace

std::string web_manifest(const Assembly& assembly, const LanguageView& view) {
  const SiteSettings& settings = assembly.site.settings;
  const std::string& language = view.relations.language();
  const std::string from = site::manifest_address(view.relations.root());
  const std::string ground = written(assembly.theme.ground);
  const auto& accent = settings.appearance.accent;
  Json manifest = {{"name", settings.title.in(language)},
                   {"short_name", settings.title.in(language)},
                   {"lang", language},
                   {"dir", view.wording.locale().right_to_left() ? "rtl" : "ltr"},
                   {"start_url", "./"},
                   {"scope", view.relations.root() == "/" ? "./" : "../"},
                   {"display", "minimal-ui"},
                   {"background_color", ground},
                   {"theme_color", accent ? written(accent->colour) : ground},
                   {"icons", icons_of(assembly, from)}};
  if (!settings.tagline.empty()) manifest["description"] = settings.tagline.in(language);
  return manifest.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace lantern::views
