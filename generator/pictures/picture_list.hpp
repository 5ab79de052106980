// The page on which a writer finds the name of a picture: every picture with its names, in groups.
// Pure; any thread.
#pragma once
#include <string>
#include <vector>

#include "pictures/picture_set.hpp"

namespace lantern::pictures {

// Where the page expects a picture, from its own folder: pictures/openmoji/1F3E0.svg.
std::string picture_list_path(const ResolvedPicture& picture);

// A whole page of HTML, in English, with its style in itself. It begins with picture_list_mark, by which a
// later run knows that it may write over the page.
inline constexpr const char* picture_list_mark =
    "<!DOCTYPE html>\n<!-- Written by lantern new picture-list -->\n";
std::string picture_list_html(const std::vector<NamedPicture>& pictures);

}  // namespace lantern::pictures
