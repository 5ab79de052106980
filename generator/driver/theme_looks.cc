#include "driver/theme_looks.hpp"

#include <fmt/format.h>

#include <cmath>
#include <span>

namespace lantern::driver {
namespace {

std::string_view format_of(const std::filesystem::path& file) {
  const std::string ending = file.extension();
  if (ending == ".woff2") return "woff2";
  if (ending == ".woff") return "woff";
  return ending == ".otf" ? "opentype" : "truetype";
}

void check(const Accent& accent, std::span<const Colour> grounds, std::string_view which,
           Diagnostics& diagnostics) {
  const double reached = least_contrast(accent.colour, grounds);
  if (reached >= contrast_of_words) return;
  const auto nearest = nearest_seen(accent.colour, grounds, contrast_of_words);
  diagnostics.error(
      accent.where, "contrast",
      fmt::format("words in {} are hard to see on {} ground: their contrast is {:.1f} to 1, and must be 4.5",
                  written(accent.colour), which, std::floor(reached * 10) / 10),
      nearest ? fmt::format("the nearest colour that is seen well enough is \"{}\"", written(*nearest))
              : "take another colour");
}

}  // namespace

WebFont web_font(std::string_view family, const charts::ChartFont::Files& files) {
  WebFont font;
  if (family.empty() || family.find_first_of("\"\\\n<>{}") != std::string_view::npos) return font;
  font.family = family;
  const auto add = [&](const std::vector<std::filesystem::path>& all, int weight) {
    // Of two faces for one letter the later counts, and the first file that has a letter is to.
    for (auto file = all.rbegin(); file != all.rend(); ++file) {
      const std::string name = "fonts/" + file->filename().string();
      font.faces += fmt::format(
          "@font-face {{\n  font-family: \"{}\";\n  font-weight: {};\n  font-display: swap;\n  src: "
          "url(\"{}\") "
          "format(\"{}\");\n}}\n",
          family, weight, name, format_of(*file));
      font.files.emplace_back(name, *file);
    }
  };
  add(files.regular, 400);
  add(files.bold, 700);
  font.faces += fmt::format(":root {{\n  font-family: \"{}\", system-ui, sans-serif;\n}}\n", family);
  font.use = fmt::format(":root {{\n  --font: \"{}\", system-ui, sans-serif;\n}}\n", family);
  return font;
}

bool has_face(std::string_view css, std::string_view family) {
  for (std::size_t at = css.find("@font-face"); at != std::string_view::npos;
       at = css.find("@font-face", at + 1)) {
    const std::string_view face = css.substr(at, css.find('}', at) - at);
    if (face.find(family) != std::string_view::npos) return true;
  }
  return false;
}

std::string accent_styles(const Appearance& appearance, const content::ThemeManifest::Grounds& grounds,
                          Diagnostics& diagnostics) {
  std::string css;
  std::optional<Colour> dark;
  if (appearance.accent) {
    check(*appearance.accent, grounds.light, "light", diagnostics);
    css += ":root {\n  --accent: " + written(appearance.accent->colour) + ";\n}\n";
    dark = nearest_seen(appearance.accent->colour, grounds.dark, contrast_of_words);
  }
  if (appearance.accent_dark) {
    check(*appearance.accent_dark, grounds.dark, "dark", diagnostics);
    dark = appearance.accent_dark->colour;
  }
  if (dark)
    css +=
        "@media (prefers-color-scheme: dark) {\n  :root {\n    --accent: " + written(*dark) + ";\n  }\n}\n";
  return css;
}

}  // namespace lantern::driver
