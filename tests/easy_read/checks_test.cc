// The rules of easy read, by tables: good sentences that nothing is said about, and mistakes of which
// exactly the one is found.
#include "easy_read/checks.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "easy_read/findings.hpp"
#include "markdown/plain_rows.hpp"

using namespace lantern;
using namespace lantern::driver;
using namespace lantern::easy_read;
using namespace lantern::markdown;
using easy_read_test::findings;
using easy_read_test::knowledge;
using easy_read_test::shown;

namespace {

std::string repeated(const std::string& words, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += words;
  return text;
}

const std::vector<std::string> good = {
    "A nurse will help you.",
    "You can take someone with you.",
    "You will get a letter from the hospital.",
    "Your appointment is on Tuesday 4 March 2025.",
    "Come to the clinic at 10:30 am.",
    "Ring us on 0113 496 0000.",
    "You can email us at help@example.org.",
    "1 in 4 people found the letter hard to read.",
    "27 out of every 100 people liked the new label.",
    "There were 1,500 people in the survey in 2019.",
    "Take 2.5 ml of the medicine with water.",
    "It costs £3.50 to park your car.",
    "Do not eat before your operation.",
    "Tell the doctor if you feel worried.",
    "I am tired because I did not sleep.",
    "The ward is open every day.",
    "Amina works with the team in Leeds.",
    "Dr Patel will see you on Monday.",
    "Your carer can stay with you all night.",
    "A **carer** helps a friend or someone in the family. Nobody pays a carer.",
    "You can ask the **pharmacy** for big labels.",
    "This is called **large print**. It means big letters.",
    "**Consent** means you say yes.",
    "You have a **scan**. A scan is a picture of the inside of your body.",
    "The NHS pays for your care.",
    "Is it safe? Yes.",
    "[Read about your hospital visit](visit.md)",
    "See [the website of the hospital](https://example.org).",
    "Bring your tablets, your glasses.",
    "One person said it was easy.",
    "We have a film on TV about cancer.",
    "You can say no. That is OK.",
    "The nurse's room is on the left.",
    "You are allowed to bring your dog.",
    "Ask your physio to help you.",
    "Stay at home if you have a cold.",
    "\"Nobody had asked me that before,\" said Amina.",
    "We made a chart with 24 points.",
    "It is your choice.",
    "Wash your hands with soap.",
};

struct Mistake {
  Rule rule;
  Severity severity;
  std::string markdown;
};
constexpr Severity error = Severity::error;
constexpr Severity warning = Severity::warning;

const std::vector<Mistake> mistakes = {
    {Rule::sentence_length, warning, "![](nurse) You can ask the nurse to read all of the letter to you."},
    {Rule::sentence_length, error,
     "![](nurse) You can ask the nurse at the clinic to read all of the letter to you at home."},
    {Rule::one_idea, warning, "![](nurse) Come to the clinic and ask for help, please."},
    {Rule::one_idea, warning, "![](nurse) It was hard but we tried because it matters."},
    {Rule::one_idea, warning, "![](nurse) Bring a pen, some food, a book."},
    {Rule::one_idea, warning, "![](nurse) It is a letter which is long and hard."},
    {Rule::paragraph_length, error, "![](nurse) " + repeated("We will help you. ", 6)},
    {Rule::paragraph_length, error,
     "![](nurse) " + repeated("We can help you to find the right way to the clinic. ", 5)},
    {Rule::picture_missing, error, "A nurse will help you."},
    {Rule::picture_missing, error, "![](nurse) A nurse will help you.\n\nShe is kind."},
    {Rule::hard_word, warning, "![](nurse) The team is multidisciplinary."},
    {Rule::hard_word, warning, "![](nurse) We will facilitate the meeting."},
    {Rule::hard_word, warning, "![](nurse) The team implemented a new label."},
    {Rule::hard_word, warning, "![](nurse) You can utilise the car park."},
    {Rule::hard_word, warning, "![](nurse) Ask for triage now."},
    {Rule::hard_word, warning, "![](nurse) You can escalate it."},
    {Rule::hard_word, warning, "![](nurse) Stakeholders like the plan."},
    {Rule::hard_word, warning, "![](nurse) You need a biopsy. The biopsy is on Monday."},
    {Rule::unexplained_word, error, "![](nurse) You need a **biopsy**. Ask your nurse."},
    {Rule::unexplained_word, error, "![](nurse) The **outcome** was good."},
    {Rule::unexplained_word, error, "![](nurse) You need a **scan**.\n\n## Scans\n\n![](nurse) Ask us."},
    {Rule::abbreviation, error, "![](nurse) The MDT will meet. The MDT is kind."},
    {Rule::abbreviation, error, "![](nurse) They live in the U.K. now."},
    {Rule::abbreviation, error, "![](nurse) Bring food, e.g. fruit."},
    {Rule::abbreviation, error, "![](nurse) Rest, i.e. sit down."},
    {Rule::abbreviation, error, "![](nurse) Bring a pen etc."},
    {Rule::abbreviation, error, "![](nurse) You can't park here."},
    {Rule::abbreviation, error, "![](nurse) We\u2019ll help you."},
    {Rule::abbreviation, error, "![](nurse) It's easy."},
    {Rule::abbreviation, error, "![](nurse) Ask the IT team."},
    {Rule::percent, error, "![](nurse) We asked 27% of people."},
    {Rule::percent, error, "![](nurse) We asked 27 % of people."},
    {Rule::percent, error, "![](nurse) We asked 61.8 per cent of people."},
    {Rule::percent, error, "![](nurse) We asked 50 percent of people."},
    {Rule::number_word, warning, "![](nurse) We have seven nurses."},
    {Rule::number_word, warning, "![](nurse) We have twenty-one beds."},
    {Rule::number_word, warning, "![](nurse) We have twenty one beds."},
    {Rule::number_word, warning, "![](nurse) There are two hundred people."},
    {Rule::large_number, warning, "![](nurse) There were 1500 people."},
    {Rule::large_number, warning, "![](nurse) We asked 2000 people."},
    {Rule::large_number, warning, "![](nurse) The score was 4.6 out of 5."},
    {Rule::large_number, warning, "![](nurse) It costs £1500 a year."},
    {Rule::roman_numeral, error, "![](nurse) Look at part IV."},
    {Rule::roman_numeral, error, "![](nurse) Look at page xii."},
    {Rule::roman_numeral, error, "![](nurse) This is stage II."},
    {Rule::idiom, warning, "![](nurse) We hit the ground running."},
    {Rule::idiom, warning, "![](nurse) She was over the moon."},
    {Rule::vague_share, warning, "![](nurse) A third of people like it."},
    {Rule::vague_share, warning, "![](nurse) We are open most of the time."},
    {Rule::time_format, error, "![](nurse) Come at 14:00."},
    {Rule::time_format, error, "![](nurse) Come at 1400 hours."},
    {Rule::special_character, warning, "![](nurse) Staff & patients met."},
    {Rule::special_character, warning, "![](nurse) Bring a friend and/or a pen."},
    {Rule::special_character, warning, "![](nurse) Go to room #4."},
    {Rule::special_character, warning, "![](nurse) Wait here; a nurse will come."},
    {Rule::special_character, warning, "![](nurse) The team (all nurses) met."},
    {Rule::special_character, warning, "![](nurse) It takes ~10 minutes."},
    {Rule::capitals, error, "![](nurse) This is IMPORTANT."},
    {Rule::capitals, error, "![](nurse) You must STOP now."},
    {Rule::italic, error, "![](nurse) This is *very* good."},
    {Rule::italic, error, "![](nurse) This is _very_ good."},
    {Rule::passive, warning, "![](nurse) You will be seen by a nurse."},
    {Rule::passive, warning, "![](nurse) The letter was sent on Monday."},
    {Rule::passive, warning, "![](nurse) The labels were not tested."},
    {Rule::passive, warning, "![](nurse) Help is needed now."},
    {Rule::negative, error, "![](nurse) Do not go without your tablets."},
    {Rule::negative, error, "![](nurse) You will never get no help."},
    {Rule::negative, error, "![](nurse) Not everyone is unable to walk."},
    {Rule::date_format, error, "![](nurse) Come on 04/03/2025."},
    {Rule::date_format, error, "![](nurse) Come on 2025-03-04."},
    {Rule::date_format, error, "![](nurse) Come on 4th March."},
    {Rule::date_format, error, "![](nurse) Come on 4.3.25."},
    {Rule::date_format, error, "![](nurse) Come on the 4th of March 2025."},
    {Rule::same_word, warning, "![](nurse) The class is on Monday.\n\n![](book) The lesson is fun."},
    {Rule::same_word, warning, "![](nurse) Take your tablet.\n\n![](book) The pill is small."},
    {Rule::link_text, error, "![](nurse) To book [click here](a.md)."},
    {Rule::link_text, error, "![](nurse) To book look [here](a.md)."},
    {Rule::link_text, error, "![](nurse) Go to [https://example.org](https://example.org)."},
    {Rule::link_text, error, "![](nurse) Go to www.example.org now."},
    {Rule::footnote, error, "![](nurse) A nurse helps.[^1]\n\n[^1]: A note."},
    {Rule::table, error, "| a |\n|---|\n| b |"},
    {Rule::html, error, "![](nurse) A <b>nurse</b> helps."},
    {Rule::length, error, repeated("![](nurse) A nurse will help you.\n\n", 200)},
};

}  // namespace

