// Photographs: what all that is made of them shares, and those of printed pages. Read by one loader with a
// bound on pixels, turned the right way up, and without what a camera writes beside them, such as where they
// were taken. What is made of them for the screen stands in versions.hpp. Pure; any thread.
#pragma once
#include <cstdint>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

namespace lantern::pictures {

// Of a picture that must be held whole; four bytes each, on each worker. JPEG rarely has to (jpeg.hpp).
inline constexpr std::int64_t most_pixels = 50'000'000;

// Whether these are the bytes of a JPEG or PNG.
bool is_photograph(std::string_view bytes);

struct PhotographSize {
  int width = 0;
  int height = 0;

  friend bool operator==(const PhotographSize&, const PhotographSize&) = default;
};

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
