#include "pictures/photograph.hpp"

#include <gdk-pixbuf/gdk-pixbuf.h>

#include <catch2/catch.hpp>
#include <string>

#include "pictures/pixels.hpp"

using namespace lantern;
using namespace lantern::pictures;

namespace {

// A picture whose left half is red and whose right half is blue.
std::string picture(int width, int height, const char* format) {
  const PixbufOwner whole(gdk_pixbuf_new(GDK_COLORSPACE_RGB, FALSE, 8, width, height));
  gdk_pixbuf_fill(whole.get(), 0xFF0000FFU);
  const PixbufOwner right(gdk_pixbuf_new_subpixbuf(whole.get(), width / 2, 0, width - width / 2, height));
  gdk_pixbuf_fill(right.get(), 0x0000FFFFU);
  gchar* bytes = nullptr;
  gsize size = 0;
  REQUIRE(gdk_pixbuf_save_to_buffer(whole.get(), &bytes, &size, format, nullptr, nullptr) != FALSE);
  std::string made(bytes, size);
  g_free(bytes);
  return made;
}

// The JPEG with what a camera writes: turned a quarter (6: the top is at the right), and a secret.
std::string from_a_camera(const std::string& jpeg) {
  std::string exif("Exif\0\0MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0", 32);
  exif += "51.5N 0.1W";
  const auto length = static_cast<char>(exif.size() + 2);
  return jpeg.substr(0, 2) + "\xFF\xE1" + std::string(1, '\0') + length + exif + jpeg.substr(2);
}

PhotographSize decoded(const std::string& bytes) {
  const auto made = decode(bytes);
  REQUIRE(made);
  return {gdk_pixbuf_get_width(made->get()), gdk_pixbuf_get_height(made->get())};
}

}  // namespace

TEST_CASE("a photograph is made to fit the screen, and its size is known beforehand") {
  struct Row {
    int width, height;
    bool camera;
    int made_width, made_height;
  };
  for (const Row& row :
       {Row{4000, 3000, false, 1000, 750}, Row{1500, 3000, false, 500, 1000}, Row{640, 480, false, 640, 480},
        Row{2000, 1000, true, 500, 1000}, Row{3001, 2, false, 1000, 1}})
    for (const char* format : {"jpeg", "png"}) {
      if (row.camera && std::string(format) == "png") continue;
      INFO(row.width << " x " << row.height << ' ' << format);
      std::string bytes = picture(row.width, row.height, format);
      if (row.camera) bytes = from_a_camera(bytes);
      const auto size = photograph_size(bytes);
      REQUIRE(size);
      CHECK(size->width == row.made_width);
      CHECK(size->height == row.made_height);
      const auto made = photograph_for_screen(bytes);
      REQUIRE(made);
      CHECK(decoded(*made).width == row.made_width);
      CHECK(decoded(*made).height == row.made_height);
      CHECK(made->substr(0, 3) == bytes.substr(0, 3));
      CHECK(made == photograph_for_screen(bytes));
    }
}

TEST_CASE("what a camera wrote beside a photograph is not published") {
  const std::string bytes = from_a_camera(picture(200, 100, "jpeg"));
  REQUIRE(bytes.find("51.5N") != std::string::npos);
  const auto made = photograph_for_screen(bytes);
  REQUIRE(made);
  CHECK(made->find("51.5N") == std::string::npos);
  CHECK(made->find("Exif") == std::string::npos);
}

TEST_CASE("damaged photographs are said to be so, and drawings stay as they are") {
  CHECK(photograph_for_screen("<svg/>") == "<svg/>");
  CHECK_FALSE(photograph_size("<svg/>"));
  const std::string whole = picture(300, 200, "jpeg");
  // Cut anywhere, or with any byte of the head changed: an answer or none, but never a fault.
  for (std::size_t length = 0; length < 700 && length < whole.size(); ++length)
    photograph_size(whole.substr(0, length));
  for (std::size_t at = 0; at < 300; ++at) {
    std::string broken = whole;
    broken[at] = '\xFF';
    photograph_size(broken);
  }
  CHECK_FALSE(photograph_size("\xFF\xD8\xFF"));
  CHECK_FALSE(photograph_for_screen("\xFF\xD8\xFFnot a photograph"));
}

namespace {

// The same file, whose head says that it is much larger than what follows.
std::string with_height_of_60000(std::string bytes, const char* format) {
  const std::string height("\xEA\x60", 2);
  if (std::string(format) == "jpeg") {
    const std::size_t frame = bytes.find("\xFF\xC0");  // then length, precision, height, width
    return bytes.replace(frame + 5, 2, height);
  }
  bytes.replace(22, 2, height);
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
  for (const char* format : {"jpeg", "png"}) {
    INFO(format);
    const std::string fits = with_height_of_60000(picture(800, 30, format), format);
    CHECK(photograph_size(fits)->height == screen_photograph_side);  // 48 million are allowed
    const std::string bomb = with_height_of_60000(picture(2400, 30, format), format);
    CHECK_FALSE(photograph_size(bomb));
    CHECK(photograph_for_screen(bomb).error() == "it has more than 50 million pixels");
    CHECK(photograph_for_print(bomb, 900).error() == "it has more than 50 million pixels");
  }
}
