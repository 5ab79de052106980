// What is printed from a page: the easy-read guide in two sizes, and the sheet of a label or poster.
// Functions of the assembly; any thread. Each page's files are made by the task that renders the page, so
// that it can say how large they are.
#pragma once
#include <optional>
#include <string>

#include "base/diagnostic.hpp"
#include "print/printer.hpp"
#include "site/assembly.hpp"

namespace lantern {

// easy-read.pdf and easy-read-large.pdf beside the page; sheet.pdf.
std::string printed_address(const Page& page, PrintSize size);
std::string sheet_address(const Page& page);
// Whether the page is a label or a poster that has words.
bool has_sheet(const Page& page);

struct PrintedGuides {
  std::optional<PrintedFile> normal, large;  // nothing where printing failed, which is reported
};

// Of a page with an easy-read version; also says when the guide has too many pages. Codes: print-failed,
// print-picture, print-letter, length.
PrintedGuides print_guides(const Page& page, const Assembly& assembly, const LanguageView& view,
                           Diagnostics& diagnostics);
std::optional<PrintedFile> print_sheet_of(const Page& page, const Assembly& assembly,
                                          const LanguageView& view, Diagnostics& diagnostics);

// The `download` of CONTEXT.md: "PDF, 12 pages, 240 kB". Null without a file.
templates::Value printed_value(const std::optional<PrintedFile>& file, std::string text, std::string address,
                               const Wording& wording);

}  // namespace lantern
