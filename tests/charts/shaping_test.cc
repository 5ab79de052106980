// Letters of Arabic take the form that they have beside their neighbours, in widths and in pictures.
#include <catch2/catch.hpp>
#include <filesystem>

#include "charts/chart.hpp"
#include "charts/font.hpp"

using namespace lantern;
using namespace lantern::charts;

namespace {

ChartFont naskh() {
  const std::filesystem::path packages = LANTERN_SOURCE_DIR "/node_modules/@fontsource";
  const auto latin =
      packages / "atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff";
  const auto arabic = packages / "noto-naskh-arabic/files/noto-naskh-arabic-arabic-400-normal.woff";
  auto font = ChartFont::load({.regular = {latin, arabic}, .bold = {}}, RealFileSystem());
  if (!font) FAIL(font.error());
  return std::move(*font);
}

double width(const ChartFont& font, std::string_view text) {
  return font.width(text, 100, FontWeight::regular);
}

}  // namespace

TEST_CASE("joined letters are as wide as they are drawn", "[shaping]") {
  const ChartFont font = naskh();
  // Lam and alef are one sign together; two letters that join are narrower than two that stand alone.
  CHECK(width(font, "لا") < 0.9 * (width(font, "ل") + width(font, "ا")));
  CHECK(width(font, "بب") < width(font, "ب") + width(font, "ب"));
  // Words of two scripts are as wide as both, whatever their order on the line.
  CHECK(width(font, "NHS مریض") == Approx(width(font, "NHS ") + width(font, "مریض")).epsilon(0.01));
  CHECK(width(font, "Tŷ 45%") == Approx(width(font, "Tŷ") + width(font, " 45%")));
}
