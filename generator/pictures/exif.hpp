// Which way is up, as cameras write it (EXIF 2.3): the one thing of EXIF that is needed to show a picture.
// Pure; any thread. For the code of this folder only.
#pragma once
#include <string>
#include <string_view>

namespace lantern::pictures {

// 1 is upright; 2 to 8 are turned or mirrored, 5 to 8 lie on their side.
using Orientation = int;

constexpr bool on_its_side(Orientation turned) { return turned >= 5 && turned <= 8; }

// From EXIF's block, which has the form of a TIFF file; 1 where it does not say.
Orientation orientation_in(std::string_view tiff);

// A block that says which way is up, and nothing else.
std::string orientation_alone(Orientation turned);

}  // namespace lantern::pictures
