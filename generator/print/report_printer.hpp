// A whole report on paper: its cover, what is in it and on which page, its chapters, and where it stands on
// the website. Pure functions of what they are given; each call belongs to one thread, with its workshop.
#pragma once
#include <expected>
#include <string>

#include "print/printer.hpp"
#include "print/report.hpp"
#include "print/workshop.hpp"

namespace lantern::print {

std::expected<PrintedFile, std::string> print_report(const Report& report, Workshop& workshop);

}  // namespace lantern::print
