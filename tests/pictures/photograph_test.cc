// Photographs as pages show them, and as guides print them.
#include "pictures/photograph.hpp"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <lcms2.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <string>

#include "pictures/picture_head.hpp"
#include "pictures/picture_size.hpp"
#include "pictures/pixels.hpp"
#include "pictures/versions.hpp"

using namespace lantern;
using namespace lantern::pictures;

namespace {

constexpr guint32 red = 0xFF0000FF, green = 0x00FF00FF, blue = 0x0000FFFF, white = 0xFFFFFFFF;

void fill(GdkPixbuf& picture, int left, int top, int width, int height, guint32 colour) {
  if (width == 0 || height == 0) return;
  const PixbufOwner part(gdk_pixbuf_new_subpixbuf(&picture, left, top, width, height));
  gdk_pixbuf_fill(part.get(), colour);
}

// Four quarters: red and green above, blue and white below.
PixbufOwner quarters(int width, int height, gboolean clear = FALSE) {
  PixbufOwner whole(gdk_pixbuf_new(GDK_COLORSPACE_RGB, clear, 8, width, height));
  fill(*whole, 0, 0, width / 2, height / 2, red);
  fill(*whole, width / 2, 0, width - width / 2, height / 2, green);
  fill(*whole, 0, height / 2, width / 2, height - height / 2, blue);
  fill(*whole, width / 2, height / 2, width - width / 2, height - height / 2, white);
  return whole;
}

std::string jpeg(int width, int height) {
  return *as_jpeg(*quarters(width, height), 90, ColourDetail::whole);
}
std::string png(int width, int height) { return *as_png(*quarters(width, height)); }

// What no encoding can make small: every pixel another colour. `opacity` of a picture with clear parts.
PixbufOwner noise(int width, int height, std::optional<guchar> opacity = std::nullopt) {
  PixbufOwner picture(gdk_pixbuf_new(GDK_COLORSPACE_RGB, opacity ? TRUE : FALSE, 8, width, height));
  std::uint32_t state = 1;
  const auto channels = gdk_pixbuf_get_n_channels(picture.get());
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width * channels; ++x) {
      state = state * 1664525U + 1013904223U;
      gdk_pixbuf_get_pixels(picture.get())[y * gdk_pixbuf_get_rowstride(picture.get()) + x] =
          opacity && x % 4 == 3 ? *opacity : static_cast<guchar>(state >> 24U);
    }
  return picture;
}

// The JPEG with what a camera writes: which way is up, and a secret.
std::string from_a_camera(const std::string& made, int turned, std::string_view secret = "51.5N 0.1W") {
  std::string exif("Exif\0\0MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0", 25);
  exif += static_cast<char>(turned);
  exif += std::string(6, '\0') + std::string(secret);
  return made.substr(0, 2) + "\xFF\xE1" + std::string(1, '\0') + static_cast<char>(exif.size() + 2) + exif +
         made.substr(2);
}

Versions versions_of(const std::string& bytes, NewName name = NewName::allowed) {
  const auto plan = plan_versions(bytes, name);
  INFO((plan ? "" : plan.error()));
  REQUIRE(plan);
  auto made = make_versions(bytes, *plan);
  INFO((made ? "" : made.error()));
  REQUIRE(made);
  CHECK(picture_size(made->wide) == plan->wide);  // what the page says is so
  CHECK(plan->narrow.has_value() == !made->narrow.empty());
  if (plan->narrow) CHECK(picture_size(made->narrow) == plan->narrow);
  CHECK(made->wide.size() <= most_published_bytes);
  CHECK(made->narrow.size() <= most_published_bytes);
  CHECK(made->wide == make_versions(bytes, *plan)->wide);
  return std::move(*made);
}

std::string problem_of(const std::string& bytes) {
  const auto plan = plan_versions(bytes, NewName::allowed);
  if (!plan) return plan.error();
  const auto made = make_versions(bytes, *plan);
  return made ? "" : made.error();
}

