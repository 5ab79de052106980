// A photograph as a page shows it: without what a camera wrote, the right way up, in the colours of every
// screen, in two sizes for the browser to choose from, and never so large that a telephone waits for it.
// What it will be is known from its head, before anything is made of it. Pure; any thread.
#pragma once
#include <cstddef>
#include <expected>
#include <optional>
#include <string>
#include <string_view>

#include "pictures/photograph.hpp"

namespace lantern::pictures {

// The longer side of the two sizes, in pixels.
inline constexpr int wide_side = 1600;
inline constexpr int narrow_side = 800;
// Of each published photograph.
inline constexpr std::size_t most_published_bytes = 300'000;

enum class Encoding {
  unchanged,  // the same pixels, bit by bit
  jpeg,
  png
};

// Whether a PNG may become a JPEG, which has another name.
enum class NewName { allowed, kept };

struct VersionPlan {
  Encoding encoding = Encoding::unchanged;
  bool renamed = false;                  // a PNG that becomes a JPEG
  PhotographSize wide;                   // upright; its own size where that is smaller
  std::optional<PhotographSize> narrow;  // of a JPEG that has more pixels than that
};

// Of a JPEG or PNG; or why there is none. A JPEG stays one. A PNG does too unless it is larger than may be
// published and nothing in it is clear.
std::expected<VersionPlan, std::string> plan_versions(std::string_view bytes, NewName name);

struct Versions {
  std::string wide;
  std::string narrow;  // empty where there is none
};

// What was planned for these bytes; or why not: the file is cut or damaged, or has too many pixels.
std::expected<Versions, std::string> make_versions(std::string_view bytes, const VersionPlan& plan);

}  // namespace lantern::pictures
