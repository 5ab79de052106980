// What stands for a page where others share it: its own image, or else a picture made of its title and the
// figures that its cards show; lists have the logo of the site, or what its home page has. Functions of the
// assembly; any thread.
#pragma once
#include <optional>
#include <string>

#include "print/share_picture.hpp"
#include "views/assembly.hpp"

namespace lantern::views {

// Whether a picture is made for the page: one with an image of its own needs none.
bool has_share_picture(const Page& page, const Assembly& assembly);

// Of a page that has one.
print::SharePicture share_picture(const Page& page, const Assembly& assembly, const LanguageView& view);

struct SocialImage {
  std::string url;            // whole; empty where there is none
  std::string width, height;  // empty where they are not known
  std::string alt;
};
// `page` is null for pages that nobody wrote.
SocialImage social_image(const Page* page, const Assembly& assembly, const LanguageView& view);

}  // namespace lantern::views
