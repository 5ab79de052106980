// Whatever people write, what programs read is well formed: feed, sitemap and drawings as XML, the calendar
// as iCalendar. Each text stands in every field of every kind of page; strict readers read the results.
#include <algorithm>
#include <catch2/catch.hpp>

#include "cli/program.hpp"
#include "outputs/strict_calendar.hpp"

namespace fs = std::filesystem;
using namespace lantern::testing;

namespace {

std::vector<std::string> hostile_texts() {
  std::string longest;
  for (int i = 0; i < 160; ++i) longest += "\u0175\u00f6rd";
  return {
      R"(quotes " ' ` and <b onclick="x">&amp; & &lt; </text></svg>)",
      "]]> <![CDATA[ <!-- --> <?xml ?> <!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]> &b;",
      "=1+1 @SUM(A1) +2 -3 %s %n {} {0} {0, plural, other{x}} '{' {x",
      "{{title}} {{{title}}} {{#page}} {{/page}} {{> head}} {{! a }}",
      "a\u2028b\u2029c \u200b\u200f\u00ad \u00a0",
      "\U0001F468\u200D\U0001F469\u200D\U0001F467 \U0001F3F4 e\u0301\u0301\u0301",
      "\u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627 abc \u05d0",
      "one\nBEGIN:VEVENT\nUID:x\n\n\tATTACH:http://evil.example\n two; three, four \\n \\; \\",
      longest,
  };
}

// Between double quotes in YAML.
std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (c == '\n')
      out += "\\n";
    else if (c == '\t')
      out += "\\t";
    else
      out += c;
  }
  return out + "\"";
}

// One cell of a CSV file.
std::string cell(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '\n' || c == '\t') {
      out += ' ';
      continue;
    }
    if (c == '"') out += '"';
    out += c;
  }
  return out + "\"";
}

// A folder whose $TEXT is the text, in every field that takes one.
void write_site(const Workplace& site, const std::string& text) {
  const auto page = [&](const std::string& path, const std::string& fields) {
    std::string all =
        "---\ntitle: $TEXT\nsummary: $TEXT\nauthors: [$TEXT]\ncontact: $TEXT\n" + fields + "---\nWords.\n";
    if (path.ends_with(".yaml")) all = fields;
    for (std::size_t at = all.find("$TEXT"); at != std::string::npos; at = all.find("$TEXT", at)) {
      all.replace(at, 5, quoted(text));
      at += quoted(text).size();
    }
    site.write(path, all);
  };
  page("site.yaml",
       "title: $TEXT\ntagline: $TEXT\nbase_url: https://example.org/sub\nlanguage: en\nlicence: $TEXT\n"
       "organisation:\n  name: $TEXT\n  email: $TEXT\nnavigation:\n  - label: $TEXT\n    page: cohorts/\n");
  page("content/glossary.yaml", "$TEXT:\n  meaning: $TEXT\n  easy: $TEXT\n");
  page("content/organisations.yaml", "a-team:\n  name: $TEXT\n  region: $TEXT\n  alliance: $TEXT\n");
  page("content/topics.yaml", "a-topic:\n  title: $TEXT\n  summary: $TEXT\n");
  page("content/index.md", "date: 2024-01-01\n");
  page("content/news.md", "date: 2024-02-01\n");
  page("content/events/one.md", "starts: 2025-04-25\nplace: $TEXT\n");
  page("content/events/two.md", "starts: 2025-04-25T10:30\nends: 2025-04-25T12:00\nplace: $TEXT\n");
  page("content/cohorts/one/index.md",
       "date: 2024-01-02\naims: [$TEXT]\nframework: $TEXT\nlearning: [$TEXT]\ntimeline:\n  - date: 2021-04\n"
       "    title: $TEXT\n    text: $TEXT\nevaluation:\n  - statement: $TEXT\n    percent: 50\n    "
       "respondents: 40\n");
  page("content/bundles/one/index.md", "cohort: one\nstage: $TEXT\n");
  page("content/bundles/one/first.md",
       "date: 2024-03-01\ngains: [$TEXT]\nexpectations: [$TEXT]\ntools: [$TEXT]\nspeakers:\n  - name: $TEXT\n"
       "    role: $TEXT\n");
  page("content/resources/one/index.md",
       "audience: [$TEXT]\ncoproduced_with: [$TEXT]\nlicence: $TEXT\nmaterials:\n  - kind: link\n    title: "
       "$TEXT\n    url: https://example.org\n");
  page("content/case-studies/one/index.md",
       "date: 2024-01-03\norganisation: a-team\ncohort: one\ntopics: [a-topic]\naim:\n  statement: $TEXT\n"
       "changes: [$TEXT]\nresults: [$TEXT]\nlearning: [$TEXT]\nmeasures:\n  - id: missed\n    title: $TEXT\n"
       "    kind: outcome\n    chart: run\n    description: $TEXT\n    source: $TEXT\n"
       "    data: missed.csv\npdsa:\n  - title: $TEXT\n    plan: $TEXT\n    do: $TEXT\n    study: $TEXT\n    "
       "act: $TEXT\ndriver_diagram:\n  aim: $TEXT\n  drivers:\n    - title: $TEXT\n      changes: [$TEXT]\n"
       "assessment:\n  - date: 2021-04\n    score: 1.5\n  - date: 2021-06\n    score: 3\ncoproduction:\n  "
       "statement: $TEXT\nquotes:\n  - text: $TEXT\n    by: $TEXT\n    source: $TEXT\n");
  std::string table = "label,value,note\n";
  for (int row = 0; row < 12; ++row)
    table +=
        cell(std::to_string(row) + " " + text) + "," + std::to_string(row * 3 % 7) + "," + cell(text) + "\n";
  site.write("content/case-studies/one/missed.csv", table);
}

