// What Cairo 1.16 cannot write into a PDF: the language, that the window shows the title, and an identity
// that depends on nothing but the words. Pure; any thread.
#pragma once
#include <expected>
#include <string>

namespace lantern::print {

// The same PDF, complete; the error is qpdf's, in words.
std::expected<std::string, std::string> finish_pdf(const std::string& bytes, const std::string& language);

}  // namespace lantern::print
