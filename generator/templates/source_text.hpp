// The text of one template with what is needed to point into it, and the reporting of mistakes there.
// Owned by the set being compiled; read-only afterwards, so safe from any thread.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "base/diagnostic.hpp"
#include "templates/template.hpp"

namespace lantern::templates {

// A stretch of a source, in bytes.
struct Range {
  std::size_t offset = 0;
  std::size_t length = 0;
};

// Line from 1, column and length in code points. A range over several lines is cut at the first's end.
SourceLocation location_of(const TemplateSource& source, Range range);

// Adds a diagnostic at the range, with its source line.
void report(const TemplateSource& source, Range range, Severity severity, Code code, std::string message,
            std::string hint, Diagnostics& diagnostics);

}  // namespace lantern::templates
