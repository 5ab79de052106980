// What Cairo 1.16 cannot write into a PDF: the language, that the window shows the title, what pictures say
// and links are called, which cells head which, that all else is decoration, drawings that were made before,
// and an identity that depends on nothing but the words. Pure; any thread.
#pragma once
#include <expected>
#include <memory>
#include <string>
#include <vector>

#include "print/drawing_form.hpp"

namespace lantern::print {

// An image that stands for drawing number n of `forms` is one pixel wide and this many and n high: higher
// than any photograph that is printed.
inline constexpr int lowest_stand_in = 1000;

// Both in the order in which they were drawn.
struct PdfWords {
  std::string language;                   // BCP 47
  std::vector<std::string> alternatives;  // of the Figure tags
  std::vector<std::string> inner_links;   // what the links to other places of the file are called
};

// The same PDF, complete; the error is qpdf's, in words.
std::expected<std::string, std::string> finish_pdf(
    const std::string& bytes, const PdfWords& words,
    const std::vector<std::shared_ptr<const DrawingForm>>& forms);

}  // namespace lantern::print
