#include "content/discovery.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

using namespace lantern;
using namespace lantern::content;

namespace {

SiteSettings bilingual() {
  SiteSettings settings;
  settings.language = "en";
  settings.languages = {"en", "cy"};
  return settings;
}

}  // namespace

TEST_CASE("a path says what a page is and where it goes", "[discovery]") {
  struct Row {
    const char* path;
    PageKind kind;
    const char* id;
    const char* language;
    const char* address;
  };
  const Row rows[] = {
      {"content/index.md", PageKind::home, "home", "en", "/"},
      {"content/index.cy.md", PageKind::home, "home", "cy", "/cy/"},
      {"content/about.md", PageKind::plain, "about", "en", "/about/"},
      {"content/About us.md", PageKind::plain, "about-us", "en", "/about-us/"},
      {"content/visits/index.md", PageKind::plain, "visits", "en", "/visits/"},
      {"content/visits/leeds.md", PageKind::plain, "leeds", "en", "/visits/leeds/"},
      {"content/cohorts/one/index.md", PageKind::cohort, "one", "en", "/cohorts/one/"},
      {"content/case-studies/dna/index.cy.md", PageKind::case_study, "dna", "cy", "/cy/case-studies/dna/"},
      {"content/case-studies/dna/more.md", PageKind::plain, "more", "en", "/case-studies/dna/more/"},
      {"content/bundles/b/index.md", PageKind::bundle, "b", "en", "/bundles/b/"},
      {"content/bundles/b/workshop.md", PageKind::session, "b/workshop", "en", "/bundles/b/workshop/"},
      {"content/resources/r/index.md", PageKind::resource, "r", "en", "/resources/r/"},
      {"content/events/forum.md", PageKind::event, "forum", "en", "/events/forum/"},
  };
  for (const Row& row : rows) {
    Diagnostics diagnostics;
    const SourceFile source = classify(row.path, bilingual(), diagnostics);
    INFO(row.path);
    CHECK(source.kind == row.kind);
    CHECK(source.id == row.id);
    CHECK(source.language == row.language);
    CHECK(source.address == row.address);
    CHECK(source.role == SourceRole::page);
    CHECK(diagnostics.empty());
  }
}

TEST_CASE("easy-read versions belong to the page beside them", "[discovery]") {
  Diagnostics diagnostics;
  const auto index = classify("content/resources/r/easy-read.cy.md", bilingual(), diagnostics);
  CHECK(index.role == SourceRole::easy_read);
  CHECK(index.key == "content/resources/r/index");
  CHECK(index.language == "cy");
  const auto named = classify("content/about.easy-read.md", bilingual(), diagnostics);
  CHECK(named.role == SourceRole::easy_read);
  CHECK(named.key == "content/about");
  CHECK(diagnostics.empty());
  classify("content/about.fr.md", bilingual(), diagnostics);
  REQUIRE(diagnostics.items().size() == 1);
  CHECK(diagnostics.items()[0].code == Code("unknown-language"));
}

TEST_CASE("a link to another place is left out, and said", "[discovery]") {
  namespace fs = std::filesystem;
  std::string pattern = (fs::temp_directory_path() / "lantern-content-XXXXXX").string();
  const fs::path site = ::mkdtemp(pattern.data());
  fs::create_directories(site / "content");
  std::ofstream(site / "content/index.md") << "---\ntitle: Home\n---\n";
  fs::create_symlink(site / "content/index.md", site / "content/other.md");
  Diagnostics diagnostics;
  const Discovery found = discover(RealFileSystem(), site, bilingual(), diagnostics);
  fs::remove_all(site);
  CHECK(found.sources.size() == 1);
  REQUIRE(diagnostics.items().size() == 1);
  CHECK(diagnostics.items()[0].code == Code("symbolic-link"));
  CHECK(diagnostics.items()[0].severity == Severity::warning);
  CHECK(diagnostics.items()[0].where.file == "content/other.md");
}
