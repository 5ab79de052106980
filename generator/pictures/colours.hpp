// Colours as every screen shows them (sRGB, IEC 61966-2-1), whatever a camera or a program wrote. For the
// code of this folder only. Pure; any thread.
#pragma once
#include <string_view>

#include "pictures/jpeg.hpp"

namespace lantern::pictures {

// Three channels of sRGB. `profile` is an ICC profile, which says what the colours of the file mean
// (telephones write Display P3); without one that can be used, red, green and blue are taken as they are, and
// inks as if they were perfect.
Bitmap in_standard_colours(Bitmap picture, std::string_view profile);

}  // namespace lantern::pictures
