// A short name for bytes, the same for the same bytes wherever they are: for addresses that change with what
// stands there. Not for secrets: who wants two files of one fingerprint can make them. Pure; any thread.
#pragma once
#include <string>
#include <string_view>

namespace lantern {

// Ten hexadecimal digits.
std::string fingerprint(std::string_view bytes);

}  // namespace lantern
