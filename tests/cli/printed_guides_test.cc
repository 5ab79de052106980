// The printed guides of the demonstration site, read back with the tools a reader's computer has.
#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>

#include "cli/program.hpp"

namespace {

namespace fs = std::filesystem;
using lantern::testing::read_file;
using lantern::testing::run_lantern;
using lantern::testing::Workplace;

// What a tool says about a file; its exit code is of no interest here.
std::string said_by(const std::string& tool, const fs::path& file, const std::string& behind = {}) {
  const Workplace workplace;
  const fs::path out = workplace.folder / "out";
  const std::string command = tool + " '" + file.string() + "' " + behind + " >" + out.string() + " 2>&1";
  const int status = std::system(command.c_str());
  INFO(command);
  REQUIRE(WIFEXITED(status));
  REQUIRE(WEXITSTATUS(status) == 0);
  return read_file(out);
}

void replace_all(std::string& text, const std::string& what, const std::string& by) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
    text.replace(at, what.size(), by);
}

// Words with one space between them, however lines were broken.
std::string folded(std::string text) {
  replace_all(text, "\xC2\xA0", " ");
  for (const auto& [reference, letter] :
       {std::pair{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}})
    replace_all(text, reference, letter);
  return std::regex_replace(text, std::regex("\\s+"), " ");
}

// The headings and sentences of an easy-read page, without those of its charts.
std::vector<std::string> words_of_page(const std::string& html) {
  std::vector<std::string> words;
  const std::size_t begin = html.find("<div class=\"easy\">");
  // The next of its kind is the list of all pages, or the end.
  const std::string easy = html.substr(begin, html.find("<div class=\"easy ", begin) - begin);
  const std::regex block("<(h2|h3|p)( id=\"[^\"]*\")?>([^\n]*)</(h2|h3|p)>");
  for (auto it = std::sregex_iterator(easy.begin(), easy.end(), block); it != std::sregex_iterator(); ++it) {
    if ((*it)[3].str().find("visually-hidden") != std::string::npos) continue;
    words.push_back(folded(std::regex_replace((*it)[3].str(), std::regex("<[^>]*>"), "")));
  }
  return words;
}

// What is said of the words of guides is said of the English ones.
bool is_welsh(const fs::path& file) { return file.string().find("/site/cy/") != std::string::npos; }

// The words of each row: a picture and the sentences beside it.
std::vector<std::string> rows_of_page(const std::string& page) {
  const std::string html = page.substr(0, page.find("easy-close"));  // what follows is not of the text
  std::vector<std::string> rows;
  constexpr std::string_view opening = "<div class=\"easy-words\">";
  for (std::size_t at = html.find(opening); at != std::string::npos; at = html.find(opening, at + 1)) {
    std::string words = html.substr(at, html.find("</div>", at) - at);
    words = std::regex_replace(words, std::regex("<span class=\"visually-hidden\">[^<]*</span>|<[^>]*>"), "");
    words = folded(words);
    rows.push_back(words.substr(1, words.size() - 2));
  }
  return rows;
}

std::vector<std::string> pages_of(const fs::path& guide) {
  std::vector<std::string> pages;
  const std::string text = said_by("pdftotext -raw", guide, "-");
  for (std::size_t at = 0, end = text.find('\f'); end != std::string::npos;
       at = end + 1, end = text.find('\f', at))
    pages.push_back(folded(text.substr(at, end - at)));
  return pages;
}

struct BuiltSite {
  Workplace workplace;
  std::vector<fs::path> guides, sheets;
  BuiltSite() {
    const auto built = run_lantern("build --quiet --site . --out " + workplace.folder.string() + "/site");
    REQUIRE(built.exit_code == 0);
    for (const auto& entry : fs::recursive_directory_iterator(workplace.folder / "site")) {
      const std::string name = entry.path().filename().string();
      if ((name == "easy-read.pdf" || name == "easy-read-large.pdf") && !is_welsh(entry.path()))
        guides.push_back(entry.path());
      if (name == "sheet.pdf") sheets.push_back(entry.path());
    }
  }
};

