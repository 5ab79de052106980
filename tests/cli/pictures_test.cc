// The pictures of improvement work on built pages: that they say what the page's words say, and nothing
// that is hidden.
#include <catch2/catch.hpp>
#include <regex>
#include <set>

#include "cli/program.hpp"

namespace {

using lantern::testing::read_file;
using lantern::testing::run_lantern;
using lantern::testing::Workplace;

// Not Catch's own matchers, which would print the whole page.
void check_says(const std::string& page, const std::string& words) {
  INFO("looked for: " << words);
  CHECK(page.find(words) != std::string::npos);
}
void check_silent(const std::string& page, const std::string& words) {
  INFO("found: " << words);
  CHECK(page.find(words) == std::string::npos);
}

constexpr std::string_view aim =
    "aim:\n  statement: Fewer missed.\n  measure: missed\n  baseline: 50\n"
    "  target: 20\n  by: 2021-12\n";

std::string measure(std::string_view more) {
  return "measures:\n  - id: missed\n    title: Missed classes\n    kind: outcome\n    chart: run\n"
         "    better: lower\n    data: missed.csv\n" +
         std::string(more);
}

// The page of a case study with this front matter and body, its measure ending at `last`.
std::string story(const std::string& front, const std::string& body = "Words.\n",
                  const std::string& last = "18", const std::string& ending = "") {
  const Workplace workplace;
  workplace.write("site.yaml",
                  "title: Site\nbase_url: https://example.org\nlanguage: en\nlanguages: [en, cy]\n"
                  "organisation:\n  name: A team\n");
  workplace.write("content/index.md", "---\ntitle: Home\n---\n\nWords.\n");
  std::string csv = "date,value\n";
  for (int month = 1; month <= 11; ++month)
    csv += "2021-" + std::string(month < 10 ? "0" : "") + std::to_string(month) + "," +
           std::to_string(50 - month) + "\n";
  workplace.write("content/case-studies/story/missed.csv", csv + "2021-12," + last + "\n");
  workplace.write("content/case-studies/story/index" + ending + ".md",
                  "---\ntitle: Story\n" + front + "---\n\n" + body);
  const auto said = run_lantern("build --site '" + workplace.folder.string() + "'");
  INFO(said.err);
  REQUIRE(said.exit_code == 0);
  return read_file(workplace.folder / (ending.empty() ? "_site/case-studies/story/index.html"
                                                      : "_site/cy/case-studies/story/index.html"));
}

std::string cohort(const std::string& front) {
  const Workplace workplace;
  workplace.write("site.yaml",
                  "title: Site\nbase_url: https://example.org\nlanguage: en\norganisation:\n  name: A team\n"
                  "measures:\n  minimum_base: 11\n");
  workplace.write("content/index.md", "---\ntitle: Home\n---\n\nWords.\n");
  workplace.write("content/cohorts/one/index.md", "---\ntitle: One\n" + front + "---\n\nWords.\n");
  const auto said = run_lantern("build --site '" + workplace.folder.string() + "'");
  INFO(said.err);
  REQUIRE(said.exit_code == 0);
  return read_file(workplace.folder / "_site/cohorts/one/index.html");
}

TEST_CASE("the aim's picture tells how near the last value is to the target", "[pictures]") {
  const std::string percent = "    unit: percent\n";
  struct Case {
    std::string last, said;
  };
  for (const Case& each : {Case{"18", "at the target of 20%; one figure does not show that it stays"},
                           Case{"30", "nearer to the target of 20% than at the start, but not there"},
                           Case{"50", "as it was at the start"},
                           Case{"61", "further from the target of 20% than at the start"}}) {
    const std::string page = story(std::string(aim) + measure(percent), "Words.\n", each.last);
    check_says(page, each.said);
    check_says(page, "The last figure up to December\u00a02021 is " + each.last + "%");
    // The drawing says all of it to those who listen; beside it nothing is said twice, nor its day.
    check_says(page, "It started at 50%. The last figure up to December\u00a02021 is " + each.last +
                         "%. The target is 20% by December\u00a02021.</desc>");
    check_silent(page, "<p class=\"quiet\">It started at");
    check_silent(page, "(December 2021)");
  }
}

TEST_CASE("the aim's picture shows no made-up and no hidden value", "[pictures]") {
  const std::string made_up =
      story(std::string(aim) + measure("    unit: percent\n    data_status: illustrative\n"));
  check_silent(made_up, "part-progress");
  // Counts of people, the last under the limit: rounding changes what the others say, so none of them is
  // held against the target.
  const std::string hidden =
      story(std::string(aim) + measure("    unit: count\n    people: true\n"), "Words.\n", "3");
  check_silent(hidden, "The latest figure");
  check_silent(hidden, "The latest figure is 3:");
}

TEST_CASE("without baseline, target and a figure there is no picture of the aim", "[pictures]") {
  check_silent(story("aim:\n  statement: Better.\n  target: 20\n"), "part-progress");
  check_silent(story("aim:\n  statement: Better.\n  baseline: 10\n  target: 20\n"), "part-progress");
  check_silent(story("aim:\n  statement: Same.\n  baseline: 20\n  target: 20\n"), "part-progress");
}

TEST_CASE("every id on a page with many pictures is there once", "[pictures]") {
  const std::string diagram = "```driver-diagram\naim: Other\ndrivers:\n  - title: First\n```\n\n";
  const std::string scores = "```assessment\nscores:\n  - date: 2021\n    score: 2.5\n```\n\n";
  const std::string page =
      story(std::string(aim) + measure("    unit: percent\n") +
                "driver_diagram:\n  aim: All\n  drivers:\n    - title: One\n      changes: [Two]\n"
                "assessment:\n  - date: 2021-01\n    score: 1.0\n  - date: 2021-12\n    score: 3.5\n"
                "pdsa:\n  - title: Call\n    date: 2021-02\n  - title: Write\n",
            diagram + diagram + scores + scores + "```driver-diagram\n```\n");
  std::set<std::string> ids;
  const std::regex id(" id=\"([^\"]*)\"");
  for (std::sregex_iterator found(page.begin(), page.end(), id), end; found != end; ++found) {
    INFO("id " << (*found)[1]);
    CHECK(ids.insert((*found)[1]).second);
  }
  for (const char* part :
       {"1 primary driver and 1 change idea for this aim", "From 1.0 (Forming a team) to 3.5 (Improvement)",
        "The score is 2.5 (Changes tested, no improvement yet)"})
    check_says(page, part);
  // The same as words, for whoever cannot see the pictures.
  for (const char* part :
       {"<p class=\"driver-name\">One</p>",
        ">3.5</td><td data-label=\"What the score means\">Improvement</td>", "id=\"cycle-2\""})
    check_says(page, part);
}

TEST_CASE("the pictures of a Welsh page speak Welsh", "[pictures]") {
  const std::string page =
      story(std::string(aim) + measure("    unit: percent\n") +
                "driver_diagram:\n  aim: Nod\n  drivers:\n    - title: Un\n      changes: [Dau]\n",
            "Geiriau.\n", "18", ".cy");
  check_says(page, "ar y targed o 20%; nid yw un ffigur yn dangos ei fod yn aros");
  check_says(page, "lang=\"cy\" aria-labelledby=\"part-progress-wide-title\"");
  check_says(page, ">Syniadau am newid</text>");
}

TEST_CASE("answers with a small base have no picture, and teams their target", "[pictures]") {
  const std::string page = cohort(
      "teams:\n  started: 20\n  completed: 15\n  target_percent: 90\n"
      "evaluation:\n  - statement: felt heard\n    percent: 87.5\n    respondents: 40\n"
      "  - statement: felt safe\n    percent: 66.6\n    respondents: 9\n");
  check_says(page, "15 of 20 teams completed. That is 75%; the target was 90%");
  check_says(page, "<b class=\"chart-headline\">87.5% of 40 people felt heard</b>");
  check_says(page, "Hidden, because fewer than 11 people answered");
  check_silent(page, "66.6%");
  check_silent(cohort("evaluation:\n  - statement: felt safe\n    percent: 66.6\n    respondents: 9\n"),
               "part-answers");
  check_silent(cohort("teams:\n  started: 20\n"), "part-teams");
}

TEST_CASE("who answered is said once, and the highest answer of known people is the headline", "[pictures]") {
  const std::string alike = "evaluation:\n  - statement: felt heard\n    percent: 90\n    respondents: 40\n";
  const auto base = [](const std::string& words) {
    return "<span class=\"chart-base\">" + words + "</span>";
  };
  check_says(cohort(alike + "  - statement: felt safe\n    percent: 95\n    respondents: 40\n"),
             base("40 people answered, one dot each"));
  const std::string mixed = cohort(alike + "  - statement: came again\n    percent: 99\n");
  check_says(mixed,
             base("40 people answered, one dot each. Where there is a bar, the source does not say how "
                  "many answered"));
  check_says(mixed, ">90% of 40 people felt heard</b>");
  // More than can be looked at one by one, a percentage that no number of people makes, and bases that
  // differ.
  check_says(cohort("evaluation:\n  - statement: felt heard\n    percent: 90\n    respondents: 400\n"),
             base("400 people answered"));
  check_says(cohort("evaluation:\n  - statement: felt heard\n    percent: 91\n    respondents: 20\n"),
             base("20 people answered"));
  check_silent(cohort(alike + "  - statement: felt safe\n    percent: 95\n    respondents: 20\n"),
               "chart-base");
  check_says(cohort("evaluation:\n  - statement: I felt heard\n    percent: 90\n"), ">90%: I felt heard</b>");
}

}  // namespace