TEST_CASE("nothing is said about good easy read") {
  REQUIRE(good.size() >= 30);
  for (const std::string& sentence : good) {
    INFO(sentence);
    CHECK(shown(findings("![](nurse) " + sentence)).empty());
  }
}

TEST_CASE("each mistake gives exactly its own finding") {
  REQUIRE(mistakes.size() >= 60);
  for (const Mistake& mistake : mistakes) {
    INFO(mistake.markdown);
    const std::vector<EasyFinding> found = findings(mistake.markdown);
    CAPTURE(shown(found));
    CHECK(found.size() == 1);
    if (found.empty()) continue;
    CHECK(found[0].rule == mistake.rule);
    CHECK(found[0].severity == mistake.severity);
    CHECK_FALSE(found[0].message.empty());
    CHECK_FALSE(found[0].hint.empty());
    CHECK_FALSE(found[0].message.ends_with('.'));
  }
}

TEST_CASE("each rule is broken by one of the mistakes") {
  for (const RuleRow& row : rules) {
    if (row.rule == Rule::picture_unknown) continue;  // needs a set of pictures: tests/pictures
    INFO(name_of(row.rule));
    CHECK(std::ranges::find(mistakes, row.rule, &Mistake::rule) != mistakes.end());
  }
}

TEST_CASE("a finding stands where its words are written, and says a way to mend them") {
  struct Row {
    std::string markdown;
    std::string found;
    std::string hint;
  };
  const std::vector<Row> rows = {
      {"![](nurse) We asked 27% of people.", "percent error 1:21",
       "write '27 out of every 100' or 'about 1 in 4'"},
      {"![](nurse) We asked 25 per cent of people.", "percent error 1:21",
       "write '25 out of every 100' or '1 in 4'"},
      {"![](nurse)\nYou rest.\nThe **new** IMPORTANT word. The new is here.", "capitals error 3:13",
       "write 'important': capitals are hard to read"},
      {"![](nurse) Café work is 4.6 hours.", "large-number warning 1:25", "write 'about 5'"},
      {"![](nurse) Come on 04/03/2025 please.", "date-format error 1:20", "write 'Tuesday 4 March 2025'"},
      {"![](nurse) Come on 3rd May.", "date-format error 1:20", "write '3 May'"},
      {"![](nurse) Look at part xiv.", "roman-numeral error 1:25", "write 14"},
      {"![](nurse) We have two thousand beds.", "number-word warning 1:20",
       "write 2,000: figures are easier to find and to read"},
      {"![](nurse) There are 12345 beds.", "large-number warning 1:22", "write 12,345"},
      {"![](nurse) We looked at all the comments from people because we wanted to know more.",
       "sentence-length warning 1:12", "make two sentences of it: the first could end behind 'from people'"},
      {"![](nurse) They shouldn't go.", "abbreviation error 1:17", "write 'should not'"},
  };
  for (const Row& row : rows) {
    INFO(row.markdown);
    const auto found = findings(row.markdown);
    CHECK(shown(found) == row.found);
    REQUIRE(found.size() == 1);
    CHECK(found[0].hint == row.hint);
  }
}

