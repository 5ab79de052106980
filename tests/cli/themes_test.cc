// Themes beside the built-in one, as folders of a site.
#include <catch2/catch.hpp>

#include "cli/program.hpp"

namespace fs = std::filesystem;
using lantern::testing::read_file;
using lantern::testing::run_lantern;
using lantern::testing::Said;
using lantern::testing::with_fingerprint;
using lantern::testing::Workplace;

namespace {

const std::string site =
    "title: Better together\nbase_url: https://example.org\nlanguage: en\norganisation:\n  name: A team\n";

Said build(const Workplace& workplace) {
  workplace.write("content/index.md", "---\ntitle: Home\nsummary: What this is.\n---\n\nWelcome.\n");
  workplace.write("content/about.md", "---\ntitle: About us\n---\n\nWe are a team.\n");
  return run_lantern("build --site '" + workplace.folder.string() + "'");
}

}  // namespace

TEST_CASE("a second theme is a folder of one style sheet and one layout", "[themes]") {
  const Workplace workplace;
  workplace.write("site.yaml", site + "theme: plain\n");
  workplace.write("themes/plain/theme.yaml", "styles:\n  from: [plain.css]\n  to: plain.css\n");
  workplace.write("themes/plain/plain.css", "body { color: black; }\n");
  workplace.write("themes/plain/layouts/page.html",
                  "<!DOCTYPE html>\n<html lang=\"{{page.language}}\"><head><title>{{page.title}}</title>"
                  "<link rel=\"stylesheet\" href=\"{{site.stylesheet}}\"></head>\n"
                  "<body><a class=\"jump\" href=\"#main\">Go on</a>"
                  "<main id=\"main\"><h1>{{page.title}}</h1>{{{page.body}}}</main>"
                  "<nav id=\"part-site-map\"></nav></body></html>\n");
  const Said said = build(workplace);
  INFO(said.err);
  REQUIRE(said.exit_code == 0);
  const fs::path out = workplace.folder / "_site";
  const fs::path sheet = with_fingerprint(out / "assets/plain/plain.css");
  const std::string address = "assets/plain/" + sheet.filename().string();
  // The typeface of its charts and guides comes with it: it says nothing of another.
  CHECK_THAT(read_file(sheet), Catch::StartsWith("@font-face{font-family: \"Atkinson") &&
                                   Catch::EndsWith("}body{color: black}"));
  CHECK(fs::exists(out / "assets/plain/fonts/atkinson-hyperlegible-next-latin-400-normal.woff"));
  CHECK_FALSE(fs::exists(out / "assets/lantern"));
  CHECK_THAT(read_file(out / "about/index.html"),
             Catch::Contains("href=\"../" + address + "\"") &&
                 Catch::Contains("<main id=\"main\"><h1>About us</h1>") &&
                 !Catch::Contains("class=\"skip\""));
  // What it does not have is the built-in theme's.
  CHECK_THAT(read_file(out / "index.html"), Catch::Contains("class=\"skip\"") &&
                                                Catch::Contains("href=\"" + address + "\"") &&
                                                Catch::Contains("href=\"assets/plain/lantern.svg\""));
  CHECK(fs::exists(with_fingerprint(out / "assets/plain/easy-read.js")));
}

TEST_CASE("styles and scripts of some pages stand beside those of all, by what they are for", "[themes]") {
  const Workplace workplace;
  workplace.write("site.yaml", site + "theme: plain\n");
  workplace.write("themes/plain/theme.yaml",
                  "page_styles:\n  report: pages/report.css\nscripts:\n  recording: scripts/play.js\n");
  workplace.write("themes/plain/pages/report.css", "/* paper */\n.report { color: black; }\n");
  workplace.write("themes/plain/scripts/play.js", "var play = 1;\n");
  workplace.write("themes/plain/layouts/page.html",
                  "{{<base}}{{$head_more}}<link rel=\"stylesheet\" href=\"{{site.page_styles.report}}\">"
                  "{{#site.page_styles.nothing}}{{/site.page_styles.nothing}}{{/head_more}}"
                  "{{$main}}<script src=\"{{site.scripts.recording}}\" defer></script>{{/main}}{{/base}}");
  CHECK_THAT(build(workplace).err, Catch::Contains("nothing"));  // no role of that name
  workplace.write(
      "themes/plain/layouts/page.html",
      "{{<base}}{{$head_more}}<link rel=\"stylesheet\" href=\"{{site.page_styles.report}}\">{{/head_more}}"
      "{{$main}}<script src=\"{{site.scripts.recording}}\" defer></script>{{/main}}{{/base}}");
  const Said said = build(workplace);
  INFO(said.err);
  REQUIRE(said.exit_code == 0);
  const fs::path out = workplace.folder / "_site";
  const fs::path styles = with_fingerprint(out / "assets/plain/report.css");
  const fs::path script = with_fingerprint(out / "assets/plain/play.js");
  CHECK(read_file(styles) == ".report{color: black}");
  CHECK_THAT(read_file(out / "about/index.html"),
             Catch::Contains("href=\"../assets/plain/" + styles.filename().string() + '"') &&
                 Catch::Contains("src=\"../assets/plain/" + script.filename().string() + '"'));
  CHECK_THAT(read_file(out / "index.html"), !Catch::Contains("report."));
  // Roles that the theme does not name are Lantern's.
  CHECK(fs::exists(with_fingerprint(out / "assets/plain/easy-read.js")));
}

