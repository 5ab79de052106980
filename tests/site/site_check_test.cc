// The check of a whole site: what its pages name is there, and is what will be published.
#include "site/site_check.hpp"

#include <catch2/catch.hpp>

#include "no_files.hpp"

using namespace lantern;
using namespace lantern::site;

namespace {

Page page_with(Piece piece) {
  Page page;
  page.source = "content/about.md";
  page.key = "content/about";
  page.id = "about";
  page.address = "/about/";
  page.language = "en";
  page.body.pieces.push_back(std::move(piece));
  return page;
}

struct Checked {
  NamedFiles named;
  Diagnostics diagnostics;
};

Checked check(Page page, const std::set<std::string, std::less<>>& paths) {
  Site site;
  site.settings.language = "en";
  site.settings.languages = {"en"};
  site.pages.push_back(std::move(page));
  SiteIndex index(site, paths, LayoutParts{});
  Checked checked;
  checked.named = check_site(index, testing::NoFiles(paths), nullptr, checked.diagnostics);
  return checked;
}

using Paths = std::set<std::string>;
Paths names(const std::map<std::string, Naming>& files) {
  Paths all;
  for (const auto& [file, naming] : files) all.insert(file);
  return all;
}

const SourceLocation place{"content/about.md", 7, 3, 5};

}  // namespace

TEST_CASE("only what a page names is published", "[site-check]") {
  const auto checked = check(page_with({PieceKind::picture, "ward.jpg", 0, place}),
                             {"content/ward.jpg", "content/secret.jpg"});
  CHECK(checked.diagnostics.empty());
  CHECK(names(checked.named.files) == Paths{"content/ward.jpg"});
}

TEST_CASE("a link or a picture that leads nowhere is reported at its place, once", "[site-check]") {
  for (const PieceKind kind : {PieceKind::link, PieceKind::picture}) {
    const auto checked = check(page_with({kind, "gone.md", 0, place}), {});
    REQUIRE(checked.diagnostics.items().size() == 1);
    CHECK(checked.diagnostics.items().front().where == place);
    CHECK(checked.diagnostics.has_errors());
    CHECK(checked.named.files.empty());
  }
}

TEST_CASE("assets are published without being named", "[site-check]") {
  Site site;
  site.settings.language = "en";
  site.settings.languages = {"en"};
  site.assets = {"assets/logo.svg"};
  const std::set<std::string, std::less<>> paths = {"assets/logo.svg"};
  SiteIndex index(site, paths, LayoutParts{});
  Diagnostics diagnostics;
  CHECK(names(check_site(index, testing::NoFiles(paths), nullptr, diagnostics).files) ==
        Paths{"assets/logo.svg"});
}

TEST_CASE("an idea is looked for where its page is written, not again in what a translation takes over",
          "[site-check]") {
  CaseStudy study;
  study.driver_diagram = DriverDiagram{"Fewer missed visits", {{"People know when", {}, {"A letter"}}}};
  study.pdsa.emplace_back().idea = TestedIdea{"A letter", place};
  Page page = page_with({});
  page.kind = PageKind::case_study;
  page.details = study;
  CHECK(check(page, {}).diagnostics.empty());

  study.pdsa.front().idea->text = "A poster";
  page.details = study;
  CHECK(check(page, {}).diagnostics.has_errors());
  page.source = "content/about.cy.md";
  CHECK(check(page, {}).diagnostics.empty());
}
