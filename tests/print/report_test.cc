// Reports on paper: where pages end, tags in the order of reading, and what pictures say to those who listen.
#define POINTERHOLDER_TRANSITION 4
#include "print/report.hpp"

#include <unistd.h>

#include <qpdf/Pl_Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFAnnotationObjectHelper.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "print/picture_store.hpp"
#include "print/printing.hpp"
#include "print/report_blocks.hpp"

namespace lantern {

using namespace print;
namespace {

using namespace lantern::testing;

constexpr const char* drawing =
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 650 310'><path d='M0 0h650v310z' fill='#0b5c8a'/>"
    "<text x='20' y='40' font-size='15'>50%</text></svg>";

ReportText words_of(std::string words) { return plain(std::move(words)); }

Report short_report() {
  Report report;
  report.language = "en";
  report.kind = "Report of a cohort";
  report.title = "Cohort 1";
  report.owner = "The tea team";
  report.made = "Made on 22 November 2026";
  report.contents_heading = "What is in this report";
  report.address = "https://tea.example/report/";
  report.about_code = {words_of("On the website:")};
  report.chapters = {{"part-one", "In short", {{{ReportWords{words_of("Nothing yet.")}}}}}};
  return report;
}

ReportTable table_of(int rows) {
  ReportTable table;
  table.columns = {"Project", "When"};
  for (int i = 1; i <= rows; ++i)
    table.rows.push_back({words_of("Project " + std::to_string(i)), words_of("May 2021")});
  return table;
}

Report long_report(int tables_rows = 60) {
  Report report = short_report();
  ReportPart story{{ReportHeading{"A story", "story-a"},
                    ReportWords{{{"Read ", PrintWeight::regular, {}},
                                 {"more", PrintWeight::regular, "https://tea.example/a/"},
                                 {".", PrintWeight::regular, {}}}},
                    ReportFigures{{{{}, "50%", "18%", "missed visits", "24 points"}}},
                    ReportPicture{"It fell", drawing, {}, "It fell from half to a fifth", {}, "Source: us"},
                    ReportVoice{"We drink more tea.", "A patient", {}}}};
  report.chapters.push_back({"part-two", "What changed", {story, story}});
  report.chapters.push_back({"part-three", "Projects", {{{table_of(tables_rows)}}}});
  report.chapters.push_back(
      {"part-four", "Learning", {{{ReportList{{words_of("Ask."), words_of("Listen.")}}}}}});
  return report;
}

PrintedFile printed_report(const Report& report) {
  auto file = new_printer().print(report);
  if (!file) throw std::runtime_error(file.error());
  return std::move(*file);
}

struct Tags {
  explicit Tags(const std::string& bytes) {
    pdf.processMemoryFile("report", bytes.data(), bytes.size());
    collect(pdf.getRoot().getKey("/StructTreeRoot").getKey("/K").getArrayItem(0));
  }
  void collect(QPDFObjectHandle element) {
    if (!element.isDictionary() || !element.hasKey("/S")) return;
    names.push_back(element.getKey("/S").getName().substr(1));
    elements.push_back(element);
    QPDFObjectHandle below = element.getKey("/K");
    if (below.isArray())
      for (QPDFObjectHandle child : below.getArrayAsVector()) collect(child);
    else
      collect(below);
  }
  long count(const std::string& name) const { return std::count(names.begin(), names.end(), name); }

