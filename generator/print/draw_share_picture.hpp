// Draws a picture for sharing. For this folder only; belongs to the thread of its workshop.
#pragma once
#include <expected>
#include <string>

#include "print/share_picture.hpp"
#include "print/workshop.hpp"

namespace lantern::print {

// As PNG; the error is a library's, in words.
std::expected<std::string, std::string> draw_share_picture(const SharePicture& picture,
                                                           const Workshop& workshop);

}  // namespace lantern::print
