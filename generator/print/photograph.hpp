// Photographs of easy-read pages for the screen: as large as a page shows them on the sharpest screens, the
// right way up, and without what a camera writes beside them, such as the place where they were taken.
// Pure; any thread.
#pragma once
#include <expected>
#include <optional>
#include <string>
#include <string_view>

namespace lantern {

// No side of a published photograph has more pixels.
inline constexpr int screen_photograph_side = 1000;

struct PhotographSize {
  int width = 0;
  int height = 0;
};

// The size that photograph_for_screen() gives a JPEG or PNG of these bytes. Reads its head alone; nothing for
// other files and damaged heads.
std::optional<PhotographSize> photograph_size(std::string_view bytes);

// A JPEG as JPEG and a PNG as PNG; or why not. Other files come out as they are.
std::expected<std::string, std::string> photograph_for_screen(std::string bytes);

}  // namespace lantern