void check_pdf(const fs::path& file) {
  INFO(file.parent_path().filename().string() << '/' << file.filename().string());
  CHECK(said_by("qpdf --check", file).find("No syntax or stream encoding errors found") != std::string::npos);
  const std::string about = said_by("pdfinfo", file);
  CHECK(std::regex_search(about, std::regex("Tagged: +yes")));
  CHECK(std::regex_search(about, std::regex("Title: +[A-Z]")));
  CHECK(std::regex_search(about, std::regex("Page size: +595.2[0-9]* x 841.89 pts \\(A4\\)")));
  CHECK(about.find("CreationDate") == std::string::npos);
  // Name, type, encoding, embedded, subset, unicode: all of the theme's typeface.
  const std::string fonts = said_by("pdffonts", file);
  const std::regex embedded("[A-Z]{6}\\+AtkinsonHyperlegibleNext-(Regular|Bold) .* yes yes yes +[0-9]+ +0");
  std::size_t lines = 0;
  for (std::size_t at = 0; at < fonts.size(); at = fonts.find('\n', at) + 1, ++lines)
    if (lines >= 2) CHECK(std::regex_match(fonts.substr(at, fonts.find('\n', at) - at), embedded));
  CHECK(lines >= 4);
  const auto json = nlohmann::json::parse(said_by("qpdf --json=2 --json-key=qpdf", file));
  bool language = false;
  for (const auto& [name, object] : json["qpdf"][1].items())
    if (object.contains("value") && object["value"].is_object() && object["value"].contains("/Lang"))
      language |= object["value"]["/Lang"] == "u:en" && object["value"]["/Type"] == "/Catalog";
  CHECK(language);
}

}  // namespace

TEST_CASE("every printed guide is whole, tagged and has its fonts in it", "[print]") {
  const BuiltSite site;
  CHECK(site.guides.size() >= 18);  // at least nine easy-read pages
  for (const fs::path& guide : site.guides)
    for (const char* size : {"easy-read.pdf", "easy-read-large.pdf"})
      CHECK(fs::exists(guide.parent_path() / size));
  CHECK(site.sheets.size() == 2);
  for (const auto* files : {&site.guides, &site.sheets})
    for (const fs::path& file : *files) check_pdf(file);
  for (const fs::path& sheet : site.sheets)
    CHECK(std::regex_search(said_by("pdfinfo", sheet), std::regex("Pages: +1\n")));
}

TEST_CASE("a printed guide has the words of its page, in their order", "[print]") {
  const BuiltSite site;
  for (const fs::path& guide : site.guides) {
    INFO(guide.parent_path().filename().string() << '/' << guide.filename().string());
    const std::string printed = folded(said_by("pdftotext -raw -nopgbrk", guide, "-"));
    const fs::path folder = guide.parent_path() / "easy-read";
    const auto words = words_of_page(read_file(folder / "index.html"));
    CHECK(words.size() > 15);
    // Behind the contents, which name the headings too.
    std::size_t at = words.empty() ? 0 : printed.find(words[1]);
    at = at == std::string::npos || words.empty() ? 0 : printed.rfind(words[0], at);
    REQUIRE(at != std::string::npos);
    for (const std::string& sentence : words) {
      INFO("looked for, behind what stands before it: " << sentence);
      const std::size_t found = printed.find(sentence, at);
      CHECK(found != std::string::npos);
      if (found != std::string::npos) at = found + sentence.size();
    }
  }
}

TEST_CASE("a printed guide lists its hard words, and ends with who made it", "[print]") {
  const BuiltSite site;
  for (const fs::path& guide : site.guides) {
    INFO(guide.string());
    const std::string printed = folded(said_by("pdftotext -raw -nopgbrk", guide, "-"));
    const std::string page = read_file(guide.parent_path() / "easy-read" / "index.html");
    const std::size_t list = printed.rfind(" Hard words ");
    const bool bold = page.find("<strong>") != std::string::npos;
    CHECK((list != std::string::npos) == bold);
    CHECK(pages_of(guide).back().find("made this guide.") != std::string::npos);
    CHECK(pages_of(guide).back().find("CC BY-SA 4.0") != std::string::npos);
    CHECK(pages_of(guide).front().starts_with("Easy read "));
  }
  // From the glossary, or else with the sentence that says what it means.
  const fs::path studies = site.workplace.folder / "site/case-studies";
  CHECK(folded(said_by("pdftotext -raw", studies / "northampton-easy-to-contact/easy-read.pdf", "-"))
            .find(" Hard words prostate cancer Prostate cancer is an illness that men can get. sticker "
                  "A sticker is a small paper with glue on the back.") != std::string::npos);
}

TEST_CASE("no row of a printed guide is split over two pages", "[print]") {
  const BuiltSite site;
  std::size_t seen = 0;
  for (const fs::path& guide : site.guides) {
    const auto pages = pages_of(guide);
    for (const std::string& row : rows_of_page(read_file(guide.parent_path() / "easy-read" / "index.html"))) {
      INFO(guide.string() << ": no page has all of: " << row);
      CHECK(std::ranges::any_of(
          pages, [&](const std::string& page) { return page.find(row) != std::string::npos; }));
      ++seen;
    }
  }
  CHECK(seen > 300);
}