// Of a pixel at these tenths of the width and the height: which of the four it is nearest to.
char colour_at(const std::string& bytes, int x, int y) {
  const auto picture = decode(bytes, 100'000);
  REQUIRE(picture);
  const guchar* pixel =
      gdk_pixbuf_read_pixels(picture->get()) +
      gdk_pixbuf_get_height(picture->get()) * y / 10 * gdk_pixbuf_get_rowstride(picture->get()) +
      gdk_pixbuf_get_width(picture->get()) * x / 10 * gdk_pixbuf_get_n_channels(picture->get());
  const bool r = pixel[0] > 127, g = pixel[1] > 127, b = pixel[2] > 127;
  return r && g && b ? 'w' : r ? 'r' : g ? 'g' : b ? 'b' : '?';
}
std::string corners(const std::string& bytes) {
  return {colour_at(bytes, 2, 2), colour_at(bytes, 7, 2), colour_at(bytes, 2, 7), colour_at(bytes, 7, 7)};
}

}  // namespace

TEST_CASE("a photograph comes in two sizes, which are known before it is made") {
  struct Row {
    int width, height, turned;
    PhotographSize wide;
    std::optional<PhotographSize> narrow;
  };
  for (const Row& row :
       {Row{4000, 3000, 1, {1600, 1200}, {{800, 600}}}, Row{3000, 4000, 1, {1200, 1600}, {{600, 800}}},
        Row{4031, 3023, 6, {1200, 1600}, {{600, 800}}}, Row{1601, 7, 1, {1600, 7}, {{800, 4}}},
        Row{1200, 900, 1, {1200, 900}, {{800, 600}}}, Row{800, 600, 1, {800, 600}, std::nullopt},
        Row{2000, 1, 8, {1, 1600}, {{1, 800}}}}) {
    INFO(row.width << " x " << row.height << ' ' << row.turned);
    const std::string bytes = from_a_camera(jpeg(row.width, row.height), row.turned);
    const auto plan = plan_versions(bytes, NewName::allowed);
    REQUIRE(plan);
    CHECK(plan->wide == row.wide);
    CHECK(plan->narrow == row.narrow);
    CHECK_FALSE(plan->renamed);
    CHECK(versions_of(bytes).wide.find("51.5N") == std::string::npos);
    CHECK(versions_of(bytes).wide.find("Exif") == std::string::npos);
  }
}

TEST_CASE("a small photograph keeps its pixels, bit by bit") {
  const std::string bytes = jpeg(640, 480);
  CHECK(versions_of(from_a_camera(bytes, 1)).wide == bytes);
}

TEST_CASE("a photograph is turned the right way up, whichever way the camera was held") {
  // As EXIF 2.3 says: where row 0 and column 0 of what is stored lie in what is seen.
  const std::pair<int, const char*> turns[] = {{1, "rgbw"}, {2, "grwb"}, {3, "wbgr"}, {4, "bwrg"},
                                               {5, "rbgw"}, {6, "brwg"}, {7, "wgbr"}, {8, "gwrb"}};
  for (const auto& [turned, seen] : turns)
    for (const int width : {600, 3000}) {
      INFO(turned << ", " << width);
      const Versions made = versions_of(from_a_camera(jpeg(width, width / 2), turned));
      CHECK(corners(made.wide) == seen);
      if (!made.narrow.empty()) CHECK(corners(made.narrow) == seen);
    }
}

TEST_CASE("no published photograph is larger than a telephone can wait for") {
  const std::string bytes = *as_jpeg(*noise(2000, 1500), 95, ColourDetail::whole);
  REQUIRE(bytes.size() > 3'000'000);
  versions_of(bytes);
  // Not wider than it may be, but too many bytes.
  const std::string fine = *as_jpeg(*noise(900, 700), 100, ColourDetail::whole);
  REQUIRE(fine.size() > most_published_bytes);
  CHECK(plan_versions(fine, NewName::allowed)->wide == PhotographSize{900, 700});
  versions_of(fine);
}

