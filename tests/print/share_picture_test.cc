// Pictures for sharing: their size, what is written in them, and that they are small.
#include "print/share_picture.hpp"

#include <catch2/catch.hpp>

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

}  // namespace

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
