// `lantern new` as a writer runs it.
#include <catch2/catch.hpp>
#include <set>
#include <string>

#include "cli/program.hpp"

using lantern::testing::read_file;
using lantern::testing::run_lantern;
using lantern::testing::Workplace;

namespace {

std::string quoted(const std::filesystem::path& path) { return "'" + path.string() + "'"; }

// The values of src="...", as they stand on the page.
std::set<std::string> sources(const std::string& html) {
  std::set<std::string> found;
  const std::string attribute = "src=\"";
  for (std::size_t at = html.find(attribute); at != std::string::npos; at = html.find(attribute, at)) {
    at += attribute.size();
    found.insert(html.substr(at, html.find('"', at) - at));
  }
  return found;
}

}  // namespace

TEST_CASE("new picture-list writes a page with every picture beside it and each name under it", "[new]") {
  const Workplace place;
  place.write("site/site.yaml",
              "title: T\nbase_url: https://example.org\nlanguage: en\norganisation:\n  name: O\n");
  place.write("site/assets/pictures/our ward.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
  place.write("site/assets/pictures/aliases.yaml", "matron: nurse\n");
  const auto list = place.folder / "list";
  const std::string command = "new picture-list " + quoted(list) + " --site " + quoted(place.folder / "site");
  const auto said = run_lantern(command);
  CHECK(said.err.empty());
  REQUIRE(said.exit_code == 0);
  CHECK(said.out.find("index.html") != std::string::npos);

  const std::string html = read_file(list / "index.html");
  for (const std::string name : {"our-ward", "matron", "nurse", "nyrs", "co-production", "medicine-label"}) {
    INFO(name);
    CHECK(html.find('>' + name + "</") != std::string::npos);
  }
  CHECK(html.find("CC BY-SA 4.0") != std::string::npos);
  CHECK(html.find("skin-tone") == std::string::npos);
  CHECK(html.find("src=\"http") == std::string::npos);
  const auto pictures = sources(html);
  CHECK(pictures.size() > 500);
  for (const std::string& picture : pictures)
    if (!std::filesystem::is_regular_file(list / picture)) FAIL_CHECK(picture + " is not there");

  // Again over itself, to the same bytes; but over nobody else's folder.
  CHECK(run_lantern(command).exit_code == 0);
  CHECK(read_file(list / "index.html") == html);
  place.write("mine/notes.txt", "mine");
  const auto refused = run_lantern("new picture-list " + quoted(place.folder / "mine"));
  CHECK(refused.exit_code == 2);
  CHECK(refused.err.find("is there already") != std::string::npos);
  CHECK_FALSE(std::filesystem::exists(place.folder / "mine/index.html"));
}

TEST_CASE("new says plainly what it cannot write yet", "[new]") {
  for (const std::string kind :
       {"site", "case-study", "cohort", "bundle", "session", "resource", "easy-read"}) {
    const auto said = run_lantern("new " + kind + " 'A title'");
    INFO(kind);
    CHECK(said.exit_code == 2);
    CHECK(said.out.empty());
    CHECK(said.err.find("'lantern new " + kind + "' cannot be done yet") != std::string::npos);
  }
  CHECK(run_lantern("new hat").exit_code == 2);
  CHECK(run_lantern("new hat").err.find("there is no kind 'hat'") != std::string::npos);
  CHECK(run_lantern("new").exit_code == 2);
  const Workplace place;
  CHECK(run_lantern("new picture-list " + quoted(place.folder / "list") + " --site " + quoted(place.folder))
            .exit_code == 2);
}
