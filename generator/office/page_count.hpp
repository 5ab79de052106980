// How many pages or slides a file of Office or OpenDocument has, as the program that wrote it last counted.
// Pure; any thread.
#pragma once
#include <optional>
#include <string_view>

namespace lantern::office {

std::optional<int> page_count(std::string_view bytes);

}  // namespace lantern::office
