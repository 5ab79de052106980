// Names of files that people write, and what Lantern makes of them.
#include "site/meant_names.hpp"

#include <catch2/catch.hpp>

using namespace lantern;
using namespace lantern::site;

namespace {

std::string hint_of(const std::optional<MeantName>& meant) { return meant ? meant->hint : ""; }

}  // namespace

TEST_CASE("a page that stands where it is only a plain one is known", "[unused]") {
  struct Row {
    const char* path;
    bool folder_has_page;
    const char* hint;  // empty: the page is what it seems
  };
  for (const Row& row : {
           Row{"content/index.md", true, ""},
           Row{"content/about.md", true, ""},
           Row{"content/notes/index.md", true, ""},
           Row{"content/Index.md", false, "call it 'index.md'"},
           Row{"content/cohorts/one/INDEX.cy.md", false, "call it 'index.cy.md'"},
           Row{"content/easy_read.md", true, "call it 'easy-read.md'"},
           Row{"content/a/Easy Read.md", true, "call it 'easy-read.md'"},
           Row{"content/a/easyread.md", true, "call it 'easy-read.md'"},
           Row{"content/case-studies/index.md", true, ""},
           Row{"content/case-studies/qux.md", false,
               "for a case study, move it to 'content/case-studies/qux/index.md'"},
           Row{"content/case-studies/qux.cy.md", false,
               "for a case study, move it to 'content/case-studies/qux/index.cy.md'"},
           Row{"content/case-studies/qux/index.md", true, ""},
           Row{"content/case-studies/qux/easy-read.md", true, ""},
           Row{"content/case-studies/qux/more.md", true, ""},
           Row{"content/case-studies/qux/qux.md", false,
               "for a case study, move it to 'content/case-studies/qux/index.md'"},
           Row{"content/case-studies/2021/qux/index.md", true,
               "for a case study, move it to 'content/case-studies/qux/index.md'"},
           Row{"content/bundles/one.md", false, "for a bundle, move it to 'content/bundles/one/index.md'"},
           Row{"content/bundles/one/launch.md", true, ""},
           Row{"content/bundles/one/more/launch.md", false,
               "for a session, move it to 'content/bundles/one/launch.md'"},
           Row{"content/events/day.md", false, ""},
           Row{"content/events/2023/day.md", false, "for an event, move it to 'content/events/day.md'"},
           Row{"content/events/day/index.md", true, "for an event, move it to 'content/events/day.md'"},
       }) {
    INFO(row.path);
    CHECK(hint_of(meant_page(row.path, row.folder_has_page)) == row.hint);
  }
}

TEST_CASE("a file that looks like a source and is none is known", "[unused]") {
  const std::pair<const char*, const char*> rows[] = {
      {"content/about.md.txt",
       "call it 'about.md'; Windows shows the whole name with View, File name extensions"},
      {"content/index.MD", "call it 'index.md'"},
      {"content/about.markdown", "call it 'about.md'"},
      {"content/index.html", "write its words into 'index.md', below its fields"},
      {"content/case-studies/our ward.docx",
       "make a case study of it: lantern new case-study \"Its title\" --from 'content/case-studies/our "
       "ward.docx'"},
      {"content/glosary.yaml", "move it to 'content/glossary.yaml'"},
      {"content/glossary.yml", "move it to 'content/glossary.yaml'"},
      {"content/data/Glossary.yaml", "move it to 'content/glossary.yaml'"},
      {"content/organizations.yaml", "move it to 'content/organisations.yaml'"},
      {"content/topic.yaml", "move it to 'content/topics.yaml'"},
      {"content/easy_read_words.yml", "move it to 'content/easy-read-words.yaml'"},
      {"content/other.yaml", ""},
      {"content/ward.jpg", ""},
      {"content/notes.txt", ""}};
  for (const auto& [path, hint] : rows) {
    INFO(path);
    CHECK(hint_of(meant_source(path)) == hint);
  }
}

TEST_CASE("a folder that is nearly that of a kind of pages is known", "[unused]") {
  for (const char* folder : {"case-study", "case_studies", "casestudies", "Case-Studies", "case-studys"})
    CHECK(meant_folder(folder) == "case-studies");
  CHECK(meant_folder("cohort") == "cohorts");
  CHECK(meant_folder("event") == "events");
  for (const char* folder : {"case-studies", "events", "co-production", "topics", "about", "studies"})
    CHECK_FALSE(meant_folder(folder));
}