TEST_CASE("no page inside a printed guide holds a single row", "[print]") {
  const BuiltSite site;
  std::size_t seen = 0;
  for (const fs::path& guide : site.guides) {
    const auto rows = rows_of_page(read_file(guide.parent_path() / "easy-read" / "index.html"));
    const auto pages = pages_of(guide);
    for (std::size_t i = 1; i + 1 < pages.size(); ++i) {
      // The contents are no rows of the page; nor are the hard words and the back, with which it ends.
      if (pages[i].find("What is in this guide") != std::string::npos) continue;
      if (pages[i].find("Hard words") != std::string::npos ||
          pages[i].find("How to get in touch") != std::string::npos)
        break;
      const auto count = std::ranges::count_if(
          rows, [&](const std::string& row) { return pages[i].find(row) != std::string::npos; });
      INFO(guide.string() << ", page " << i + 1 << ": " << pages[i]);
      CHECK(count >= 2);
      ++seen;
    }
  }
  CHECK(seen > 100);
}

TEST_CASE("a poster is read from two metres", "[print]") {
  const BuiltSite site;
  // Of the letters: the box that pdftotext gives a word is 1.25 times as high.
  const std::regex word("yMin=\"([0-9.]+)\" xMax=\"[0-9.]+\" yMax=\"([0-9.]+)\">([^<]*)<");
  for (const fs::path& sheet : site.sheets) {
    const std::string boxes = said_by("pdftotext -bbox", sheet, "-");
    double largest = 0;
    for (auto it = std::sregex_iterator(boxes.begin(), boxes.end(), word); it != std::sregex_iterator();
         ++it) {
      const double top = std::stod((*it)[1]), height = std::stod((*it)[2]) - top;
      largest = std::max(largest, height);
      INFO(sheet.string() << ": " << (*it)[3]);
      // The foot says where more is, for those who stand before it.
      if (top < 720) CHECK(height >= 24 * 1.2);
    }
    CHECK(largest >= 48 * 1.2);
  }
}

TEST_CASE("a page leads to both its guides and says how large they are", "[print]") {
  const BuiltSite site;
  const std::regex link(
      "href=\"([^\"]*easy-read(-large)?\\.pdf)\" download>[\\s\\S]*?\\(PDF, [0-9]+ pages, [0-9]+ KB\\)</a>");
  for (const fs::path& guide : site.guides) {
    INFO(guide.string());
    const std::string page = read_file(guide.parent_path() / "easy-read" / "index.html");
    std::set<std::string> linked;
    for (auto it = std::sregex_iterator(page.begin(), page.end(), link); it != std::sregex_iterator(); ++it)
      linked.insert(fs::weakly_canonical(guide.parent_path() / "easy-read" / (*it)[1].str()).string());
    CHECK(linked.contains(fs::weakly_canonical(guide).string()));
  }
}

TEST_CASE("a picture that a guide cannot show is said where it is named", "[print]") {
  const Workplace place;
  place.write("site.yaml",
              "title: T\nbase_url: https://example.org\nlanguage: en\norganisation:\n  name: O\n");
  place.write("content/index.md", "---\ntitle: Home\n---\n\nWelcome.\n");
  place.write("content/easy-read.md",
              "---\ntitle: Home\n---\n\n![A door](door.gif) A nurse will help you \xF0\x9F\xA6\x84.\n");
  // A picture that screens show and paper does not.
  place.write("content/door.gif", std::string("GIF89a\1\0\1\0\0\0\0;", 14));
  const auto said = run_lantern("check --date 2026-06-01 --site '" + place.folder.string() + "'");
  INFO(said.err);
  CHECK(said.exit_code == 0);
  CHECK(said.err.find(
            "content/easy-read.md:5:43: warning: the typeface of printed guides lacks '\xF0\x9F\xA6\x84' "
            "[print-letter]") != std::string::npos);
  CHECK(said.err.find("content/easy-read.md:5:11: warning: a picture is missing from the printed guide: this "
                      "is neither") != std::string::npos);
  CHECK(said.err.find("[print-picture]") != std::string::npos);
}

