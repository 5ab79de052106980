// What the tests of the easy-read rules share: a small site's knowledge, and the findings about a Markdown
// text as short words.
#pragma once
#include <string>
#include <vector>

#include "driver/easy_read.hpp"
#include "easy_read/checks.hpp"
#include "markdown/easy_read_rows.hpp"

namespace easy_read_test {

inline lantern::easy_read::EasyReadKnowledge knowledge() {
  lantern::easy_read::EasyReadKnowledge known;
  known.glossary.push_back({"pharmacy", "A place that prepares medicines.", "A shop for medicine.", {}});
  known.glossary.push_back({"triage", "Sorting calls by what they need.", {}, {}});
  known.glossary.push_back({"NHS", "The National Health Service.", "The NHS runs hospitals.", {}});
  known.words.known = {"physio"};
  known.words.avoid = {{"escalate", "tell someone"}};
  known.words.same = {{"class", "lesson"}};
  return known;
}

inline std::vector<lantern::easy_read::EasyFinding> findings(
    const std::string& markdown, const std::string& language = "en",
    const lantern::easy_read::EasyReadKnowledge& known = knowledge()) {
  lantern::markdown::MarkdownOptions options;
  options.file = "easy-read.md";
  options.language = language;
  lantern::Diagnostics structure;
  const lantern::markdown::EasyReadRows text =
      lantern::markdown::convert_easy_read(markdown, options, structure);
  return lantern::driver::easy_read_findings(lantern::driver::easy_reading(text.rows, {}, {}, language),
                                             known, options.file, structure);
}

// "percent error 1:21, one-idea warning 2:3"
inline std::string shown(const std::vector<lantern::easy_read::EasyFinding>& all) {
  std::string text;
  for (const lantern::easy_read::EasyFinding& finding : all)
    text += (text.empty() ? "" : ", ") + std::string(lantern::easy_read::name_of(finding.rule)) +
            (finding.severity == lantern::Severity::error ? " error " : " warning ") +
            std::to_string(finding.where.line) + ":" + std::to_string(finding.where.column);
  return text;
}

}  // namespace easy_read_test
