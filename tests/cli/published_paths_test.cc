// Addresses and names that some system cannot hold: `check` and `build` say the same about them, at the
// place that names them, and nothing is published.
#include <catch2/catch.hpp>

#include "cli/program.hpp"

namespace fs = std::filesystem;
using namespace lantern::testing;

namespace {

constexpr const char* settings =
    "title: A site\nbase_url: https://example.org\nlanguage: en\norganisation:\n  name: A team\n";

// What both commands say of the site with one more file; they must agree.
std::string said_of(const std::string& file, const std::string& text, const std::string& second = {}) {
  const Workplace site;
  site.write("site.yaml", settings);
  site.write("content/index.md", "---\ntitle: Home\n---\nWelcome.\n");
  site.write(file, text);
  if (!second.empty()) site.write(second, text);
  const std::string of_site = " --site '" + site.folder.string() + "'";
  const Said checked = run_lantern("check" + of_site);
  const Said built = run_lantern("build" + of_site);
  CHECK(checked.exit_code == built.exit_code);
  // Only check gives advice on pages that nobody is led to.
  CHECK((checked.err == built.err || checked.err.find("[nothing-links-here]") != std::string::npos));
  CHECK(fs::exists(site.folder / "_site") == (built.exit_code == 0));
  return std::to_string(built.exit_code) + " " + built.err;
}

}  // namespace

TEST_CASE("an alias that cannot be published is an error at its place", "[published-paths]") {
  for (const char* const alias :
       {R"("/a\\b")", "/./x", "/.", "/.lantern-manifest", "\"/x?y=1\"", "\"/x#y\"", "/%2e%2e/x/", "/CON/",
        "/a./", "\"/a /\"", "/a:b/", "/../x", "//x", "/Lpt1.html", R"("/a\tb/")"}) {
    INFO(alias);
    CHECK_THAT(said_of("content/a.md", std::string("---\ntitle: A\naliases: [") + alias + "]\n---\n"),
               Catch::StartsWith("1 content/a.md:3:11: error:") && Catch::Contains("[bad-alias]"));
  }
  const std::string longest(201, 'a');
  CHECK_THAT(said_of("content/a.md", "---\ntitle: A\naliases: [/" + longest + "/]\n---\n"),
             Catch::StartsWith("1 content/a.md:3:11: error:"));
  CHECK_THAT(said_of("content/a.md", "---\ntitle: A\naliases: [\"/Gwen \u0175/\", /old.html, /100%/]\n---\n"),
             Catch::StartsWith("0 "));
}

TEST_CASE("a file or an id that some system cannot hold is an error that names it", "[published-paths]") {
  for (const std::string name :
       {"con.txt", "NUL", "a:b.txt", "a?b.txt", "point.", "space ", "a\\b.txt", "a\nb.txt"}) {
    INFO(name);
    CHECK_THAT(said_of("assets/" + name, "Words."),
               Catch::StartsWith("1 assets/") && Catch::Contains("[file-name]"));
  }
  CHECK_THAT(said_of("assets/" + std::string(220, 'a'), "Words."), Catch::Contains("[file-name]"));
  CHECK_THAT(said_of("assets/a b (1) #2, 100%.txt", "Words."), Catch::StartsWith("0 "));
  CHECK_THAT(said_of("content/con.md", "---\ntitle: A\n---\n"),
             Catch::StartsWith("1 content/con.md:1:1: error:") && Catch::Contains("[file-name]"));
  CHECK_THAT(said_of("content/topics.yaml", "prn:\n  title: A\n"),
             Catch::StartsWith("1 content/topics.yaml:1:1: error:"));
}

TEST_CASE("two names that some system takes for one are an error that names both", "[published-paths]") {
  const auto twins = [](const std::string& one, const std::string& other) {
    const std::string said = said_of("assets/" + one, "Words.", "assets/" + other);
    return said.starts_with("1 assets/") && said.find("[address-taken]") != std::string::npos &&
           said.find("assets/" + one) != std::string::npos &&
           said.find("assets/" + other) != std::string::npos;
  };
  CHECK(twins("caf\u00e9.txt", "cafe\u0301.txt"));
  CHECK(twins("A.txt", "a.txt"));
  CHECK(twins("\u0174y.txt", "\u0175y.txt"));
  CHECK_THAT(said_of("content/a.md", "---\ntitle: A\naliases: [/CAF\u00c9/, /caf\u00e9/]\n---\n"),
             Catch::StartsWith("1 content/a.md:3:") && Catch::Contains("[address-taken]"));
}

TEST_CASE("the address of the site is checked alike in site.yaml and on the command line",
          "[published-paths]") {
  const Workplace site;
  site.write("content/index.md", "---\ntitle: Home\n---\nWelcome.\n");
  const std::string of_site = " --site '" + site.folder.string() + "'";
  for (const std::string url :
       {"foo", "https://", "https://x/a?b", "https://x/#a", "ftp://x", "https://me@x"}) {
    INFO(url);
    std::string text = settings;
    text.replace(text.find("https://example.org"), 19, url);
    site.write("site.yaml", text);
    for (const std::string command : {"check", "build"}) {
      const Said said = run_lantern(command + of_site);
      CHECK(said.exit_code == 1);
      CHECK_THAT(said.err, Catch::StartsWith("site.yaml:2:11: error:") && Catch::Contains("[bad-base-url]"));
      // Another address for this build makes that in the file no better.
      CHECK(run_lantern(command + of_site + " --base-url https://example.org").exit_code == 1);
    }
    site.write("site.yaml", settings);
    for (const std::string command : {"check", "build"}) {
      const Said said = run_lantern(command + of_site + " --base-url '" + url + "'");
      CHECK(said.exit_code == 2);
      CHECK_THAT(said.err, Catch::StartsWith("lantern: --base-url: "));
    }
  }
  CHECK(run_lantern("check --base-url http://localhost:4000/a" + of_site).exit_code == 0);
}
