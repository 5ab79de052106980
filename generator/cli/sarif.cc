#include "cli/sarif.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <vector>

#include "cli/code_help.hpp"

namespace lantern::cli {
namespace {

using Json = nlohmann::ordered_json;

// Braces stand for what is filled in (3.11.5).
std::string as_message(std::string_view words) {
  std::string message;
  for (const char letter : words) {
    message += letter;
    if (letter == '{' || letter == '}') message += letter;
  }
  return message;
}

// A path as a relative reference of RFC 3986.
std::string as_uri(std::string_view path) {
  constexpr std::string_view kept = "-_.~/";
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string uri;
  for (const char letter : path) {
    const auto byte = static_cast<unsigned char>(letter);
    const bool plain = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                       (letter >= '0' && letter <= '9') || kept.find(letter) != std::string_view::npos;
    if (plain)
      uri += letter;
    else
      uri.append({'%', digits[byte >> 4U], digits[byte & 15U]});
  }
  return uri;
}

// Some begin with the level alone ("Warning."), which the log says beside them.
std::string first_sentence(std::string_view words) {
  for (const std::string_view level : {"Error. ", "Errors. ", "Warning. ", "Warnings. "})
    if (words.starts_with(level)) words.remove_prefix(level.size());
  std::string sentence(words.substr(0, std::min(words.find(". "), words.find(".\n"))));
  std::ranges::replace(sentence, '\n', ' ');
  if (!sentence.ends_with('.')) sentence += '.';
  return sentence;
}

Json rule(Code code) {
  std::string help = help_of(code);
  if (help.empty()) help = code.name();
  return {{"id", code.name()},
          {"shortDescription", {{"text", as_message(first_sentence(help))}}},
          {"fullDescription", {{"text", as_message(help)}}},
          {"help", {{"text", as_message(help)}, {"markdown", as_message(help)}}}};
}

// Hosts show nothing without a line, so what is said of a whole file stands at its first; what is said of no
// file, at the settings.
Json location(const SourceLocation& where) {
  Json region = {{"startLine", std::max(where.line, 1)}};
  if (where.line > 0 && where.column > 0) {
    region["startColumn"] = where.column;
    region["endColumn"] = where.column + std::max(where.length, 1);
  }
  const std::string uri = as_uri(where.file.empty() ? "site.yaml" : where.file);
  return {{"physicalLocation", {{"artifactLocation", {{"uri", uri}}}, {"region", std::move(region)}}}};
}

std::string_view level(Severity severity) { return severity == Severity::error ? "error" : "warning"; }

}  // namespace

std::string to_sarif(const driver::BuildReport& report, int exit_code) {
  std::set<Code> said;
  for (const Diagnostic& item : report.diagnostics.items()) said.insert(item.code);
  Json rules = Json::array();
  for (const Code code : said) rules.push_back(rule(code));
  Json results = Json::array();
  for (const Diagnostic& item : report.diagnostics.items()) {
    const std::string words = item.hint.empty() ? item.message : item.message + ". Hint: " + item.hint;
    results.push_back({{"ruleId", item.code.name()},
                       {"ruleIndex", std::distance(said.begin(), said.find(item.code))},
                       {"level", level(item.severity)},
                       {"message", {{"text", as_message(words)}}},
                       {"locations", Json::array({location(item.where)})}});
  }
  Json invocation = {{"executionSuccessful", !report.failure.has_value()}, {"exitCode", exit_code}};
  if (report.failure)
    invocation["toolExecutionNotifications"] = Json::array(
        {{{"level", "error"},
          {"message", {{"text", as_message(report.failure->path + ": " + report.failure->reason)}}}}});
  const Json log = {
      {"$schema",
       "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"},
      {"version", "2.1.0"},
      {"runs",
       Json::array(
           {{{"tool", {{"driver", {{"name", "Lantern"}, {"version", LANTERN_VERSION}, {"rules", rules}}}}},
             {"invocations", Json::array({invocation})},
             {"columnKind", "unicodeCodePoints"},
             {"results", results}}})}};
  return log.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace lantern::cli