TEST_CASE("a PNG stays one unless it is large and nothing in it is clear") {
  struct Row {
    const char* what;
    std::string bytes;
    bool renamed;
    const char* start;
  };
  const std::string photograph = *as_png(*noise(1000, 800));
  for (const Row& row :
       {Row{"small", png(1200, 800), false, "\x89PNG"},
        Row{"wide but of few bytes", png(4000, 100), false, "\x89PNG"},
        Row{"a photograph", photograph, true, "\xFF\xD8"},
        Row{"a photograph that could have clear parts", *as_png(*noise(700, 500, 255)), true, "\xFF\xD8"},
        Row{"clear parts", *as_png(*noise(700, 500, 100)), false, "\x89PNG"}}) {
    INFO(row.what);
    const auto plan = plan_versions(row.bytes, NewName::allowed);
    REQUIRE(plan);
    CHECK(plan->renamed == row.renamed);
    CHECK(versions_of(row.bytes).wide.starts_with(row.start));
  }
  // Where its name must stay it becomes smaller instead.
  CHECK(versions_of(photograph, NewName::kept).wide.starts_with("\x89PNG"));
}

TEST_CASE("colours of another profile become those of every screen") {
  // Display P3, in which telephones write: its green is greener than a screen without it can show.
  cmsCIExyY d65{0.3127, 0.3290, 1};
  cmsCIExyYTRIPLE primaries{{0.680, 0.320, 1}, {0.265, 0.690, 1}, {0.150, 0.060, 1}};
  cmsToneCurve* curve = cmsBuildGamma(nullptr, 2.2);
  cmsToneCurve* curves[] = {curve, curve, curve};
  cmsHPROFILE profile = cmsCreateRGBProfile(&d65, &primaries, curves);
  cmsUInt32Number size = 0;
  cmsSaveProfileToMem(profile, nullptr, &size);
  std::string icc(size, '\0');
  cmsSaveProfileToMem(profile, icc.data(), &size);
  cmsCloseProfile(profile);
  cmsFreeToneCurve(curve);
  const PixbufOwner grey_green(gdk_pixbuf_new(GDK_COLORSPACE_RGB, FALSE, 8, 64, 64));
  gdk_pixbuf_fill(grey_green.get(), 0x80A080FF);
  const std::string plain = *as_jpeg(*grey_green, 95, ColourDetail::whole);
  const std::string content = std::string("ICC_PROFILE\0\1\1", 14) + icc;
  const std::string with_profile =
      plain.substr(0, 2) + "\xFF\xE2" + static_cast<char>((content.size() + 2) >> 8U) +
      static_cast<char>((content.size() + 2) & 0xFFU) + content + plain.substr(2);
  CHECK(profile_of_jpeg(with_profile) == icc);
  const std::string made = versions_of(with_profile).wide;
  CHECK(made.find("ICC_PROFILE") == std::string::npos);
  const auto seen = decode(made, 64);
  const guchar* pixel = gdk_pixbuf_read_pixels(seen->get());
  CHECK(std::abs(pixel[0] - 118) <= 3);  // by the matrices of both spaces
  CHECK(std::abs(pixel[1] - 161) <= 3);
  CHECK(std::abs(pixel[2] - 125) <= 3);
  // A broken profile costs the profile, not the picture.
  std::string broken = with_profile;
  broken.replace(broken.find("acsp"), 4, "....");
  versions_of(broken);
}

