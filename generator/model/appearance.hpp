// What a site says of its looks: `appearance` in site.yaml. Plain data.
#pragma once
#include <optional>
#include <string>

#include "base/source_location.hpp"
#include "text/colour.hpp"

namespace lantern {

// A colour of the organisation: of links and buttons.
struct Accent {
  Colour colour;
  SourceLocation where;
};

struct Appearance {
  std::string logo;  // a picture file, relative to the site; empty without one
  SourceLocation logo_where;
  std::optional<Accent> accent;       // on light ground
  std::optional<Accent> accent_dark;  // on dark ground
};

}  // namespace lantern
