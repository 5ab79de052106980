#include "cli/printing.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstdio>
#include <iostream>
#include <nlohmann/json.hpp>
#include <system_error>

#include "cli/run.hpp"
#include "driver/shown_diagnostics.hpp"
#include "text/characters.hpp"

namespace lantern::cli {

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

void tell(const std::string& text) { (void)std::fwrite(text.data(), 1, text.size(), stderr); }

void print(const Diagnostics& diagnostics) { tell(driver::shown(diagnostics)); }

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
