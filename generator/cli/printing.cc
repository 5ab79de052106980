#include "cli/printing.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <iostream>
#include <nlohmann/json.hpp>
#include <system_error>

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

// Where nobody can read what went wrong, the exit code still tells.
void tell(const std::string& text) { (void)std::fwrite(text.data(), 1, text.size(), stderr); }

}  // namespace

namespace {

// What somebody agreed to, where there is any.
void add_agreements(const driver::BuildReport& report, nlohmann::ordered_json& object) {
  for (const site::GivenConsent& given : report.consents)
    object["consents"].push_back(
        {{"file", given.where.file},
         {"line", given.where.line},
         {"what", given.what},
         {"scope", given.consent.scope},
         {"expires", given.consent.expires ? nlohmann::ordered_json(to_iso(last_day(*given.consent.expires)))
                                           : nullptr}});
  for (const driver::LetThrough& one : report.let_through)
    object["let_through"].push_back(
        {{"file", one.where.file}, {"line", one.where.line}, {"what", one.what}, {"reason", one.reason}});
}

}  // namespace

void say(std::string_view text) { (void)std::fwrite(text.data(), 1, text.size(), stdout); }

int after_printing(int code) {
  errno = 0;
  const bool printed = std::cout.flush() && std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
  if (printed) return code;
  const std::string reason = errno == 0 ? "" : ": " + std::generic_category().message(errno);
  complain("the result could not be written to standard output" + reason);
  return machine_failed;
}

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
    tell(to_text(fit_for_terminal(diagnostic)));
  }
  if (errors + warnings > most_printed)
    tell(fmt::format("... and {} more that are not shown: {} errors and {} warnings\n",
                     errors + warnings - most_printed, errors - errors_shown, warnings - warnings_shown));
}

void print(const FileError& failure) { complain(failure.path + ": " + failure.reason); }

void complain(const std::string& sentence) { tell("lantern: " + made_visible(sentence) + "\n"); }

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
  Json object = {{"diagnostics", diagnostics}, {"pages", report.pages},         {"charts", report.charts},
                 {"written", report.written},  {"unchanged", report.unchanged}, {"seconds", report.seconds}};
  add_agreements(report, object);
  return object.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace lantern::cli
