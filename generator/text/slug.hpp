// Words made fit for an address: "Why it began" becomes why-it-began. Pure.
#pragma once
#include <string>
#include <string_view>

namespace lantern {

// Lower-case letters and digits joined by hyphens, accents dropped (ŵ becomes w), at most 100 bytes,
// letters of other scripts kept. Empty when nothing is left.
std::string slugify(std::string_view words);

// Whether a folder or file name may stand in an address as it is: lower-case letters, digits, - and _.
bool is_slug(std::string_view name);

}  // namespace lantern
