// Which pages belong together, as the readers of one language see them.
#include "site/relations.hpp"

#include <catch2/catch.hpp>

using namespace lantern;
using namespace lantern::site;

namespace {

Page study(const std::string& id, const std::string& cohort, std::vector<std::string> topics,
           std::optional<Date> ends = {}) {
  Page page;
  page.kind = PageKind::case_study;
  page.id = id;
  page.source = "content/case-studies/" + id + "/index.md";
  page.key = "content/case-studies/" + id + "/index";
  page.address = "/case-studies/" + id + "/";
  page.language = "en";
  page.title = id;
  page.topics = std::move(topics);
  CaseStudy details;
  details.cohort = cohort;
  details.ends = ends;
  page.details = details;
  return page;
}

Site site_of(std::vector<Page> pages) {
  Site site;
  site.settings.language = "en";
  site.settings.languages = {"en", "cy"};
  site.pages = std::move(pages);
  return site;
}

std::vector<std::string> titles(const PageList& pages) {
  std::vector<std::string> all;
  for (const Page* page : pages) all.push_back(page->title);
  return all;
}

using Titles = std::vector<std::string>;

Date year(int number) { return *parse_date(std::to_string(number)); }

}  // namespace

TEST_CASE("readers of a language see its version of a page, or the one that exists", "[relations]") {
  Page welsh = study("a", "", {});
  welsh.language = "cy";
  welsh.source = "content/case-studies/a/index.cy.md";
  welsh.address = "/cy/case-studies/a/";
  welsh.title = "a yn Gymraeg";
  const Site site = site_of({study("a", "", {}), welsh, study("b", "", {})});
  CHECK(titles(Relations(site, "en").pages()) == Titles{"a", "b"});
  const Relations relations(site, "cy");
  CHECK(relations.root() == "/cy/");
  CHECK(titles(relations.pages()) == Titles{"a yn Gymraeg", "b"});
  CHECK(titles(relations.own_pages()) == Titles{"a yn Gymraeg"});
  CHECK(relations.find(PageKind::case_study, "b")->language == "en");
  CHECK(relations.find(PageKind::cohort, "b") == nullptr);
}

TEST_CASE("case studies stand newest first, those without a day last", "[relations]") {
  const Site site = site_of({study("undated", "one", {}), study("old", "one", {}, year(2020)),
                             study("new", "one", {}, year(2023)), study("other", "two", {}, year(2024))});
  const Relations relations(site, "en");
  CHECK(titles(relations.of_kind(PageKind::case_study)) == Titles{"other", "new", "old", "undated"});
  CHECK(titles(relations.case_studies_of_cohort("one")) == Titles{"new", "old", "undated"});
  CHECK(titles(relations.case_studies_of_cohort("none")).empty());
}

TEST_CASE("what to read next is neither the home page nor what says that it uses the page", "[relations]") {
  Site site = site_of({study("a", "one", {"t"}), study("user", "", {"t"}), study("b", "", {"t"})});
  Page home;
  home.kind = PageKind::home;
  home.id = home.key = home.title = "home";
  home.language = "en";
  home.topics = {"t"};
  site.pages.push_back(home);
  Relations relations(site, "en");
  const Page& page = *relations.find(PageKind::case_study, "a");
  relations.add_user(page, *relations.find(PageKind::case_study, "user"));
  CHECK(titles(relations.read_next(page, 2)) == Titles{"b"});
}

TEST_CASE("what to read next is never the page itself, and no page twice", "[relations]") {
  const Site site = site_of(
      {study("a", "one", {"t"}), study("b", "one", {"t"}), study("c", "one", {}), study("alone", "", {})});
  const Relations relations(site, "en");
  const Page& page = *relations.find(PageKind::case_study, "a");
  const Titles next = titles(relations.read_next(page, 5));
  CHECK(next == Titles{"b", "c"});
  CHECK(relations.read_next(page, 1).size() == 1);
  CHECK(relations.read_next(*relations.find(PageKind::case_study, "alone"), 5).empty());
}
