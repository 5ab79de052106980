// The easy-read checks: what in a text goes against the rules of docs/content/easy-read-checks.md, each finding
// with its place, the name of its rule, and a way to mend it. All rules for English; for Welsh those that
// carry over.
// Pure functions; safe from any thread.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "easy_read/reading.hpp"
#include "easy_read/rules.hpp"
#include "model/easy_words.hpp"
#include "model/site.hpp"

namespace lantern::easy_read {

struct EasyFinding {
  SourceLocation where;
  Rule rule = {};
  Severity severity = Severity::warning;
  std::string message;   // one sentence without a full stop
  std::string hint;      // a way to say it
  std::string sentence;  // that it is about, shortened; empty when it is about more or none

  friend bool operator==(const EasyFinding&, const EasyFinding&) = default;
};

// What a site knows that its texts do not say.
struct EasyReadKnowledge {
  int max_sentence_words = 15;  // easy_read.max_sentence_words of site.yaml
  std::vector<GlossaryTerm> glossary;
  EasyReadWords words;
  // Of the laid-out guide; without it they are estimated. A build says 0: it lays the guide out later, and
  // then asks length_finding().
  std::optional<int> printed_pages;
};

// By line and column. `file` goes into the places. What is wrong with the Markdown itself (a table, words
// without a picture) is found where the rows are made; see take_findings().
std::vector<EasyFinding> check_easy_read(const Reading& reading, const EasyReadKnowledge& knowledge,
                                         std::string_view file);

// Takes the diagnostics that are easy-read findings, such as picture-missing, out of those of a conversion,
// with the severity of their rule.
std::vector<EasyFinding> take_findings(Diagnostics& diagnostics);

// `findings` as diagnostics of a site: none when `level` is off, errors only when it is error. A part
// that is left out of the page, such as a table, is said at every level.
void report(const std::vector<EasyFinding>& findings, CheckLevel level, Diagnostics& diagnostics);

// The finding about a guide that has too many pages: over 20 a warning, over 24 an error.
enum class PageCount { estimated, laid_out };
std::optional<EasyFinding> length_finding(int pages, PageCount how, const SourceLocation& where);

// About how many A4 pages the printed guide has, from its rows: headings, pictures with their sentences
// and charts.
int estimated_pages(const Reading& reading);

}  // namespace lantern::easy_read
