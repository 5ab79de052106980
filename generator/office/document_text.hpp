// Reads documents of Office and OpenDocument to the last part: text, notes, comments, what was struck out,
// hidden sheets and slides, properties, and the workbooks inside them. Pure; any thread. With bounds,
// whatever the bytes.
#pragma once
#include <string_view>

#include "office/document.hpp"

namespace lantern::office {

// `bytes` is a package (package.hpp). One without a part that Lantern knows gives no passage and says why.
Document read_package(std::string_view bytes);

}  // namespace lantern::office
