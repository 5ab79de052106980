#include "driver/shown_diagnostics.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "text/characters.hpp"

namespace lantern::driver {

std::string shown(const Diagnostic& diagnostic) {
  // What content and names of files say must not steer the terminal.
  Diagnostic fit = diagnostic;
  for (std::string* text : {&fit.where.file, &fit.message, &fit.hint, &fit.source_line})
    *text = made_visible(*text);
  return to_text(fit);
}

std::string shown(const Diagnostics& diagnostics) {
  // Where there are too many, no warning takes the place of an error.
  const std::size_t errors = diagnostics.count(Severity::error);
  const std::size_t warnings = diagnostics.count(Severity::warning);
  const std::size_t errors_shown = std::min(errors, most_shown);
  const std::size_t warnings_shown = std::min(warnings, most_shown - errors_shown);
  std::size_t errors_left = errors_shown;
  std::size_t warnings_left = warnings_shown;
  std::string text;
  for (const Diagnostic& diagnostic : diagnostics.items()) {
    std::size_t& left = diagnostic.severity == Severity::error ? errors_left : warnings_left;
    if (left == 0) continue;
    --left;
    text += shown(diagnostic);
  }
  if (errors + warnings > most_shown)
    text += fmt::format("... and {} more that are not shown: {} errors and {} warnings\n",
                        errors + warnings - most_shown, errors - errors_shown, warnings - warnings_shown);
  return text;
}

}  // namespace lantern::driver
