// Styles without their comments and without blanks that mean nothing, as they are sent to a browser: a
// quarter less to load on an old phone. Pure; any thread.
#pragma once
#include <string>
#include <string_view>

namespace lantern {

// Strings and addresses stay as they are; a blank stays wherever it may part two words (CSS Syntax Level 3).
// A comment that begins with /*! is kept, as licences ask.
std::string compact_css(std::string_view css);

}  // namespace lantern
