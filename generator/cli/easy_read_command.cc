#include "cli/easy_read_command.hpp"

#include <algorithm>
#include <iostream>

#include "cli/printing.hpp"
#include "cli/run.hpp"
#include "driver/examine_file.hpp"
#include "easy_read/report.hpp"

namespace lantern::cli {

int check_easy_read_file(const EasyReadOptions& options, const SharedOptions& shared) {
  RealFileSystem disk;
  Diagnostics diagnostics;
  const auto form = options.plain ? driver::TextForm::plain : driver::TextForm::markdown;
  const auto report =
      driver::examine_file(disk, {options.file, form, options.language, options.site}, std::cin, diagnostics);
  if (report && (!shared.quiet || shared.output() == OutputFormat::json))
    say(shared.output() == OutputFormat::json ? to_json(*report) : to_text(*report));
  print(diagnostics);
  if (!report) return explain(report.error());
  const bool errors = diagnostics.has_errors() || std::ranges::count(report->findings, Severity::error,
                                                                     &easy_read::EasyFinding::severity) > 0;
  const bool anything = !diagnostics.empty() || !report->findings.empty();
  return errors || (shared.strict && anything) ? content_has_errors : done;
}

}  // namespace lantern::cli
