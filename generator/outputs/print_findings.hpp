// What the printer could not print, said where an author can change it. Any thread.
#pragma once
#include <expected>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "model/easy_page.hpp"
#include "print/printer.hpp"
#include "views/body.hpp"

namespace lantern::outputs {

// The file, once its findings are reported: print-failed (then there is none), print-picture, print-letter.
// `rows` are what was printed, as they were written; `where` stands for what is in none of them.
std::optional<print::PrintedFile> taken_with_findings(std::expected<print::PrintedFile, std::string> file,
                                                      const std::vector<EasyReadRow>& rows,
                                                      const views::BodyContext& context,
                                                      const SourceLocation& where, Diagnostics& diagnostics);

}  // namespace lantern::outputs
