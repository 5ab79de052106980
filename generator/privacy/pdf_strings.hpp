// What stands in a PDF beside the words of its pages: notes and replies upon them, what was filled in, where
// links lead, descriptions of pictures. Pure; any thread.
#pragma once
#include <string_view>

#include "office/document.hpp"

namespace lantern::privacy {

// Adds to `document`. A PDF that cannot be read gives nothing.
void read_pdf_strings(std::string_view bytes, office::Document& document);

}  // namespace lantern::privacy
