// Advice on how pages are written, from Markdown as writers write it: what is a finding, and what a careful
// editor would let stand.
#include "prose/checks.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "markdown/markdown.hpp"

using namespace lantern;

namespace {

// "5:3 link-words: message", one a line.
std::string advice(const std::string& text, const std::string& language = "en",
                   const prose::ExplainedInitials& explained = {}) {
  markdown::MarkdownOptions options;
  options.file = "page.md";
  options.language = language;
  options.prose = markdown::ProseReading::made;
  Diagnostics ignored;
  const Prose prose = markdown::convert(text, options, ignored).prose;
  Diagnostics diagnostics;
  prose::check_prose(prose, "page.md", language, explained, diagnostics);
  std::string said;
  for (const Diagnostic& item : diagnostics.items()) {
    CHECK(item.severity == Severity::warning);
    CHECK_FALSE(item.hint.empty());
    said += std::to_string(item.where.line) + ':' + std::to_string(item.where.column) + ' ' +
            std::string(item.code.name()) + ": " + item.message + '\n';
  }
  return said;
}

std::string many_words(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += i == 0 ? "Word" : " word";
  return text + '.';
}

}  // namespace

TEST_CASE("links whose words say nothing are found, however they are written", "[prose]") {
  for (const char* words :
       {"here", "Here", "click here", "Click here!", "**here**", "read more", "Read more \u00bb",
        "more\u2026", "this link", "*this page*", "Find out more", "More information"}) {
    INFO(words);
    CHECK(advice("See [" + std::string(words) + "](a.md).").find("1:5 link-words: ") == 0);
  }
  for (const char* words :
       {"cliciwch yma", "yma", "Darllen mwy", "rhagor o wybodaeth", "y ddolen hon", "click here"})
    CHECK(advice("[" + std::string(words) + "](a.md)", "cy").find("link-words") != std::string::npos);
}

TEST_CASE("words that say where a link leads stand", "[prose]") {
  for (const char* words :
       {"here is the report", "the report of the spring", "More about the award", "Here to help",
        "example.org", "team@example.org", "Read more about run charts", "Go further", "2021"})
    CHECK(advice("[" + std::string(words) + "](https://example.org/a)").empty());
  CHECK(advice("[yma](a.md)", "en").empty());
  CHECK(advice("[here](a.md)", "de").empty());
  CHECK(advice("`[here](a.md)`").empty());
}

TEST_CASE("bare addresses are found in the text, not where an address is what is named", "[prose]") {
  for (const char* text : {"<https://example.org/a>", "See www.example.org for it.", "https://example.org/",
                           "[example.org/a/b](https://example.org/a/b)"})
    CHECK(advice(text).find("link-words: the words of this link are a bare address") != std::string::npos);
  CHECK(advice("Said.[^1]\n\n[^1]: <https://example.org/a>").empty());
  CHECK(advice("## Sources\n\n- https://example.org/a").empty());
  CHECK(advice("## Sources\n\nA.\n\n## After\n\nhttps://example.org/a").find("7:1 link-words") == 0);
  CHECK(advice("<team@example.org>").empty());
}

TEST_CASE("like links of a page are one message with their lines", "[prose]") {
  const std::string said = advice("[here](a.md)\n\n[more](b.md)\n\n[here](c.md)");
  CHECK(said ==
        "1:1 link-words: the words of 3 links on this page do not say where they lead: 'here' (lines 1, 5), "
        "'more' "
        "(line 3)\n");
}

TEST_CASE("initials that nothing explains are found once, at their first place", "[prose]") {
  CHECK(advice("The QI team met. QI is new.") ==
        "1:5 initials: nothing says what 'QI' stands for, which this page uses 2 times\n");
  CHECK(
      advice("Two PDSAs, and the\nSPC's chart of a QI-led team.") ==
      "1:5 initials: nothing says what these initials stand for: PDSA (line 1), SPC (line 2), QI (line 2)\n");
  CHECK(advice("> - A \\* *quoted* list\n>   of the QI team").find("2:12 initials") == 0);
}

TEST_CASE("a long form anywhere on the page explains initials", "[prose]") {
  for (const char* text :
       {"Quality improvement (QI) is new. QI helps.", "The QI team. Quality improvement helps.",
        "QI (quality improvement) helps.", "A plan, do, study, act cycle: PDSA.",
        "Did-not-attend (DNA) rates: DNA.",
        "The National Institute for Health and Care Excellence (NICE) says so.",
        "NICE (the National Institute for Health and Care Excellence) says so.",
        "Patient-reported outcome measures, PROMs.", "The electronic data interchange (EDI). EDI it is.",
        "A multi-disciplinary team (MDT) is an MDT."})
    CHECK(advice(text).empty());
  CHECK(advice("Gwella ansawdd (QI): mae QI yn newydd.", "cy").empty());
  CHECK_FALSE(advice("Another team (QI) met.").empty());
  CHECK_FALSE(advice("Quality. Improvement\n\nis QI.").empty() ==
              advice("Quality\n\nimprovement is QI.").empty());
}

TEST_CASE("what everybody knows, shouts, numbers, codes and the words of the site are no riddles",
          "[prose]") {
  for (const char* text :
       {"The NHS in the UK has a PDF, and a GP has a TV.", "Part II and phase XIV.", "Do NOT go there.",
        "PLEASE READ THIS PAGE", "The `QI` code.", "COVID-19 and H1N1, A4 and CO2.", "A&E and R&D.",
        "J. R. Smith", "![The QI team](a.jpg)", "```\nQI\n```", "CC BY-SA 4.0"}) {
    INFO(text);
    CHECK(advice(text).empty());
  }
  CHECK(advice("The QI team.", "en", {"QI"}).empty());
  CHECK_FALSE(advice("QI, PDSA, SPC.").empty());  // a list is nobody's loud voice
}

TEST_CASE("paragraphs are counted in words; quotations, lists of short items and tables are not long",
          "[prose]") {
  CHECK(advice(many_words(150)).empty());
  CHECK(advice(many_words(151)) == "1:1 long-paragraph: this paragraph has 151 words\n");
  CHECK(advice("> " + many_words(400)).empty());
  CHECK(advice("> [!NOTE]\n> " + many_words(160)).find("long-paragraph") != std::string::npos);
  std::string list;
  for (int i = 0; i < 40; ++i) list += "- " + many_words(20) + '\n';
  CHECK(advice(list).empty());
  CHECK(
      advice(many_words(151) + "\n\nShort.\n\n" + many_words(200)) ==
      "1:1 long-paragraph: 2 paragraphs of this page have more than 150 words: line 1 (151), line 5 (200)\n");
}

TEST_CASE("a table needs a heading for each column, but for the corner", "[prose]") {
  CHECK(advice("| | |\n|-|-|\n| a | b |") ==
        "1:1 table-without-head: the columns of this table have no headings\n");
  CHECK(advice("| | A | |\n|-|-|-|\n| a | b | c |") ==
        "1:1 table-without-head: column 3 of this table has no heading\n");
  CHECK(advice("| | A |\n|-|-|\n| a | b |").empty());
  CHECK(advice("| A | B |\n|-|-|\n| | |").empty());
}

TEST_CASE("a link to # alone leads nowhere", "[prose]") {
  CHECK(advice("[The report](#)").find("1:1 empty-link: ") == 0);
}