namespace {

// A site of one poster.
void write_poster(const Workplace& place, const std::string& easy_read) {
  place.write("site.yaml",
              "title: T\nbase_url: https://example.org\nlanguage: en\norganisation:\n  name: O\n"
              "easy_read:\n  level: off\n");
  place.write("content/index.md", "---\ntitle: Home\nsummary: A site.\n---\nWelcome.\n");
  place.write("content/resources/ask/index.md", "---\ntitle: Ask\nkind: poster\nsummary: A poster.\n---\n");
  place.write("content/resources/ask/easy-read.md", easy_read);
}

std::string rows_of(int count) {
  std::string rows;
  for (int i = 1; i <= count; ++i) rows += "![](nurse) Sentence " + std::to_string(i) + " is here.\n\n";
  return rows;
}

lantern::testing::Said built(const Workplace& place) {
  return run_lantern("build --date 2026-06-01 --site '" + place.folder.string() + "'");
}

}  // namespace

TEST_CASE("a sheet holds the part that its author names, and all of it", "[print]") {
  const Workplace place;
  write_poster(place, "---\ntitle: Ask for help\nsheet: How to ask\n---\n\n## What it is\n\n" + rows_of(9) +
                          "## How to ask\n\n![](nurse) Say: please help.\n\n" +
                          "### When\n\n![](nurse) Ask every day.\n\n## The end\n\n" + rows_of(9));
  const auto said = built(place);
  INFO(said.err);
  REQUIRE(said.exit_code == 0);
  CHECK(said.err.find("sheet-too-long") == std::string::npos);
  const std::string sheet =
      folded(said_by("pdftotext -raw", place.folder / "_site/resources/ask/sheet.pdf", "-"));
  CHECK(sheet.starts_with("Ask for help How to ask Say: please help. When Ask every day. Read more: "));
}

TEST_CASE("a sheet that has no room for all of a page says what is left out", "[print]") {
  const Workplace place;
  write_poster(place, "---\ntitle: Ask for help\n---\n\n## What it is\n\n" + rows_of(5) +
                          "## How to ask\n\n" + rows_of(5) + "## The end\n\n" + rows_of(1));
  const auto said = built(place);
  REQUIRE(said.exit_code == 0);
  CHECK_THAT(said.err,
             Catch::Contains("content/resources/ask/easy-read.md:17:1: warning: the one page of a label or "
                             "poster has no room for all of it; left out: 'How to ask', 'The end' "
                             "[sheet-too-long]"));
  const std::string sheet =
      folded(said_by("pdftotext -raw", place.folder / "_site/resources/ask/sheet.pdf", "-"));
  CHECK(sheet.find("Sentence 5 is here. Read more:") != std::string::npos);
}

TEST_CASE("the letters of a chart in a guide are those of the guide", "[print]") {
  const Workplace place;
  write_poster(place, "---\ntitle: Ask\n---\n\n![](nurse) Ask.\n");
  std::string data = "date,value\n";
  for (int day = 10; day <= 31; ++day)
    data += "2020-01-" + std::to_string(day) + ',' + std::to_string((day <= 20 ? 40 : 70) + day % 3) + '\n';
  place.write("content/case-studies/a/a.csv", data);
  place.write(
      "content/case-studies/a/index.md",
      "---\ntitle: A\nsummary: A.\nmeasures:\n  - {id: a, title: People who came, kind: outcome, chart: run, "
      "unit: percent, better: higher, data: a.csv}\n---\nWords.\n");
  place.write("content/case-studies/a/easy-read.md",
              "---\ntitle: A project\n---\n\n![](nurse) This is an ordinary sentence.\n\n```chart\nmeasure: "
              "a\n```\n");
  const auto said = built(place);
  INFO(said.err);
  REQUIRE(said.exit_code == 0);
  const fs::path folder = place.folder / "_site/case-studies/a";
  const std::string page = read_file(folder / "easy-read/index.html");
  CHECK(page.find("class=\"chart-axis\"") == std::string::npos);
  CHECK(page.find("class=\"chart-grid\"") == std::string::npos);
  CHECK(page.find("<p>4 out of every 10</p>") != std::string::npos);
  CHECK(page.find("<p>7 out of every 10</p>") != std::string::npos);
  for (const char* guide : {"easy-read.pdf", "easy-read-large.pdf"}) {
    const std::string boxes = said_by("pdftotext -bbox", folder / guide, "-");
    const auto height_of = [&](const std::string& word) {
      std::smatch box;
      const std::regex place_of("yMin=\"([0-9.]+)\" xMax=\"[0-9.]+\" yMax=\"([0-9.]+)\">" + word + "<");
      REQUIRE(std::regex_search(boxes, box, place_of));
      return std::stod(box[2]) - std::stod(box[1]);
    };
    INFO(guide);
    CHECK(height_of("every") == Approx(height_of("ordinary")).epsilon(0.01));
  }
}
