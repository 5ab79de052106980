// What must hold of every picture, and words to try pictures with.
#pragma once
#include <catch2/catch.hpp>
#include <filesystem>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "charts/chart.hpp"
#include "charts/labels.hpp"

namespace lantern::testing {

using namespace lantern::charts;

// The font of the built-in theme, since the widths are what is tested; the system's without it.
inline const ChartFont& theme_font() {
  static const ChartFont font = [] {
    const std::filesystem::path folder = std::filesystem::path(LANTERN_SOURCE_DIR) /
                                         "node_modules/@fontsource/atkinson-hyperlegible-next/files";
    const auto file = [&](const char* name) {
      return folder / (std::string("atkinson-hyperlegible-next-") + name + "-normal.woff");
    };
    auto loaded = ChartFont::load(
        {{file("latin-400"), file("latin-ext-400")}, {file("latin-700"), file("latin-ext-700")}},
        RealFileSystem());
    return loaded ? std::move(*loaded) : ChartFont();
  }();
  return font;
}

inline bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

inline void check_apart(const ChartPicture& picture) {
  for (std::size_t i = 0; i < picture.labels.size(); ++i) {
    const LabelBox& box = picture.labels[i];
    const bool inside = box.left >= -0.5 && box.top >= -0.5 && box.right <= picture.width + 0.5 &&
                        box.bottom <= picture.height + 0.5;
    if (!inside) {
      INFO("label '" << box.text << "' " << box.left << ' ' << box.top << ' ' << box.right << ' '
                     << box.bottom << " of " << picture.width << ' ' << picture.height);
      REQUIRE(inside);
    }
    for (std::size_t j = 0; j < i; ++j) {
      if (!meet(box, picture.labels[j], -0.5)) continue;
      INFO("label '" << box.text << "' stands on label '" << picture.labels[j].text << "'");
      REQUIRE_FALSE(meet(box, picture.labels[j], -0.5));
    }
  }
}

// Without white space, because a text may be broken into lines anywhere.
inline std::string squeezed(std::string_view text) {
  std::string out;
  for (const char c : text)
    if (std::string_view(" \t\r\n").find(c) == std::string_view::npos) out += c;
  return out;
}

// The text as it stands in a file of markup.
inline std::string marked_up(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else
      out += c;
  }
  return out;
}

// How many round dots there are of a role.
inline long dots_drawn(const ChartPicture& picture, const std::string& role) {
  const std::size_t begin = picture.bytes.find("class=\"chart-" + role + "\"");
  if (begin == std::string::npos) return 0;
  const std::size_t path = picture.bytes.find(" d=\"", begin);
  return std::count(picture.bytes.begin() + static_cast<std::ptrdiff_t>(path),
                    picture.bytes.begin() + static_cast<std::ptrdiff_t>(picture.bytes.find("/>", path)), 'h');
}

// Every text is drawn whole, one line after another, or stands whole in the description.
inline void check_said(const ChartPicture& picture, const std::vector<std::string>& texts) {
  std::string drawn;
  for (const LabelBox& box : picture.labels) drawn += squeezed(box.text);
  const std::size_t start = picture.bytes.find("<desc");
  const std::string described = start == std::string::npos
                                    ? std::string()
                                    : picture.bytes.substr(start, picture.bytes.find("</desc>") - start);
  for (const std::string& text : texts) {
    const bool said = contains(drawn, squeezed(text)) || contains(described, marked_up(text));
    if (!said) {
      INFO("'" << text << "' is neither drawn whole nor described");
      REQUIRE(said);
    }
  }
}

inline void check_numbers(const ChartPicture& picture) {
  REQUIRE_FALSE(contains(picture.bytes, "nan"));
  REQUIRE_FALSE(contains(picture.bytes, "inf\""));
  for (const std::string_view part : {"style=", "<style", "<script"})
    REQUIRE_FALSE(contains(picture.bytes, part));
}

using Random = std::mt19937;

// One to `most` words: English, Welsh, Arabic or one without a place to break it.
inline std::string some_words(Random& random, unsigned most) {
  static const std::vector<std::vector<const char*>> tongues = {
      {"people", "with", "a", "reminder", "of", "appointments", "self-management", "Tea & <biscuits>"},
      {"cyfarfodydd", "gofal", "ŵyn", "tŷ", "i", "bobl", "ag", "anabledd", "dysgu"},
      {"المرضى", "في", "موعد", "الرعاية", "الصحية", "و", "تحسين"},
      {"Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", "gastroenterology/hepatology/surgery",
       "mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm"}};
  const auto& words = tongues[random() % tongues.size()];
  std::string text;
  const unsigned count = 1 + static_cast<unsigned>(random()) % most;
  for (unsigned i = 0; i < count; ++i)
    text += (i > 0 ? " " : "") + std::string(words[random() % words.size()]);
  return text;
}

// A random picture, wide or narrow, read from the left or from the right: no words lost, none on others, no
// number that is none, and the same twice.
template <typename Spec, typename Draw>
void check_round(int round, Random& random, Spec spec, const std::vector<std::string>& texts, Draw drawn) {
  spec.about.width = random() % 2 == 0 ? 760 : 300;
  if (round % 3 == 0) spec.about.direction = ReadingDirection::right_to_left;
  INFO("round " << round);
  const ChartPicture picture = drawn(spec);
  check_apart(picture);
  check_numbers(picture);
  check_said(picture, texts);
  REQUIRE(picture.bytes == drawn(spec).bytes);
}

}  // namespace lantern::testing
