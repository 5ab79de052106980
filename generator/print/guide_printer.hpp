// A whole guide on paper: cover, contents, rows, hard words, and who made it. And a sheet of one page.
// Pure functions of what they are given; each call belongs to one thread, with its workshop.
#pragma once
#include <expected>
#include <string>

#include "print/guide.hpp"
#include "print/printer.hpp"
#include "print/workshop.hpp"

namespace lantern::print {

std::expected<PrintedFile, std::string> print_guide(const Guide& guide, PrintSize size, Workshop& workshop,
                                                    const PictureSource& pictures);
std::expected<PrintedSheet, std::string> print_sheet(const Sheet& sheet, Workshop& workshop,
                                                     const PictureSource& pictures);

}  // namespace lantern::print