TEST_CASE("the rules that carry over are checked in Welsh, and no others") {
  CHECK(shown(findings("![](nurse) Mae'r nyrs yn helpu pobl bob dydd. Nid yw hi ddim yma.", "cy")).empty());
  CHECK(shown(findings("![](nurse) **Caniatâd** yw dweud ie.", "cy")).empty());
  CHECK(shown(findings("![](nurse) Gofynnon ni i 27% o bobl.", "cy")) == "percent error 1:26");
  CHECK(findings("![](nurse) Gofynnon ni i 27% o bobl.", "cy")[0].hint ==
        "write '27 o bob 100' or 'tua 1 o bob 4'");
  CHECK(shown(findings("![](nurse) Dewch ar 04/03/2025.", "cy")) == "date-format error 1:21");
  CHECK(shown(findings("![](nurse) Dewch â bwyd, e.e. ffrwyth.", "cy")) == "abbreviation error 1:26");
  CHECK(shown(findings("![](nurse) [cliciwch yma](a.md)", "cy")) == "link-text error 1:13");
  CHECK(shown(findings("Mae'r nyrs yn helpu.", "cy")) == "picture-missing error 1:1");
}

TEST_CASE("what a site says counts") {
  EasyReadKnowledge strict = knowledge();
  strict.max_sentence_words = 6;
  CHECK(shown(findings("![](nurse) A nurse will help you very soon.", "en", strict)) ==
        "sentence-length error 1:12");
  EasyReadKnowledge loose = knowledge();
  loose.max_sentence_words = 20;
  CHECK(shown(findings(
            "![](nurse) You can ask the nurse at the clinic to read all of the letter to you at home.", "en",
            loose)) == "sentence-length warning 1:12");
  EasyReadKnowledge pages = knowledge();
  pages.printed_pages = 21;
  CHECK(shown(findings("![](nurse) A nurse helps.", "en", pages)) == "length warning 1:12");
  pages.printed_pages = 25;
  CHECK(shown(findings("![](nurse) A nurse helps.", "en", pages)) == "length error 1:12");
  pages.printed_pages = 20;
  CHECK(shown(findings("![](nurse) A nurse helps.", "en", pages)).empty());
  CHECK(shown(findings(repeated("![](nurse) A nurse will help you.\n\n", 200))) == "length error 1:12");
}