TEST_CASE("a photograph that is cut or damaged is known as such") {
  const std::string whole = from_a_camera(*as_jpeg(*noise(300, 200), 90, ColourDetail::half), 6);
  for (const std::size_t length : {std::size_t{3}, std::size_t{30}, whole.size() / 4, whole.size() / 2,
                                   whole.size() - 200, whole.size() - 20}) {
    INFO(length);
    CHECK(problem_of(whole.substr(0, length)) == "it is damaged");
  }
  CHECK(problem_of(whole.substr(0, whole.size() - 2)).empty());  // only its end mark, which nobody sees
  CHECK(problem_of(whole.substr(0, whole.size() / 2) + std::string(whole.size() / 2, '\0')) ==
        "it is damaged");
  CHECK(problem_of("\xFF\xD8\xFFnot a photograph") == "it is damaged");
  const std::string drawn = png(300, 200);
  CHECK_FALSE(problem_of(drawn.substr(0, drawn.size() / 2)).empty());
  // Any byte of the head changed: an answer, but never a fault.
  for (std::size_t at = 0; at < 400; ++at) {
    std::string broken = whole;
    broken[at] = '\xFF';
    problem_of(broken);
    picture_size(broken);
  }
}

namespace {

// The same file, whose head says that it has other sides.
std::string with_sides(std::string bytes, int width, int height) {
  const auto of = [](int side) { return std::string{static_cast<char>(side >> 8), static_cast<char>(side)}; };
  if (is_jpeg(bytes)) {
    const std::size_t frame = bytes.find("\xFF\xC0");  // then length, precision, height, width
    return bytes.replace(frame + 5, 4, of(height) + of(width));
  }
  bytes.replace(18, 2, of(width)).replace(22, 2, of(height));
  std::uint32_t check = ~0U;  // CRC-32 of the chunk's name and content, as PNG writes it
  for (std::size_t at = 12; at < 29; ++at) {
    check ^= static_cast<unsigned char>(bytes[at]);
    for (int bit = 0; bit < 8; ++bit) check = check >> 1U ^ ((check & 1U) != 0 ? 0xEDB88320U : 0U);
  }
  for (std::size_t index = 0; index < 4; ++index)
    bytes[29 + index] = static_cast<char>(~check >> (24 - 8 * index));
  return bytes;
}

}  // namespace

TEST_CASE("a photograph with too many pixels is refused from its head") {
  const std::string small = with_sides(png(2400, 30), 2400, 60'000);
  CHECK(problem_of(small) == "it has more than 50 million pixels");
  CHECK(photograph_for_print(small, 900).error() == "it has more than 50 million pixels");
  const std::string bomb = with_sides(jpeg(2400, 30), 60'000, 60'000);
  CHECK(problem_of(bomb) == "it has more than 250 million pixels");
  CHECK(photograph_for_print(bomb, 900).error() == "it has more than 250 million pixels");
}

TEST_CASE("a photograph is printed in the size that paper needs") {
  const auto pixels = photograph_for_print(from_a_camera(jpeg(4000, 2000), 6), 900);
  REQUIRE(pixels);
  CHECK(pixels->width == 450);
  CHECK(pixels->height == 900);
  CHECK(pixels->jpeg.size() < 100'000);
  CHECK(corners(pixels->jpeg) == "brwg");
}

TEST_CASE("a drawing has the size it says, or its shape as large as a page shows pictures") {
  const std::pair<const char*, std::optional<PhotographSize>> drawings[] = {
      {"<svg width='40' height='30px'/>", PhotographSize{40, 30}},
      {"<svg width='1in' height='72pt'/>", PhotographSize{96, 96}},
      {"<svg viewBox='0 0 72 36'/>", PhotographSize{1600, 800}},
      {"<svg width='100%' viewBox='0,0,72,36' height='100%'/>", PhotographSize{1600, 800}},
      {"<svg width='144' viewBox='0 0 72 36'/>", PhotographSize{144, 72}},
{"<svg/>", std::nullopt},
      {"<svg width='0' height='3'/>", std::nullopt},
      {"<svg viewBox='0 0 1e9 1'/>", std::nullopt},
      {"<svg width='nan' height='inf'/>", std::nullopt},
      {"<svg width='4' height='3'", std::nullopt}};
  for (const auto& [written, size] : drawings) {
    INFO(written);
    CHECK(picture_size(written) == size);
  }
}
