// Spaces at which a line must not end, so that what belongs together is read together: "4 March 2025",
// "10 minutes", "£5 million", "1 in 4", "0113 496 0000", "Dr Jones".
// Pure functions.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lantern {

// The byte offsets of those spaces in `plain`, in order. English and Welsh are known.
std::vector<std::size_t> no_break_spaces(std::string_view plain);

// `plain` with them in their places.
std::string with_no_break_spaces(std::string_view plain);

}  // namespace lantern
