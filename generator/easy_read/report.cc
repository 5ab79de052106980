#include "easy_read/report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

namespace lantern::easy_read {
namespace {

nlohmann::ordered_json grade(const std::optional<double>& value) {
  if (!value) return nullptr;
  return std::round(*value * 100) / 100;
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

// "To mend" stops a build when easy_read.level is error; "to think about" never does.
std::string heading(const EasyReadReport& report) {
  const auto errors =
      static_cast<std::size_t>(std::ranges::count(report.findings, Severity::error, &EasyFinding::severity));
  const std::size_t warnings = report.findings.size() - errors;
  if (report.findings.empty()) return report.file + ": nothing to mend\n";
  const std::string mend =
      errors == 0 ? "nothing to mend" : counted(errors, "thing", "things") + " to mend (x)";
  if (warnings == 0) return fmt::format("{}: {}\n", report.file, mend);
  return fmt::format("{}: {}, {} to think about (?)\n", report.file, mend,
                     counted(warnings, "thing", "things"));
}

void add_finding(const EasyFinding& finding, std::string& text) {
  text += fmt::format("    {} {}  [{}]\n", finding.severity == Severity::error ? "x" : "?", finding.message,
                      name_of(finding.rule));
  if (!finding.hint.empty()) text += "      -> " + finding.hint + '\n';
}

// A sentence stands once above all that is said about it.
void add_findings(const EasyReadReport& report, std::string& text) {
  const EasyFinding* last = nullptr;
  for (const EasyFinding& finding : report.findings) {
    const bool same = last != nullptr && !finding.sentence.empty() && last->sentence == finding.sentence;
    if (!same)
      text += fmt::format("\n  Line {}{}\n", finding.where.line,
                          finding.sentence.empty() ? "" : "  \"" + finding.sentence + "\"");
    add_finding(finding, text);
    last = &finding;
  }
}

void add_figures(const EasyReadReport& report, std::string& text) {
  const Readability& figures = report.figures;
  text += "\nIn figures\n";
  text += fmt::format("  {}, {}, {}\n",
                      counted(static_cast<std::size_t>(figures.sentences), "sentence", "sentences"),
                      counted(static_cast<std::size_t>(figures.words), "word", "words"),
                      counted(static_cast<std::size_t>(report.pictures), "picture", "pictures"));
  if (figures.sentences == 0) return;
  text += fmt::format("  {:.1f} words in a sentence, {} in the longest\n",
                      static_cast<double>(figures.words) / figures.sentences, figures.longest_sentence);
  if (figures.flesch_kincaid && figures.smog)
    text += fmt::format(
        "  Reading grade {:.1f} (Flesch-Kincaid) or {:.1f} (SMOG). A grade counts letters and words;\n"
        "  it cannot tell whether somebody understands them.\n",
        std::max(*figures.flesch_kincaid, 0.0), *figures.smog);
}

void add_questions(const EasyReadReport& report, std::string& text) {
  text += "\nWhat only people can judge\n";
  text += "  - Has it been tested with people with a learning disability?\n";
  text += report.tested_with.empty() ? "    The page does not say so. When it has, name the group in "
                                       "tested_with at the top of the file.\n"
                                     : "    The page says: " + report.tested_with + ".\n";
  text +=
      "  - Does each picture show what its words say, and nothing else?\n"
      "  - Is everything here that people need to know, in the order in which they need it?\n"
      "  - Is something here that they do not need?\n"
      "  - Do people know what they can do next, and whom they can ask?\n"
      "  - Would you say it like this to a grown-up whom you respect?\n";
}

}  // namespace

std::string to_json(const EasyReadReport& report) {
  using Json = nlohmann::ordered_json;
  Json findings = Json::array();
  for (const EasyFinding& finding : report.findings)
    findings.push_back({{"line", finding.where.line},
                        {"column", finding.where.column},
                        {"rule", name_of(finding.rule)},
                        {"severity", finding.severity == Severity::error ? "error" : "warning"},
                        {"message", finding.message},
                        {"hint", finding.hint}});
  const Json object = {{"sentences", report.figures.sentences},
                       {"words", report.figures.words},
                       {"longest_sentence", report.figures.longest_sentence},
                       {"words_per_sentence", report.figures.words_per_sentence},
                       {"pictures", report.pictures},
                       {"flesch_kincaid", grade(report.figures.flesch_kincaid)},
                       {"smog", grade(report.figures.smog)},
                       {"findings", findings}};
  return object.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string to_text(const EasyReadReport& report) {
  std::string text = heading(report);
  add_findings(report, text);
  add_figures(report, text);
  add_questions(report, text);
  return text;
}

}  // namespace lantern::easy_read
