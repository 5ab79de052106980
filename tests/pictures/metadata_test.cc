#include "pictures/metadata.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "pictures/picture_size.hpp"
#include "pictures/pixels.hpp"

using namespace lantern::pictures;

namespace {

std::string of(std::size_t value, std::size_t bytes) {
  std::string text;
  for (std::size_t index = bytes; index-- > 0;) text += static_cast<char>(value >> (8 * index) & 0xFFU);
  return text;
}

// A small picture in two colours, as JPEG or PNG.
std::string picture(const char* format) {
  const PixbufOwner pixels(gdk_pixbuf_new(GDK_COLORSPACE_RGB, FALSE, 8, 40, 20));
  gdk_pixbuf_fill(pixels.get(), 0x3366CCFFU);
  return std::string(format) == "png" ? *as_png(*pixels) : *as_jpeg(*pixels, 85, ColourDetail::half);
}

std::string segment(unsigned marker, const std::string& content) {
  return std::string("\xFF") + static_cast<char>(marker) + of(content.size() + 2, 2) + content;
}

// What a telephone writes: turned a quarter, a place, and a preview.
std::string exif(const std::string& secret) {
  const std::string content("Exif\0\0MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0", 32);
  return segment(0xE1, content + secret);
}

std::string chunk(const std::string& name, const std::string& content) {
  return of(content.size(), 4) + name + content + "sums";  // the reader of pictures never sees it
}

bool same_pixels(const std::string& one, const std::string& other) {
  const auto left = photograph_for_print(one, 900);
  const auto right = photograph_for_print(other, 900);
  return left && right && left->bytes == right->bytes && left->width == right->width;
}

}  // namespace

TEST_CASE("a JPEG keeps its pixels, its colours and which way is up, and nothing else") {
  const std::string plain = picture("jpeg");
  const std::string start = plain.substr(0, 2);
  const std::string colours = segment(0xE2, std::string("ICC_PROFILE\0\1\1", 14) + "colours");
  const std::string told = start + exif("51.5N SECRET") +
                           segment(0xE1, "http://ns.adobe.com/xap/1.0/ SECRET") +
                           segment(0xED, "Photoshop 3.0 SECRET") + segment(0xFE, "SECRET") + colours +
                           plain.substr(2) + "SECRET behind the end";
  const auto cleaned = without_metadata(told);
  REQUIRE(cleaned);
  CHECK(cleaned->find("SECRET") == std::string::npos);
  CHECK(cleaned->find("ICC_PROFILE") != std::string::npos);
  CHECK(same_pixels(*cleaned, start + exif("") + plain.substr(2)));
  CHECK(picture_size(*cleaned)->width == 20);  // still turned
  CHECK(without_metadata(*cleaned) == *cleaned);
  CHECK(without_metadata(plain) == plain);
}

TEST_CASE("a PNG keeps its pixels and nothing else") {
  const std::string plain = picture("png");
  const std::size_t behind_head = 8 + 25;
  const std::string told = plain.substr(0, behind_head) + chunk("tEXt", "Author SECRET") +
                           chunk("iTXt", "SECRET") + chunk("zTXt", "SECRET") + chunk("eXIf", "SECRET") +
                           chunk("tIME", "SECRET.") + chunk("prVt", "SECRET") + plain.substr(behind_head) +
                           "SECRET behind the end";
  CHECK(without_metadata(told) == plain);
  CHECK(without_metadata(plain) == plain);
}

TEST_CASE("a GIF keeps its pictures and how often they repeat") {
  const std::string head = "GIF89a" + std::string("\1\0\1\0\x80\0\0", 7) + "abcdef";
  const std::string repeats = "\x21\xFF\x0BNETSCAPE2.0" + std::string("\3\1\0\0\0", 5);
  const std::string comment = "\x21\xFE\x06SECRET" + std::string(1, '\0');
  const std::string xmp = "\x21\xFF\x0BXMP DataXMP" + std::string("\x06") + "SECRET" + std::string(1, '\0');
  const std::string image = "\x2C" + std::string("\0\0\0\0\1\0\1\0\0", 9) + std::string("\2\2\x44\1\0", 5);
  CHECK(without_metadata(head + comment + repeats + xmp + image + "\x3BSECRET") ==
        head + repeats + image + "\x3B");
}

TEST_CASE("a WebP keeps its picture and says that there is nothing beside it") {
  const auto little = [](std::size_t value) {
    return std::string(1, static_cast<char>(value)) + std::string(3, '\0');
  };
  const auto part = [&](const std::string& name, const std::string& content) {
    return name + little(content.size()) + content + std::string(content.size() % 2, '\0');
  };
  const auto file = [&](const std::string& parts) {
    return "RIFF" + little(parts.size() + 4) + "WEBP" + parts;
  };
  const std::string size(9, '\0');
  CHECK(without_metadata(file(part("VP8X", "\x0D" + size) + part("ICCP", "abc") + part("VP8 ", "picture") +
                              part("EXIF", "SECRET") + part("XMP ", "SECRETS"))) ==
        file(part("VP8X", std::string(1, '\1') + size) + part("ICCP", "abc") + part("VP8 ", "picture")));
  // Which way is up stays.
  const std::string turned = exif("").substr(10);
  const std::string cleaned = *without_metadata(
      file(part("VP8X", "\x08" + size) + part("VP8 ", "picture") + part("EXIF", turned + "SECRET")));
  CHECK(cleaned == file(part("VP8X", "\x08" + size) + part("VP8 ", "picture") + part("EXIF", turned)));
  CHECK(without_metadata(cleaned) == cleaned);
}

TEST_CASE("a picture cut anywhere or changed anywhere is cleaned or refused, but never a fault") {
  for (const std::string& whole : {picture("jpeg"), picture("png"), "GIF89a" + std::string(30, '\x21'),
                                   "RIFF    WEBPVP8X" + std::string(20, '\1')})
    for (std::size_t at = 0; at < whole.size(); ++at) {
      static_cast<void>(without_metadata(std::string_view(whole).substr(0, at)));
      for (const char other : {'\0', '\xFF', '\x21'}) {
        std::string broken = whole;
        broken[at] = other;
        static_cast<void>(without_metadata(broken));
      }
    }
  CHECK_FALSE(without_metadata(picture("png").substr(0, 60)));
  CHECK_FALSE(without_metadata(std::string_view(picture("jpeg")).substr(0, 30)));
  CHECK(without_metadata("<svg/>") == "<svg/>");
}

TEST_CASE("what fuzzing has found stays found") {
  // Between the segments of a JPEG stands what would be pixels behind the head of a scan.
  CHECK(without_metadata(std::string("\xFF\xD8\xFF\0\0\4ab\xFF\xD9", 10)).error() == "it is damaged");
  // An extension of a GIF that ends with its first byte.
  CHECK_FALSE(without_metadata(std::string("GIF89a&6\1\0\0\0\0!\xFF", 15)));
  // A PNG of more pixels than a signed number can count.
  CHECK(without_metadata(std::string("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\xF0\0\0\0\xF0\0\0\0\x08\0\0\0\0\0\0\0\0"
                                     "\0\0\0\0IEND\0\0\0\0",
                                     45))
            .error() == "it has more than 50 million pixels");
}