TEST_CASE("a theme can stand alone, and then lacks what it does not have", "[themes]") {
  const Workplace workplace;
  workplace.write("site.yaml", site + "theme: bare\n");
  workplace.write("themes/bare/theme.yaml", "extends: none\n");
  const Said said = build(workplace);
  CHECK(said.exit_code == 1);
  CHECK_THAT(said.err, Catch::Contains("[unknown-template]") && !Catch::Contains("themes/lantern/"));
}

TEST_CASE("the theme nhs comes with Lantern: NHS class names and styles, letters of its own", "[themes]") {
  const Workplace workplace;
  workplace.write("site.yaml", site + "theme: nhs\n");
  workplace.write("content/about.easy-read.md", "---\ntitle: About us\n---\n\n![](team) We are a team.\n");
  workplace.write(
      "content/case-studies/calls/index.md",
      "---\ntitle: Calls\nmeasures:\n  - {id: calls, title: Calls answered, kind: outcome, chart: run, "
      "data: calls.csv}\n---\n");
  workplace.write("content/case-studies/calls/calls.csv", "date,value\n2025-01,3\n2025-02,4\n2025-03,5\n");
  const Said said = build(workplace);
  INFO(said.err);
  REQUIRE(said.exit_code == 0);
  const fs::path out = workplace.folder / "_site";
  CHECK_THAT(read_file(out / "about/index.html"),
             Catch::Contains("<a class=\"nhsuk-skip-link\" href=\"#main\">") &&
                 Catch::Contains("<header class=\"nhsuk-header\">") &&
                 Catch::Contains("<nav class=\"nhsuk-breadcrumb\"") &&
                 Catch::Contains("nhsuk-main-wrapper\">") && Catch::Contains("id=\"part-site-map\"") &&
                 !Catch::Contains("<svg class=\"lantern\""));
  CHECK_THAT(read_file(out / "index.html"), Catch::Contains("<section class=\"nhsuk-hero\">"));
  // A page of which the theme has no layout is Lantern's, in the frame of the theme.
  CHECK_THAT(read_file(out / "glossary/index.html"),
             Catch::Contains("<header class=\"nhsuk-header\">") && Catch::Contains("class=\"glossary\""));
  CHECK_THAT(read_file(out / "case-studies/calls/calls.svg"), Catch::Contains("font-family=\"Arimo,"));
  const fs::path assets = out / "assets/nhs";
  CHECK(fs::exists(assets / "fonts/arimo-latin-ext-700.woff2"));
  CHECK(fs::exists(with_fingerprint(assets / "easy-read.js")));
  const std::string styles = read_file(with_fingerprint(assets / "nhs.css"));
  CHECK_THAT(styles, Catch::Contains(".nhsuk-card{") && Catch::Contains("--font: \"Arimo\"") &&
                         Catch::Contains(".easy-row{") && !Catch::Contains("Frutiger") &&
                         !Catch::Contains("Atkinson") && !Catch::Contains("//assets.nhs.uk"));
}

TEST_CASE("files of a site without theme.yaml stand in for those of the built-in theme", "[themes]") {
  const Workplace workplace;
  workplace.write("site.yaml", site);
  workplace.write("themes/lantern/styles/9-own.css", "/* of the site */\n.own { color: red; }\n");
  workplace.write("themes/lantern/scripts/more.js", "var more = 1;\n");
  workplace.write("themes/lantern/icons/lantern.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n");
  const Said said = build(workplace);
  INFO(said.err);
  REQUIRE(said.exit_code == 0);
  const fs::path assets = workplace.folder / "_site/assets/lantern";
  const std::string styles = read_file(with_fingerprint(assets / "lantern.css"));
  CHECK(styles.size() > 10'000);
  CHECK_THAT(styles, Catch::EndsWith("}.own{color: red}"));
  CHECK(read_file(assets / "more.js") == "var more = 1;\n");
  CHECK(read_file(assets / "lantern.svg") == "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n");
}

TEST_CASE("the grounds against which accents are judged are those of the styles", "[themes]") {
  for (const std::string theme : {"lantern", "nhs"}) {
    INFO(theme);
    const std::string folder = LANTERN_SOURCE_DIR "/themes/" + theme;
    const std::string manifest = read_file(folder + "/theme.yaml");
    const std::string tokens = read_file(folder + "/styles/1-tokens.css");
    std::size_t at = manifest.find("\ngrounds:\n");
    REQUIRE(at != std::string::npos);
    for (int i = 0; i < 4; ++i) {
      at = manifest.find("\"#", at + 1);
      const std::string colour = manifest.substr(at + 1, 7);
      CHECK_THAT(tokens,
                 Catch::Contains("--paper: " + colour + ";") || Catch::Contains("--wash: " + colour + ";"));
    }
  }
}
