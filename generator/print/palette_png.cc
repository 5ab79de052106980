#include "print/palette_png.hpp"

#include <png.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <unordered_map>
#include <utility>
#include <vector>

namespace lantern::print {
namespace {

using Pixel = std::uint32_t;  // 0xRRGGBB

constexpr int red_of(Pixel pixel) { return static_cast<int>(pixel >> 16U) & 255; }
constexpr int green_of(Pixel pixel) { return static_cast<int>(pixel >> 8U) & 255; }
constexpr int blue_of(Pixel pixel) { return static_cast<int>(pixel) & 255; }

// The colours of a picture. Where it has too many, those of the fewest points are shown as the
// nearest of the others: they are the edges of letters, and what is large keeps its colour.
class Palette {
 public:
  static constexpr std::size_t most = 96;  // more are not seen, and make the file larger
  // `points`: how many of each colour.
  explicit Palette(const std::unordered_map<Pixel, std::size_t>& points) {
    std::vector<std::pair<Pixel, std::size_t>> counted(points.begin(), points.end());
    std::ranges::sort(counted, [](const auto& a, const auto& b) {
      return a.second != b.second ? a.second > b.second : a.first < b.first;
    });
    for (const auto& [pixel, count] : counted) {
      const bool room = colours_.size() < most;
      places_.emplace(pixel, room ? add(pixel) : nearest(pixel));
    }
  }
  png_byte place_of(Pixel pixel) const { return places_.at(pixel); }
  const std::vector<png_color>& colours() const { return colours_; }

 private:
  png_byte add(Pixel pixel) {
    colours_.push_back({static_cast<png_byte>(red_of(pixel)), static_cast<png_byte>(green_of(pixel)),
                        static_cast<png_byte>(blue_of(pixel))});
    return static_cast<png_byte>(colours_.size() - 1);
  }
  png_byte nearest(Pixel pixel) const {
    std::size_t best = 0;
    int least = 1 << 30;
    for (std::size_t i = 0; i < colours_.size(); ++i) {
      const int red = colours_[i].red - red_of(pixel), green = colours_[i].green - green_of(pixel),
                blue = colours_[i].blue - blue_of(pixel);
      const int distance = red * red + green * green + blue * blue;
      if (distance < least) least = distance, best = i;
    }
    return static_cast<png_byte>(best);
  }

  std::vector<png_color> colours_;
  std::unordered_map<Pixel, png_byte> places_;
};

// What libpng calls while it writes. It jumps over C frames when it fails, so nothing of C++ may lie between.
void append(png_structp png, png_bytep bytes, std::size_t length) {
  static_cast<std::string*>(png_get_io_ptr(png))->append(reinterpret_cast<const char*>(bytes), length);
}
void flush(png_structp /*png*/) {}

struct Indexed {
  png_uint_32 width = 0, height = 0;
  std::vector<png_byte> pixels;
  std::vector<png_color> colours;
};

Indexed indexed(cairo_surface_t* surface) {
  cairo_surface_flush(surface);
  const auto width = static_cast<std::size_t>(cairo_image_surface_get_width(surface));
  const auto height = static_cast<std::size_t>(cairo_image_surface_get_height(surface));
  const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface));
  const unsigned char* const data = cairo_image_surface_get_data(surface);
  Indexed image{static_cast<png_uint_32>(width), static_cast<png_uint_32>(height), {}, {}};
  // Runs of one colour are most of the picture: one entry each.
  struct Run {
    Pixel pixel = 0;
    std::size_t length = 0;
  };
  std::vector<Run> runs;
  for (std::size_t y = 0; y < height; ++y)
    for (std::size_t x = 0; x < width; ++x) {
      Pixel pixel = 0;
      std::memcpy(&pixel, data + y * stride + x * sizeof pixel, sizeof pixel);
      pixel &= 0xFFFFFFU;
      if (runs.empty() || runs.back().pixel != pixel) runs.push_back({pixel, 0});
      ++runs.back().length;
    }
  std::unordered_map<Pixel, std::size_t> points;
  for (const Run& run : runs) points[run.pixel] += run.length;
  const Palette palette(points);
  image.pixels.reserve(width * height);
  for (const Run& run : runs) image.pixels.insert(image.pixels.end(), run.length, palette.place_of(run.pixel));
  image.colours = palette.colours();
  return image;
}

// False where libpng fails.
bool write(const Indexed& image, std::string& out) {
  png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
  if (png == nullptr) return false;
  png_infop info = png_create_info_struct(png);
  if (info == nullptr || setjmp(png_jmpbuf(png)) != 0) {
    png_destroy_write_struct(&png, &info);
    return false;
  }
  png_set_write_fn(png, &out, append, flush);
  png_set_IHDR(png, info, image.width, image.height, 8, PNG_COLOR_TYPE_PALETTE, PNG_INTERLACE_NONE,
               PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_set_PLTE(png, info, image.colours.data(), static_cast<int>(image.colours.size()));
  // Large places of one colour: a row is most often the row above it, and deflate needs no filter to see it.
  png_set_filter(png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
  png_set_compression_level(png, 3);
  png_write_info(png, info);
  for (png_uint_32 y = 0; y < image.height; ++y)
    png_write_row(png, image.pixels.data() + static_cast<std::size_t>(y) * image.width);
  png_write_end(png, nullptr);
  png_destroy_write_struct(&png, &info);
  return true;
}

}  // namespace

std::expected<std::string, std::string> palette_png(cairo_surface_t* surface) {
  if (cairo_surface_status(surface) != CAIRO_STATUS_SUCCESS) return std::unexpected("it cannot be drawn");
  const Indexed image = indexed(surface);
  std::string png;
  if (!write(image, png)) return std::unexpected("there is not enough memory");
  return png;
}

}  // namespace lantern::print
