// The names of pictures that Lantern knows by heart, each chosen by looking at the picture: names that
// people write, and for each the picture's code in OpenMoji or the name of another picture.
// Constant data.
#pragma once
#include <span>
#include <string_view>

namespace lantern::pictures {

struct PictureAlias {
  std::string_view name;
  std::string_view target;  // capitals and digits: a code such as 1F3E0; small letters: a name
};

// Sorted by name. A name that is also a picture in the theme's folder need not be here.
std::span<const PictureAlias> picture_aliases();

// Welsh words for pictures that have an English name; sorted by bytes. None is also an English name here.
std::span<const PictureAlias> welsh_picture_names();

}  // namespace lantern::pictures
