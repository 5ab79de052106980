#include "cli/printing.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "cli/run.hpp"

namespace lantern::cli {

void print(const Diagnostics& diagnostics) {
  for (const Diagnostic& diagnostic : diagnostics.items()) fmt::print(stderr, "{}", to_text(diagnostic));
}

void print(const FileError& failure) {
  fmt::print(stderr, "lantern: {}: {}\n", failure.path, failure.reason);
}

void complain(const std::string& sentence) { fmt::print(stderr, "lantern: {}\n", sentence); }

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