  QPDF pdf;
  std::vector<std::string> names;
  std::vector<QPDFObjectHandle> elements;
};

}  // namespace

TEST_CASE("a report of a few words is one page, with a band in the place of a cover", "[print]") {
  const PrintedFile file = printed_report(short_report());
  CHECK(file.pages == 1);
  CHECK(file.missing_letters.empty());
  CHECK(file.problems.empty());
  const Tags tags(file.bytes);
  CHECK(tags.names == std::vector<std::string>{"Document", "P", "H1", "P", "H2", "P", "P"});
}

TEST_CASE("a long report has a cover, contents that lead to its parts, and tags for all it says", "[print]") {
  const PrintedFile file = printed_report(long_report());
  const Tags tags(file.bytes);
  CHECK(tags.count("H1") == 1);
  CHECK(tags.count("H2") == 5);  // the contents too
  CHECK(tags.count("H3") == 2);
  CHECK(tags.count("TOC") == 1);
  CHECK(tags.count("TOCI") == 6);
  CHECK(tags.count("Table") == 1);
  CHECK(tags.count("TR") == 61);
  CHECK(tags.count("TH") == 2 + 60);
  CHECK(tags.count("TD") == 60);
  CHECK(tags.count("L") == 1);
  CHECK(tags.count("LI") == 2);
  CHECK(tags.count("BlockQuote") == 2);
  // Headings never jump a level.
  int level = 0;
  for (const std::string& name : tags.names) {
    if (name.size() != 2 || name[0] != 'H' || name[1] < '1' || name[1] > '6') continue;
    CHECK(name[1] - '0' <= level + 1);
    level = name[1] - '0';
  }
  // Words beside a link stand in the tags too.
  const auto contents = std::find(tags.names.begin(), tags.names.end(), "H3");
  const auto link = std::find(contents, tags.names.end(), "Link");
  REQUIRE(link != tags.names.end());
  CHECK(*(link - 1) == "Span");
  CHECK(*(link + 1) == "Span");
}

TEST_CASE("pictures, heads of tables and links say what they are", "[print]") {
  Tags tags(printed_report(long_report()).bytes);
  std::vector<std::string> alternatives, scopes;
  for (QPDFObjectHandle& element : tags.elements) {
    if (element.getKey("/S").getName() == "/Figure")
      alternatives.push_back(element.getKey("/Alt").getUTF8Value());
    if (element.getKey("/S").getName() == "/TH")
      scopes.push_back(element.getKey("/A").getKey("/Scope").getName());
  }
  CHECK(alternatives == std::vector<std::string>(2, "It fell from half to a fifth"));
  CHECK(scopes[0] == "/Column");
  CHECK(scopes[1] == "/Column");
  CHECK(scopes[2] == "/Row");
  std::vector<std::string> links;
  for (QPDFPageObjectHelper& page : QPDFPageDocumentHelper(tags.pdf).getAllPages())
    for (QPDFAnnotationObjectHelper& annotation : page.getAnnotations("/Link"))
      links.push_back(annotation.getObjectHandle().getKey("/Contents").getUTF8Value());
  REQUIRE(links.size() == 8);
  CHECK(links[0] == "In short");
  CHECK(links[2] == "A story");
  CHECK(links.back() == "https://tea.example/a/");
}

TEST_CASE("what is not read is marked as decoration, on every page", "[print]") {
  Tags tags(printed_report(long_report()).bytes);
  for (QPDFPageObjectHelper& page : QPDFPageDocumentHelper(tags.pdf).getAllPages()) {
    std::string content;
    Pl_Buffer buffer("content");
    page.pipeContents(&buffer);
    const auto bytes = buffer.getBufferSharedPointer();
    content.assign(reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize());
    CHECK(content.find("/Artifact BMC") != std::string::npos);  // its foot, or the band of the cover
  }
}

TEST_CASE("no heading and no head of a table stands last on a page", "[print]") {
  const Printer printer = new_printer();
  for (int rows = 1; rows < 70; rows += 3) {
    const Report report = long_report(rows);
    auto file = printer.print(report);
    REQUIRE(file.has_value());
    Tags tags(file->bytes);
    // The page of the first content below an element.
    const auto page_of = [&](std::size_t at) {
      for (std::size_t i = at; i < tags.elements.size(); ++i)
        if (tags.elements[i].hasKey("/Pg")) return tags.elements[i].getKey("/Pg").getObjGen();
      return QPDFObjGen();
    };
    for (std::size_t i = 0; i + 1 < tags.names.size(); ++i) {
      INFO(rows << " rows, " << tags.names[i] << " before " << tags.names[i + 1]);
      if (tags.names[i] == "H2" || tags.names[i] == "H3") CHECK(page_of(i) == page_of(i + 1));
      if (tags.names[i] != "Table") continue;
      const auto first =
          std::find(tags.names.begin() + static_cast<std::ptrdiff_t>(i), tags.names.end(), "TD");
      CHECK(page_of(i) == page_of(static_cast<std::size_t>(first - tags.names.begin())));
    }
  }
}

TEST_CASE("words that are longer than a page go on, and none is lost", "[print]") {
  Report report = short_report();
  std::string words;
  for (int i = 0; i < 900; ++i) words += "word" + std::to_string(i) + ' ';
  report.chapters[0].parts[0].blocks.emplace_back(ReportWords{words_of(words)});
  const PrintedFile file = printed_report(report);
  CHECK(file.pages >= 2);
  const Tags tags(file.bytes);
  CHECK(tags.count("P") > 3);
  CHECK(tags.count("Span") > 10);  // the pieces of one paragraph
}

TEST_CASE("the same report gives the same bytes, and no date but its own", "[print]") {
  const std::string bytes = printed_report(long_report()).bytes;
  CHECK(printed_report(long_report()).bytes == bytes);
  CHECK(bytes.find("CreationDate") == std::string::npos);
}

TEST_CASE("a report tells which letters its typeface lacks and which drawing fails", "[print]") {
  Report report = short_report();
  report.chapters[0].parts[0].blocks.emplace_back(ReportWords{words_of("This way → on")});
  report.chapters[0].parts[0].blocks.emplace_back(ReportPicture{"A chart", "no drawing", {}, {}, {}, {}});
  const PrintedFile file = printed_report(report);
  CHECK(file.missing_letters == std::set<std::string>{"→"});
  CHECK(file.problems == std::vector<std::string>{"a chart cannot be drawn"});
}

namespace {

// Each word of a PDF with its page and where it stands, in points.
struct Word {
  int page = 0;
  double left = 0, right = 0, top = 0;
  std::string text;
};
std::vector<Word> words_on_paper(const std::string& bytes) {
  const std::filesystem::path file =
      std::filesystem::temp_directory_path() / ("lantern-report-" + std::to_string(::getpid()) + ".pdf");
  std::ofstream(file, std::ios::binary) << bytes;
  std::FILE* said = ::popen(("pdftotext -bbox '" + file.string() + "' -").c_str(), "r");
  REQUIRE(said != nullptr);
  std::string all;
  for (int letter = std::fgetc(said); letter != EOF; letter = std::fgetc(said))
    all += static_cast<char>(letter);
  ::pclose(said);
  std::filesystem::remove(file);
  std::vector<Word> words;
  std::istringstream lines(all);
  int page = 0;
  for (std::string line; std::getline(lines, line);) {
    page += line.find("<page ") != std::string::npos ? 1 : 0;
    Word word;
    char text[200];
    double bottom = 0;
    if (std::sscanf(line.c_str(), R"( <word xMin="%lf" yMin="%lf" xMax="%lf" yMax="%lf">%199[^<])",
                    &word.left, &word.top, &word.right, &bottom, text) != 5)
      continue;
    word.page = page;
    word.text = text;
    words.push_back(std::move(word));
  }
  return words;
}

const Word& word(const std::vector<Word>& words, const std::string& text, int from_page = 2) {
  const auto found = std::ranges::find_if(
      words, [&](const Word& each) { return each.text == text && each.page >= from_page; });
  REQUIRE(found != words.end());
  return *found;
}

}  // namespace

TEST_CASE("a report that is read from the right is the mirror of one that is read from the left", "[print]") {
  Report report = long_report();
  report.chapters[3].parts[0].blocks.emplace_back(ReportWords{words_of("Whatever")});
  const auto left = words_on_paper(printed_report(report).bytes);
  report.language = "ur";
  const auto right = words_on_paper(printed_report(report).bytes);
  REQUIRE(right.size() == left.size());
  // What stands alone at the beginning of its line: in running words, items and figures.
  for (const char* text : {"Ask.", "Whatever", "•", "50%"}) {
    INFO(text);
    CHECK(paper_width - word(right, text).right == Approx(word(left, text).left).margin(1));
  }
  // All of it is on the paper, its foot too.
  for (const Word& each : right) {
    INFO(each.text << " on page " << each.page);
    CHECK(each.left >= margin - 1);
    CHECK(each.right <= paper_width - margin + 1);
  }
  // What stands at the end of a line: the number of a page, in the foot.
  const Word& number = *std::ranges::find_if(
      right, [](const Word& each) { return each.page == 2 && each.text == "2" && each.top > 780; });
  CHECK(number.left == Approx(margin).margin(1));
}

TEST_CASE("a long title and a long address leave room for the number of the page", "[print]") {
  Report report = long_report();
  report.title = "Cohort 1 of the teams that worked on waiting for a visit";
  for (const std::size_t letters : {20UZ, 75UZ, 300UZ})
    for (const char* language : {"en", "ur"}) {
      report.language = language;
      report.address = "https://tea.example/" + std::string(letters - 12, 'a');
      INFO(letters << " letters, " << language);
      const auto words = words_on_paper(printed_report(report).bytes);
      const auto in_foot = [](const Word& each) { return each.page == 2 && each.top > 780; };
      const auto number =
          std::ranges::find_if(words, [&](const Word& each) { return in_foot(each) && each.text == "2"; });
      REQUIRE(number != words.end());
      int others = 0;
      for (const Word& each : words) {
        if (!in_foot(each) || &each == &*number) continue;
        ++others;
        INFO(each.text);
        CHECK((each.right <= number->left - 10 || each.left >= number->right + 10));
        CHECK(each.left >= margin - 1);
        CHECK(each.right <= paper_width - margin + 1);
      }
      CHECK((letters == 20 ? others > 1 : others == 1));  // the title too, where there is room
    }
}

TEST_CASE("the last item of a list never stands alone, and a list that fits stands on one page", "[print]") {
  for (int rows = 1; rows < 40; rows += 2) {
    Report report = short_report();
    report.chapters.push_back({"part-table", "Projects", {{{table_of(rows)}}}});
    ReportList list;
    for (int i = 1; i <= 5; ++i) list.items.push_back(words_of("item" + std::to_string(i)));
    report.chapters.push_back({"part-list", "Learning", {{{list}}}});
    report.chapters.push_back({"part-more", "Sessions", {{{table_of(12)}}}});
    const auto words = words_on_paper(printed_report(report).bytes);
    INFO(rows << " rows");
    CHECK(word(words, "item4", 1).page == word(words, "item5", 1).page);
    CHECK(word(words, "item1", 1).page == word(words, "item5", 1).page);
  }
}

TEST_CASE("a cover without teams shows in its light when it was, and no light where there is nothing",
          "[print]") {
  Report report = long_report();
  report.period = "2021 to 2022";
  const auto times_on_cover = [](const Report& shown) {
    const auto words = words_on_paper(printed_report(shown).bytes);
    return std::ranges::count_if(words,
                                 [](const Word& each) { return each.page == 1 && each.text == "2021"; });
  };
  CHECK(times_on_cover(report) == 1);
  const auto words = words_on_paper(printed_report(report).bytes);
  CHECK(word(words, "2021", 1).top < paper_height - 100);  // not in the foot
  report.people = {"7 of 9", drawing, {}, "7 of 9 teams", "Each dot is a team", {}};
  CHECK(times_on_cover(report) == 1);
  const auto with_people = words_on_paper(printed_report(report).bytes);
  CHECK(word(with_people, "2021", 1).top > paper_height - 100);
}

TEST_CASE("people in short rows stand in the middle of a cover by what is drawn of them", "[print]") {
  const auto middle_of = [](const std::string& shape) {
    return drawing_middle(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"320\" height=\"96\" "
        "viewBox=\"0 0 320 96\">" +
        shape + "</svg>");
  };
  const std::string dots =
      "<path fill=\"none\" stroke=\"#000\" stroke-width=\"24\" stroke-linecap=\"round\" ";
  CHECK(middle_of(dots + "d=\"M16 16h0M112 16h0M208 16h0\"/>") == Approx(112.0 / 320).margin(0.01));
  CHECK(middle_of(dots + "d=\"M16 16h0M304 16h0\"/>") == Approx(0.5).margin(0.01));
  CHECK(middle_of("") == 0.5);
}

TEST_CASE("a last page with little on it is brought back or has its whole chapter", "[print]") {
  for (int rows = 1; rows < 90; ++rows) {
    Report report = short_report();
    report.chapters.push_back({"part-table", "Projects", {{{table_of(rows)}}}});
    ReportChapter last{"part-last", "About", {}};
    for (int i = 0; i < 3; ++i)
      last.parts.push_back(
          {{ReportHeading{"Heading", {}}, ReportWords{words_of("Some words that say how it was made.")}}});
    report.chapters.push_back(last);
    const PrintedFile file = printed_report(report);
    if (file.pages < 3) continue;
    const auto words = words_on_paper(file.bytes);
    double low = 0;
    for (const Word& each : words)
      if (each.page == file.pages && each.top < paper_height - bottom_margin) low = std::max(low, each.top);
    INFO(rows << " rows, " << file.pages << " pages");
    CHECK((low - margin > page_room * 0.2 || word(words, "About", 3).page == file.pages));
  }
}

}  // namespace lantern
