// Reads a PDF to the last word: its pages, notes upon them, filled-in fields, links, bookmarks, properties,
// and what is attached. Any thread, one PDF at a time: poppler keeps things of its own for the whole program.
#pragma once
#include <string_view>

#include "office/document.hpp"

namespace lantern::privacy {

// With bounds, whatever the bytes. One with a password says that it could not be looked into.
office::Document read_pdf(std::string_view bytes);

}  // namespace lantern::privacy
