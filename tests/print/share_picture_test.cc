// Pictures for sharing: their size, what is written in them, and that they are small.
#include "print/share_picture.hpp"

#include <cairo.h>
#include <catch2/catch.hpp>
#include <cstdint>
#include <cstring>

#include "print/printing.hpp"

using namespace lantern;
using namespace lantern::print;
using namespace lantern::testing;

namespace {

SharePicture story() {
  SharePicture picture;
  picture.language = "en";
  picture.kind = "Case study";
  picture.title = "Fewer students miss their recovery college sessions";
  picture.line = "South Eastern Health and Social Care Trust, September 2020 to June 2022";
  picture.figure = ShareFigure{"50%", "18%", "booked sessions that the student did not attend"};
  picture.site = "Always better together";
  picture.ground = {0xff, 0xfd, 0xf9};
  picture.edge = {0x83, 0x30, 0x7a};
  return picture;
}

std::string drawn(const SharePicture& picture) {
  static const Printer printer = new_printer();
  const auto png = printer.print(picture);
  REQUIRE(png);
  return *png;
}

struct Pixels {
  cairo_surface_t* surface = nullptr;
  explicit Pixels(const std::string& png) {
    std::string_view rest = png;
    surface = cairo_image_surface_create_from_png_stream(
        [](void* from, unsigned char* to, unsigned length) {
          auto& left = *static_cast<std::string_view*>(from);
          if (left.size() < length) return CAIRO_STATUS_READ_ERROR;
          left.copy(reinterpret_cast<char*>(to), length);
          left.remove_prefix(length);
          return CAIRO_STATUS_SUCCESS;
        },
        &rest);
    REQUIRE(cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS);
  }
  Pixels(const Pixels&) = delete;
  Pixels& operator=(const Pixels&) = delete;
  ~Pixels() { cairo_surface_destroy(surface); }

  std::uint32_t at(int x, int y) const {  // 0xRRGGBB
    std::uint32_t pixel = 0;
    std::memcpy(&pixel,
                cairo_image_surface_get_data(surface) + y * cairo_image_surface_get_stride(surface) + x * 4,
                sizeof pixel);
    return pixel & 0xFFFFFFU;
  }
};

}  // namespace

TEST_CASE("what is large keeps its colour, however many shades the edges of the letters have", "[share]") {
  SharePicture picture = story();
  picture.figure.reset();
  picture.line.clear();
  picture.title = "Words upon the light, in many shades. Words upon the light, once more.";
  const Pixels pixels(drawn(picture));
  CHECK(pixels.at(4, 300) == 0x83307a);
  CHECK(pixels.at(100, 500) == 0xfffdf9);
  // The light is warm all the way to its middle.
  for (int y = 320; y < 560; y += 4) {
    const std::uint32_t pixel = pixels.at(840, y);
    INFO(y << ": " << std::hex << pixel);
    CHECK((pixel >> 16U) >= 0xfd);
    CHECK((pixel & 255U) > 0x90);
    CHECK(((pixel >> 8U) & 255U) > (pixel & 255U));
  }
}

TEST_CASE("words from right to left stay inside the picture", "[share]") {
  SharePicture picture = story();
  picture.language = "he";
  picture.right_to_left = true;
  picture.title = "\u05E9\u05DC\u05D5\u05DD \u05E9\u05DC\u05D5\u05DD";
  picture.line = picture.title;
  const Pixels pixels(drawn(picture));
  for (int y = 0; y < share_picture_height; ++y) CHECK(pixels.at(share_picture_width - 4, y) == 0x83307a);
}

TEST_CASE("two numbers with long units stay inside the picture, whichever way it is read", "[share]") {
  for (const bool mirrored : {false, true})
    for (const std::string& value :
         {std::string("45.5 minutes"), std::string("45.5 \u05DE\u05D9\u05DC\u05D9\u05DD")}) {
      SharePicture picture = story();
      picture.right_to_left = mirrored;
      picture.figure = ShareFigure{value, value, "how long people wait"};
      const Pixels pixels(drawn(picture));
      INFO(value << (mirrored ? " from the right" : " from the left"));
      // Where lines end there is no edge and no light, and between edge and words there is nothing dark.
      const int end = mirrored ? 0 : share_picture_width - 40;
      const int beginning = mirrored ? share_picture_width - 24 - 40 : 24;
      int dark = 0;
      for (const int first : {end, beginning})
        for (int x = first; x < first + 40; ++x)
          for (int y = 0; y < share_picture_height; ++y) dark += (pixels.at(x, y) & 255U) < 0x60 ? 1 : 0;
      CHECK(dark == 0);
    }
}

TEST_CASE("a picture for sharing is 1200 by 630 pixels with a palette", "[share]") {
  const std::string png = drawn(story());
  REQUIRE(png.size() > 26);
  CHECK(png.substr(1, 3) == "PNG");
  CHECK(png.substr(16, 8) == std::string("\x00\x00\x04\xB0\x00\x00\x02\x76", 8));
  CHECK(static_cast<int>(png[25]) == 3);  // the colour type of a palette
  CHECK(png.size() < 60'000);
}

TEST_CASE("the same words give the same picture, other words another", "[share]") {
  CHECK(drawn(story()) == drawn(story()));
  SharePicture other = story();
  other.figure->to = "19%";
  CHECK(drawn(other) != drawn(story()));
  other = story();
  other.right_to_left = true;
  CHECK(drawn(other) != drawn(story()));
}

TEST_CASE("any title fits: none, long ones, and one long word", "[share]") {
  for (const std::string& title :
       {std::string(), std::string(4000, 'w'), std::string("Llanfairpwllgwyngyllgogerychwyrndrobwll"),
        std::string("Sut yr ŷm ni’n gwrando ar bobl â phrofiad byw, ac yn newid y ffordd yr ŵyl ein gwaith"),
        []() {
          std::string words;
          for (int i = 0; i < 200; ++i) words += "improvement ";
          return words;
        }()}) {
    SharePicture picture = story();
    picture.title = title;
    CHECK_FALSE(drawn(picture).empty());
    picture.figure.reset();
    picture.line.clear();
    picture.kind.clear();
    CHECK_FALSE(drawn(picture).empty());
  }
}
