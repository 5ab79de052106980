// The pictures of easy-read pages as the printer asks for them. Any thread.
#pragma once
#include <string>

#include "model/easy_page.hpp"
#include "print/printer.hpp"
#include "views/assembly.hpp"

namespace lantern::outputs {

// The name that the picture of a row has for the printer: the file it comes from. Empty without a picture.
std::string picture_file(const EasyReadRow& row, const Page& page, const views::Assembly& assembly);

// The name of a picture that the theme has: `path` on its disk.
std::string theme_picture(const std::string& path);

// The bytes of pictures by that name. The assembly must live longer.
print::PictureSource picture_source(const views::Assembly& assembly);

}  // namespace lantern::outputs
