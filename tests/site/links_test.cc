#include "site/links.hpp"

#include <catch2/catch.hpp>

#include "site/relations.hpp"

using namespace lantern;
using namespace lantern::site;

namespace {

Page made(PageKind kind, std::string source, std::string id, std::string address, std::string title) {
  Page page;
  page.kind = kind;
  page.source = std::move(source);
  page.key = page.source.substr(0, page.source.size() - 3);
  page.id = std::move(id);
  page.address = std::move(address);
  page.title = std::move(title);
  page.language = "en";
  switch (kind) {
    case PageKind::case_study:
      page.details = CaseStudy{};
      break;
    case PageKind::cohort:
      page.details = Cohort{};
      break;
    case PageKind::bundle:
      page.details = Bundle{};
      break;
    case PageKind::session:
      page.details = Session{};
      break;
    default:
      page.details = PlainPage{};
      break;
  }
  return page;
}

Site small_site() {
  Site site;
  site.settings.base_url = "https://example.org";
  site.settings.language = "en";
  site.settings.languages = {"en"};
  Page study = made(PageKind::case_study, "content/case-studies/dna/index.md", "dna", "/case-studies/dna/",
                    "Missed classes");
  study.body.headings = {{2, "finding-out", "Finding out"}};
  std::get<CaseStudy>(study.details).cohort = "one";
  site.pages.push_back(study);
  site.pages.push_back(
      made(PageKind::cohort, "content/cohorts/one/index.md", "one", "/cohorts/one/", "Cohort 1"));
  site.pages.push_back(made(PageKind::plain, "content/about.md", "about", "/about/", "About"));
  site.unpublished.push_back(
      {made(PageKind::plain, "content/later.md", "later", "/later/", "Later"), "a draft"});
  return site;
}

}  // namespace

TEST_CASE("links as authors write them lead to addresses", "[links]") {
  const Site site = small_site();
  const std::set<std::string, std::less<>> files = {"content/about.md", "content/case-studies/dna/index.md",
                                                    "content/cohorts/one/index.md", "content/later.md",
                                                    "content/case-studies/dna/sheet.txt"};
  const Links links(site, files, {"/cohorts/", "/glossary/"});
  const LinkOrigin about{"content/about.md", "en", &site.pages[2]};
  const LinkOrigin study{"content/case-studies/dna/index.md", "en", &site.pages[0]};
  const auto address = [&](std::string_view target, const LinkOrigin& origin) {
    const auto found = links.resolve(target, origin);
    return found ? found->address : std::string(found.error().code.name());
  };
  CHECK(address("case-studies/dna/index.md", about) == "/case-studies/dna/");
  CHECK(address("case-studies/dna/index.md#finding-out", about) == "/case-studies/dna/#finding-out");
  CHECK(address("../../about.md", study) == "/about/");
  CHECK(address("sheet.txt", study) == "/case-studies/dna/sheet.txt");
  CHECK(address("/cohorts/", about) == "/cohorts/");
  CHECK(address("https://example.com/x", about) == "https://example.com/x");
  CHECK(address("mailto:team@example.org", about) == "mailto:team@example.org");
  CHECK(address("gone.md", about) == "broken-link");
  CHECK(address("../../../etc/passwd", about) == "broken-link");
  CHECK(address("case-studies/dna/index.md#resluts", about) == "broken-anchor");
  CHECK(address("later.md", about) == "link-to-unpublished");
}

TEST_CASE("pages know what belongs to them", "[relations]") {
  const Site site = small_site();
  const Relations relations(site, "en");
  REQUIRE(relations.case_studies_of_cohort("one").size() == 1);
  CHECK(relations.case_studies_of_cohort("one")[0]->id == "dna");
  CHECK(relations.case_studies_of_cohort("two").empty());
  CHECK(relations.find(PageKind::cohort, "one")->title == "Cohort 1");
  CHECK(relations.find(PageKind::cohort, "two") == nullptr);
  CHECK(relations.at("/about/")->title == "About");
}

TEST_CASE("sessions of a bundle stand in the order they are held", "[relations]") {
  Site site;
  site.settings.language = "en";
  site.settings.languages = {"en"};
  const auto session = [&](std::string name, SessionKind kind, std::optional<std::string> day) {
    Page page = made(PageKind::session, "content/bundles/b/" + name + ".md", "b/" + name,
                     "/bundles/b/" + name + "/", name);
    Session details;
    details.bundle = "b";
    details.kind = kind;
    if (day) details.date = *parse_date(*day);
    page.details = details;
    site.pages.push_back(page);
  };
  session("share", SessionKind::sharing_and_learning, std::nullopt);
  session("exemplar", SessionKind::exemplar, std::nullopt);
  session("workshop", SessionKind::qi_workshop, "2021-03-02");
  session("first", SessionKind::sharing_and_learning, "2021-02-02");
  const Relations relations(site, "en");
  std::vector<std::string> order;
  for (const Page* page : relations.sessions_of_bundle("b")) order.push_back(page->title);
  CHECK(order == std::vector<std::string>{"first", "workshop", "exemplar", "share"});
  const Neighbours neighbours = relations.neighbours(*relations.sessions_of_bundle("b")[1]);
  CHECK(neighbours.previous->title == "first");
  CHECK(neighbours.next->title == "exemplar");
}
