#include "cli/printing.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "cli/run.hpp"
#include "text/characters.hpp"

namespace lantern::cli {

namespace {

// What content and names of files say must not steer the terminal.
Diagnostic fit_for_terminal(Diagnostic diagnostic) {
  for (std::string* text :
       {&diagnostic.where.file, &diagnostic.message, &diagnostic.hint, &diagnostic.source_line})
    *text = made_visible(*text);
  return diagnostic;
}

}  // namespace

void print(const Diagnostics& diagnostics) {
  // Where there are too many, no warning takes the place of an error.
  const std::size_t errors = diagnostics.count(Severity::error);
  const std::size_t warnings = diagnostics.count(Severity::warning);
  const std::size_t errors_shown = std::min(errors, most_printed);
  const std::size_t warnings_shown = std::min(warnings, most_printed - errors_shown);
  std::size_t errors_left = errors_shown;
  std::size_t warnings_left = warnings_shown;
  for (const Diagnostic& diagnostic : diagnostics.items()) {
    std::size_t& left = diagnostic.severity == Severity::error ? errors_left : warnings_left;
    if (left == 0) continue;
    --left;
    fmt::print(stderr, "{}", to_text(fit_for_terminal(diagnostic)));
  }
  if (errors + warnings > most_printed)
    fmt::print(stderr, "... and {} more that are not shown: {} errors and {} warnings\n",
               errors + warnings - most_printed, errors - errors_shown, warnings - warnings_shown);
}

void print(const FileError& failure) {
  fmt::print(stderr, "lantern: {}: {}\n", made_visible(failure.path), made_visible(failure.reason));
}

void complain(const std::string& sentence) { fmt::print(stderr, "lantern: {}\n", made_visible(sentence)); }

int explain(const driver::Failure& failure) {
  if (!failure.sentence.empty()) complain(failure.sentence);
  switch (failure.fault) {
    case driver::FaultOf::request:
      return command_line_is_wrong;
    case driver::FaultOf::content:
      return content_has_errors;
    case driver::FaultOf::machine:
      break;
  }
  return machine_failed;
}

std::string to_json(const driver::BuildReport& report) {
  using Json = nlohmann::ordered_json;
  Json diagnostics = Json::array();
  for (const Diagnostic& item : report.diagnostics.items())
    diagnostics.push_back({{"file", item.where.file},
                           {"line", item.where.line},
                           {"column", item.where.column},
                           {"severity", item.severity == Severity::error ? "error" : "warning"},
                           {"code", item.code.name()},
                           {"message", item.message},
                           {"hint", item.hint}});
  const Json object = {{"diagnostics", diagnostics},    {"pages", report.pages},
                       {"charts", report.charts},       {"written", report.written},
                       {"unchanged", report.unchanged}, {"seconds", report.seconds}};
  return object.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace lantern::cli