// What xmllint says against the files of the folder that are XML.
std::string xml_mistakes(const fs::path& folder) {
  const Workplace workplace;
  const fs::path said = workplace.folder / "said";
  const std::string command = "find '" + folder.string() +
                              "' \\( -name '*.xml' -o -name '*.svg' \\) -print0 | xargs -0 xmllint --noout "
                              "--nonet >'" +
                              said.string() + "' 2>&1";
  const int status = std::system(command.c_str());
  return status == 0 ? "" : "xmllint: " + read_file(said);
}

}  // namespace

TEST_CASE("feed, sitemap, drawings and calendar are well formed whatever people write", "[hostile]") {
  for (const std::string& text : hostile_texts()) {
    INFO(text);
    const Workplace site;
    write_site(site, text);
    const fs::path out = site.folder / "_site";
    const Said said = run_lantern("build --quiet --site '" + site.folder.string() + "'");
    INFO(said.err);
    REQUIRE(said.exit_code == 0);
    CHECK(fs::exists(out / "case-studies/one/missed.svg"));
    CHECK(xml_mistakes(out) == "");
    const auto mistakes = calendar_mistakes(read_file(out / "events.ics"), 2);
    for (const std::string& mistake : mistakes) UNSCOPED_INFO(mistake);
    CHECK(mistakes.empty());
  }
}

TEST_CASE("a character that nobody sees is refused wherever YAML spells it out", "[hostile]") {
  // Every field of every file, one after the other.
  const Workplace whole;
  write_site(whole, "Words");
  for (const auto& entry : fs::recursive_directory_iterator(whole.folder)) {
    if (!entry.is_regular_file() || entry.path().extension() == ".csv") continue;
    const std::string good = read_file(entry.path());
    std::string bad = good;
    std::size_t fields = 0;
    for (std::size_t at = bad.find("\"Words\""); at != std::string::npos; at = bad.find("\"Words\"", at)) {
      bad.replace(at, 7, "\"Wo\\x01rds" + std::to_string(fields) + "\"");
      ++fields;
    }
    REQUIRE(fields > 0);
    std::ofstream(entry.path(), std::ios::binary) << bad;
    const Said said = run_lantern("check --site '" + whole.folder.string() + "'");
    INFO(entry.path().string() << said.err);
    CHECK(said.exit_code == 1);
    std::size_t errors = 0;
    for (std::size_t at = said.err.find("[control-character]"); at != std::string::npos;
         at = said.err.find("[control-character]", at + 1))
      ++errors;
    CHECK(errors == fields);
    std::ofstream(entry.path(), std::ios::binary) << good;
  }
}

TEST_CASE("what the command line says is held to the same rule", "[hostile]") {
  const Workplace place;
  place.write("a.csv", "label,value\na,1\nb,2\n");
  const std::string chart =
      "chart " + (place.folder / "a.csv").string() + " -o " + (place.folder / "a.svg").string();
  for (const char* const title :
       {R"(a\001b)", R"(a\033[2Jb)", R"(a\302\205b)", R"(a\357\277\276b)", R"(a\377b)"}) {
    const Said said = run_lantern(chart + " --title \"$(printf '" + title + "')\"");
    CHECK(said.exit_code == 2);
    CHECK(said.err.find('\x1b') == std::string::npos);
    CHECK_FALSE(fs::exists(place.folder / "a.svg"));
  }
  CHECK(run_lantern(chart + " --title ']]><b> & \"'").exit_code == 0);
  CHECK(xml_mistakes(place.folder) == "");
}

TEST_CASE("nothing that a diagnostic quotes steers the terminal", "[hostile]") {
  const Workplace site;
  site.write("site.yaml",
             "title: A site\nbase_url: https://example.org\nlanguage: en\norganisation:\n  name: A team\n");
  site.write("content/index.md", "---\ntitle: \x1b[31mHome\n---\nWelcome.\n");
  site.write("content/a\x1b[2Jb.md", "---\ntitle: A\norganisaton: a\n---\n");
  site.write("content/c.md", "---\ntitle: \"\u202eback\"\n---\n");
  const Said said = run_lantern("check --site '" + site.folder.string() + "'");
  CHECK(said.exit_code == 1);
  CHECK(said.err.find('\x1b') == std::string::npos);
  CHECK(said.err.find("\u202e") == std::string::npos);
  // The sign that stands for it is as wide as what the caret counts.
  CHECK(said.err.find("    2 | title: \u241b[31mHome\n      |        ^\n") != std::string::npos);
  CHECK(said.err.find("content/a\u241b[2Jb.md:3:1: error: unknown field") != std::string::npos);
}

TEST_CASE("two hundred diagnostics are printed, and the rest counted", "[hostile]") {
  const Workplace site;
  site.write("site.yaml",
             "title: A site\nbase_url: https://example.org\nlanguage: en\norganisation:\n  name: A team\n");
  std::string body = "---\ntitle: Home\n---\n";
  for (int i = 0; i < 300; ++i) body += "<b>" + std::to_string(i) + "</b>\n\n";
  site.write("content/index.md", body + "[gone](gone.md)\n");
  const Said said = run_lantern("check --site '" + site.folder.string() + "'");
  CHECK(said.exit_code == 1);
  CHECK(std::ranges::count(said.err, '^') > 0);
  // No warning takes the place of an error.
  CHECK(said.err.find("[missing-file]") + said.err.find("[broken-link]") != 2 * std::string::npos);
  CHECK(said.err.find("... and ") != std::string::npos);
  std::size_t printed = 0;
  for (std::size_t at = said.err.find("content/index.md:"); at != std::string::npos;
       at = said.err.find("\ncontent/index.md:", at + 1))
    ++printed;
  CHECK(printed == 200);
}
