// JPEG to pixels and back, through libjpeg: read at an eighth, a quarter … of its size where that is enough,
// so that a photograph of 200 million pixels costs little; within bounds of memory and time; and every file
// that is cut or damaged is known as such. For the code of this folder only. Pure; any thread.
#pragma once
#include <cstdint>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

namespace lantern::pictures {

// Above what telephones make (200 million). Never held at once: rows are made smaller as they come.
inline constexpr std::int64_t most_pixels_of_jpeg = 250'000'000;

// Rows from the top without gaps: red, green, blue; or of four channels the inks of a printing press, as
// Adobe's programs write them: 255 is none.
struct Bitmap {
  int width = 0;
  int height = 0;
  int channels = 3;
  std::vector<unsigned char> bytes;
};

// As stored, not turned. No smaller than `longest` on its longer side, unless it was; or why not.
std::expected<Bitmap, std::string> read_jpeg(std::string_view bytes, int longest);

// How finely the colours are kept: for photographs half as finely as the light, which nobody sees; whole for
// drawings and letters.
enum class ColourDetail { half, whole };

// Of rows of three channels that stand `stride` bytes apart. `quality` 1 to 100.
std::expected<std::string, std::string> write_jpeg(const unsigned char* rows, int width, int height,
                                                   std::size_t stride, int quality, ColourDetail detail);

}  // namespace lantern::pictures
