#include "easy_read/checks.hpp"

#include <algorithm>
#include <tuple>

#include "easy_read/check_run.hpp"
#include "text/utf8.hpp"

namespace lantern::easy_read {

void CheckRun::add(const ReadSentence& sentence, Part part, Rule rule, std::string message,
                   std::string hint) const {
  add(sentence, part, rule, severity_of(rule), std::move(message), std::move(hint));
}

void CheckRun::add(const ReadSentence& sentence, Part part, Rule rule, Severity severity, std::string message,
                   std::string hint) const {
  // A sentence of a whole book is not kept with every finding about it.
  const std::string_view words = std::string_view(sentence.plain).substr(0, 1000);
  findings.push_back({place_of(sentence, file, part.begin, part.end - part.begin), rule, severity,
                      std::move(message), std::move(hint), shorten(words, 160)});
}

std::vector<EasyFinding> check_easy_read(const Reading& reading, const EasyReadKnowledge& knowledge,
                                         std::string_view file) {
  std::vector<EasyFinding> findings;
  const Explanations explained(reading, knowledge.glossary);
  std::vector<Patterns> patterns;
  for (const ReadSentence& sentence : reading.sentences) patterns.push_back(find_patterns(sentence));
  const CheckRun run{reading, knowledge, file, explained, patterns, findings};
  check_sentences(run);
  check_negatives(run);
  check_short_forms(run);
  check_vague_shares(run);
  check_words(run);  // a short form is no hard word as well, nor is "majority"
  check_idioms(run);
  check_numbers(run);
  check_large_numbers(run);
  check_dates(run);
  check_times(run);
  check_passive(run);
  check_markup(run);
  std::ranges::stable_sort(findings, {}, [](const EasyFinding& finding) {
    return std::tuple(finding.where.line, finding.where.column);
  });
  return findings;
}

std::vector<EasyFinding> take_findings(Diagnostics& diagnostics) {
  std::vector<EasyFinding> findings;
  for (const Diagnostic& item : diagnostics.items())
    if (const auto rule = rule_of_conversion(item.code))
      findings.push_back({item.where, *rule, severity_of(*rule), item.message, item.hint, {}});
  std::erase_if(diagnostics.items(),
                [](const Diagnostic& item) { return rule_of_conversion(item.code).has_value(); });
  return findings;
}

void report(const std::vector<EasyFinding>& findings, CheckLevel level, Diagnostics& diagnostics) {
  for (const EasyFinding& finding : findings) {
    const bool lost = row_of(finding.rule).found_by == FoundBy::conversion_which_leaves_it_out;
    if (level == CheckLevel::off && !lost) continue;
    if (level == CheckLevel::error && finding.severity == Severity::error)
      diagnostics.error(finding.where, row_of(finding.rule).code, finding.message, finding.hint);
    else
      diagnostics.warning(finding.where, row_of(finding.rule).code, finding.message, finding.hint);
  }
}

int estimated_pages(const Reading& reading) {
  // In units of a tenth of a page: a picture with up to 3 sentences takes about a sixth of a page, each
  // further sentence a line or two, a heading two lines, a chart a third; and the cover.
  int tenths = 10 + 3 * reading.components;
  int paragraph = 0;
  int in_paragraph = 0;
  double rows = 0;
  for (const ReadSentence& sentence : reading.sentences) {
    if (!sentence.counted()) continue;
    in_paragraph = sentence.paragraph == paragraph ? in_paragraph + 1 : 1;
    paragraph = sentence.paragraph;
    if (sentence.kind == SentenceOf::heading)
      rows += in_paragraph == 1 ? 0.5 : 0.2;
    else
      rows += in_paragraph == 1 ? 1.0 : in_paragraph > 3 ? 0.3 : 0.0;
  }
  tenths += static_cast<int>(rows * 10 / 6);
  return (tenths + 9) / 10;
}

}  // namespace lantern::easy_read
