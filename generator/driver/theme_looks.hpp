// What a site's appearance and the typeface of its theme add to the styles. Pure; any thread.
#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic.hpp"
#include "charts/font.hpp"
#include "content/theme_manifest.hpp"
#include "model/appearance.hpp"

namespace lantern::driver {

// The typeface of charts and guides for pages too, so that all are measured in what they are shown in.
struct WebFont {
  std::string family;
  std::string faces;                                                 // CSS, for the beginning of the styles
  std::string use;                                                   // CSS, for their end
  std::vector<std::pair<std::string, std::filesystem::path>> files;  // published name, and where it is
};
WebFont web_font(std::string_view family, const charts::ChartFont::Files& files);

// Whether a style sheet brings the typeface itself.
bool has_face(std::string_view css, std::string_view family);

// The accents as custom properties. That of dark ground is made from the other where it is not written.
// Code: contrast, at a colour in which words would not be seen well enough.
std::string accent_styles(const Appearance& appearance, const content::ThemeManifest::Grounds& grounds,
                          Diagnostics& diagnostics);

}  // namespace lantern::driver