TEST_CASE("the level of a site decides what a finding counts as") {
  const std::vector<EasyFinding> all = findings(
      "![](nurse) We asked 27% of people.\n\n| a |\n|---|\n| b |\n\n"
      "![](nurse) We have seven beds.");
  const auto codes = [&](CheckLevel level) {
    Diagnostics diagnostics;
    report(all, level, diagnostics);
    std::string text;
    for (const Diagnostic& item : diagnostics.items())
      text += std::string(item.code.name()) + (item.severity == Severity::error ? "! " : " ");
    return text;
  };
  CHECK(codes(CheckLevel::error) == "percent! table! number-word ");
  CHECK(codes(CheckLevel::warning) == "percent table number-word ");
  // What is left out of the page is always said.
  CHECK(codes(CheckLevel::off) == "table ");
}

TEST_CASE("plain text has no pictures to miss") {
  const auto rows = plain_rows("What we changed\n\n  We asked 27%\nof people.\n", "en");
  const auto found = check_easy_read(read_sentences(rows, "en"), {}, "a.txt");
  CHECK(shown(found) == "percent error 3:12");
}

TEST_CASE("a term of the glossary is known however it is written") {
  EasyReadKnowledge known = knowledge();
  known.glossary.push_back({"A&E", "Accident and emergency.", "The place for very bad injuries.", {}});
  known.glossary.push_back({"patient's voice", "What patients say.", {}, {}});
  for (const std::string text :
       {"Go to **A&E** now.", "Go to **A&amp;E.** Stay there.", "We like the **patient\u2019s voice**.",
        "We like the **patient's\u00a0voice**.", "Look at the **pharmacies**."}) {
    INFO(text);
    CHECK(shown(findings("![](nurse) " + text, "en", known)).empty());
  }
  CHECK(shown(findings("![](nurse) Go to **A&E** now.")) == "unexplained-word error 1:20");
  const auto found = findings("![](nurse) Go to **B&B** now.");
  REQUIRE(found.size() == 2);
  CHECK(found[0].message == "'b&b' is bold, and neither the next sentence nor the glossary explains it");
}

TEST_CASE("English endings are not tried in Welsh") {
  EasyReadKnowledge known = knowledge();
  known.glossary.push_back({"siart", "Llun o rifau.", {}, {}});
  CHECK(shown(findings("![](nurse) Edrychwch ar y **siart**.", "cy", known)).empty());
  CHECK(shown(findings("![](nurse) Edrychwch ar y **siarts**.", "cy", known)) ==
        "unexplained-word error 1:29");
  CHECK(shown(findings("![](nurse) Look at the **siarts**.", "en", known)).empty());
}

TEST_CASE("commas are counted, and one is underlined") {
  const auto found = findings("![](nurse) Bring a pen, some food, a book and tea.");
  REQUIRE(found.size() == 1);
  CHECK(found[0].message == "this sentence says more than one thing: it has 'and' and 2 commas");
  CHECK(found[0].where == SourceLocation{"easy-read.md", 1, 34, 1});
}
