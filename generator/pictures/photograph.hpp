// Photographs: read by one loader with a bound on pixels, turned the right way up, made as small as the
// screen or the paper needs, and without what a camera writes beside them, such as where they were taken.
// Pure; any thread.
#pragma once
#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lantern::pictures {

// No side of a published photograph of an easy-read page has more pixels.
inline constexpr int screen_photograph_side = 1000;
// What telephones make; four bytes each, on each worker.
inline constexpr std::int64_t most_pixels = 50'000'000;

// Whether these are the bytes of a JPEG or PNG.
bool is_photograph(std::string_view bytes);

struct PhotographSize {
  int width = 0;
  int height = 0;
};

// The size that photograph_for_screen() gives a JPEG or PNG of these bytes. Reads its head alone; nothing for
// other files, damaged heads and too many pixels.
std::optional<PhotographSize> photograph_size(std::string_view bytes);

// A JPEG as JPEG and a PNG as PNG; or why not. Other files come out as they are.
std::expected<std::string, std::string> photograph_for_screen(std::string bytes);

// Pixels for a printed page: rows from the top, `channels` bytes each (red, green, blue and, of four,
// how opaque), without gaps.
struct Pixels {
  int width = 0;
  int height = 0;
  int channels = 3;
  std::vector<unsigned char> bytes;
  std::string jpeg;  // the same as a file, a tenth of the size; empty where some of it is clear
};

// No side longer than `longest`; or why not.
std::expected<Pixels, std::string> photograph_for_print(std::string_view bytes, int longest);

}  // namespace lantern::pictures
