// What a site says of its own looks: appearance, menu, foot, layouts and fields, its folder themes/.
#include <catch2/catch.hpp>

#include "cli/program.hpp"

namespace fs = std::filesystem;
using Catch::Contains;
using lantern::testing::read_file;
using lantern::testing::run_lantern;
using lantern::testing::Said;
using lantern::testing::with_fingerprint;
using lantern::testing::Workplace;

namespace {

const std::string site =
    "title: {en: Hearing near you, cy: Clyw yn agos}\n"
    "base_url: https://example.org/sub\n"
    "language: en\n"
    "languages: [en, cy]\n"
    "organisation:\n  name: {en: Riverside, cy: Glan yr Afon}\n";

void write_pages(const Workplace& workplace) {
  workplace.write("content/index.md", "---\ntitle: Home\n---\n\nWelcome.\n");
  workplace.write("content/index.cy.md", "---\ntitle: Hafan\n---\n\nCroeso.\n");
  workplace.write("content/about.md", "---\ntitle: About us\n---\n\nWe are a team.\n");
}

Said run(const Workplace& workplace, const std::string& command) {
  return run_lantern(command + " --site '" + workplace.folder.string() + "'");
}

constexpr const char* drawing =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 4\" width=\"8\" height=\"4\">"
    "<path d=\"M0 0h8v4H0z\" fill=\"#7a1f5c\"/></svg>";

}  // namespace

TEST_CASE("the menu, the title and the foot are in the language of the page", "[look]") {
  const Workplace workplace;
  write_pages(workplace);
  workplace.write("site.yaml", site +
                                   "navigation:\n"
                                   "  - label: {en: Us, cy: Ni}\n    page: about.md\n"
                                   "  - label: The hospital\n    url: https://hospital.example\n"
                                   "footer:\n  en: Read [about us](about.md).\n  cy: Croeso **bawb**.\n");
  const Said said = run(workplace, "build");
  INFO(said.err);
  REQUIRE(said.exit_code == 0);
  CHECK(said.err.empty());
  const fs::path out = workplace.folder / "_site";
  CHECK_THAT(
      read_file(out / "about/index.html"),
      Contains("<span>Hearing near you</span>") && Contains("Read <a href=\"index.html\">about us</a>.") &&
          Contains("<a href=\"https://hospital.example\" class=\"external\" rel=\"external\">The hospital"
                   " <span class=\"visually-hidden\">(opens another website)</span></a>"));
  CHECK_THAT(read_file(out / "cy/index.html"),
             Contains("<title>Clyw yn agos</title>") && Contains(">Ni</a>") && Contains("Glan yr Afon") &&
                 Contains("Croeso <strong>bawb</strong>.") && !Contains("about us"));
  // It is shown at any address, so that its links are whole.
  CHECK_THAT(read_file(out / "404.html"), Contains("Read <a href=\"/sub/about/\">about us</a>."));
}

TEST_CASE("a logo is at the top, on the tab and in what is shared", "[look]") {
  const Workplace workplace;
  write_pages(workplace);
  workplace.write("assets/logo.svg", drawing);
  workplace.write("site.yaml", site + "appearance:\n  logo: assets/logo.svg\n");
  const Said said = run(workplace, "build");
  INFO(said.err);
  REQUIRE(said.exit_code == 0);
  const fs::path out = workplace.folder / "_site";
  const std::string page = read_file(out / "about/index.html");
  CHECK_THAT(
      page,
      Contains("<img class=\"brand-logo\" src=\"../assets/logo.svg\" alt=\"Riverside\" width=\"8\" "
               "height=\"4\">") &&
          Contains("<link rel=\"icon\" type=\"image/svg+xml\" href=\"../assets/logo.svg\">") &&
          Contains("<link rel=\"apple-touch-icon\" href=\"../assets/site-icon.png\">") &&
          Contains("<meta property=\"og:image\" content=\"https://example.org/sub/about/share.png\">"));
  // Of a list nobody has written words that a picture could show.
  CHECK_THAT(
      read_file(out / "measures/index.html"),
      Contains("<meta property=\"og:image\" content=\"https://example.org/sub/assets/site-share.png\">"));
  for (const auto& [file, size] : {std::pair{"site-icon.png", "\x00\x00\x00\xC0\x00\x00\x00\xC0"},
                                   std::pair{"site-share.png", "\x00\x00\x04\xB0\x00\x00\x02\x76"}}) {
    INFO(file);
    const std::string png = read_file(out / "assets" / file);
    REQUIRE(png.size() > 24);
    CHECK(png.substr(16, 8) == std::string(size, 8));  // width and height, of its head
  }
}

TEST_CASE("an accent colours links by day, and one that is seen is made for the dark", "[look]") {
  const Workplace workplace;
  write_pages(workplace);
  workplace.write("site.yaml", site + "appearance:\n  accent: \"#7A1F5C\"\n");
  workplace.write("themes/lantern/styles/0-first-by-name.css", "h1 { color: green; }\n");
  const Said said = run(workplace, "build");
  INFO(said.err);
  REQUIRE(said.exit_code == 0);
  const std::string styles =
      read_file(with_fingerprint(workplace.folder / "_site/assets/lantern/lantern.css"));
  // Own styles are last, whatever they are called.
  CHECK_THAT(styles, Catch::EndsWith(":root{--accent: #7a1f5c}@media (prefers-color-scheme: dark)"
                                     "{:root{--accent: #d864b1}}h1{color: green}"));
}

TEST_CASE("styles and scripts change their address when they change, and only then", "[look]") {
  const Workplace workplace;
  write_pages(workplace);
  workplace.write("site.yaml", site);
  const fs::path sheet = workplace.folder / "_site/assets/lantern/lantern.css";
  REQUIRE(run(workplace, "build").exit_code == 0);
  const fs::path first = with_fingerprint(sheet);
  REQUIRE(first != sheet);
  workplace.write("content/about.md", "---\ntitle: Another\n---\n\nWords.\n");
  REQUIRE(run(workplace, "build").exit_code == 0);
  CHECK(with_fingerprint(sheet) == first);
  workplace.write("themes/lantern/styles/ours.css", "h1 { color: green; }\n");
  REQUIRE(run(workplace, "build").exit_code == 0);
  CHECK(with_fingerprint(sheet) != first);
  CHECK_FALSE(fs::exists(first));
}

TEST_CASE("a layout of one's own gets the fields of its page", "[look]") {
  const Workplace workplace;
  write_pages(workplace);
  workplace.write("site.yaml", site);
  workplace.write("themes/lantern/layouts/poster.html",
                  "{{<base}}\n{{$header}}\n<h1>{{page.title}}</h1><p>{{params.above}}|{{params.none}}|</p>"
                  "{{#params.wide}}wide{{/params.wide}}{{^params.small}}large{{/params.small}}"
                  "{{#params.people}}<b>{{name}}, {{telephone}}</b>{{/params.people}}"
                  "<a href=\"{{params.link}}\">{{params.place.town}}</a>\n{{/header}}\n{{/base}}\n");
  workplace.write("content/about.md",
                  "---\ntitle: Open day\nlayout: poster\nparams:\n  above: Saturday <10>\n  wide: true\n"
                  "  small: false\n  people:\n    - name: Ann\n    - name: Bob\n      telephone: 0300 123\n"
                  "  link: https://example.org/\n  place: {town: Leeds}\n---\n\nWords.\n");
  const Said said = run(workplace, "check");
  INFO(said.err);
  REQUIRE(said.exit_code == 0);
  REQUIRE(run(workplace, "build").exit_code == 0);
  CHECK_THAT(read_file(workplace.folder / "_site/about/index.html"),
             Contains("<h1>Open day</h1><p>Saturday &lt;10&gt;||</p>wide"
                      "large<b>Ann, </b><b>Bob, 0300 123</b><a href=\"https://example.org/\">Leeds</a>"));
}

TEST_CASE("cards stand in the order in which they were picked", "[look]") {
  const Workplace workplace;
  write_pages(workplace);
  workplace.write("site.yaml", site);
  workplace.write("content/zebra.md", "---\ntitle: Zebra\n---\n\nWords.\n");
  workplace.write("content/index.md",
                  "---\ntitle: Home\n---\n\n```cards\npages: [zebra.md, about.md]\n```\n");
  const Said said = run(workplace, "build");
  INFO(said.err);
  REQUIRE(said.exit_code == 0);
  const std::string home = read_file(workplace.folder / "_site/index.html");
  const std::size_t zebra = home.find(">Zebra</a>");
  REQUIRE(zebra != std::string::npos);
  CHECK(home.find(">About us</a>", zebra) != std::string::npos);
  CHECK(home.find(">About us</a>") > zebra);
}

TEST_CASE("what a folder themes/ holds in vain, and what it asks of others, is told", "[look]") {
  const Workplace workplace;
  write_pages(workplace);
  workplace.write("site.yaml", site);
  workplace.write("themes/lantern/layouts/poster.html", "{{<base}}{{/base}}\n");
  workplace.write("themes/lantern/layouts/parts/site-haeder.html", "<header></header>\n");
  workplace.write("themes/lantern/ours.css", "h1 { color: green; }\n");
  workplace.write("themes/lantern/strings/en.yaml", "serach: Look\n");
  workplace.write("themes/lantern/styles/fonts.css", "@import \"https://fonts.example/a.css\";\n");
  const Said said = run(workplace, "check");
  CHECK(said.exit_code == 0);
  CHECK_THAT(
      said.err,
      Contains("themes/lantern/layouts/poster.html: warning: no page asks for this layout [theme-unused]\n"
               "    hint: write 'layout: poster' in a page, or delete the file\n") &&
          Contains("themes/lantern/layouts/parts/site-haeder.html: warning: no layout takes in this part "
                   "[theme-unused]\n    hint: did you mean 'parts/site-header'?\n") &&
          Contains("themes/lantern/ours.css: warning: no page uses this style sheet [theme-unused]") &&
          Contains(
              "themes/lantern/strings/en.yaml:1:1: warning: no page says the text 'serach' [theme-unused]") &&
          Contains(
              "themes/lantern/styles/fonts.css:1:10: warning: each page would ask 'fonts.example' for this "
              "file, which then knows its readers [other-host]"));
}

TEST_CASE("a theme's own typeface is that of its pages, its charts and its guides", "[look]") {
  const Workplace workplace;
  write_pages(workplace);
  workplace.write("site.yaml", site + "theme: ours\n");
  workplace.write("themes/ours/theme.yaml",
                  "fonts:\n  regular: [\"@fontsource/arimo/files/arimo-latin-400-normal.woff\"]\n"
                  "  bold: [\"@fontsource/arimo/files/arimo-latin-700-normal.woff\"]\n");
  workplace.write("content/case-studies/calls/calls.csv",
                  "date,value\n2026-01-01,3\n2026-02-01,4\n2026-03-01,5\n2026-04-01,4\n");
  workplace.write(
      "content/case-studies/calls/index.md",
      "---\ntitle: Calls\nmeasures:\n  - {id: calls, title: Calls, kind: outcome, chart: run, data: "
      "calls.csv}\n---\n\nWords.\n");
  workplace.write("content/case-studies/calls/easy-read.md",
                  "---\ntitle: Calls\n---\n\n![](nurse) We call people.\n");
  const Said said = run(workplace, "build");
  INFO(said.err);
  REQUIRE(said.exit_code == 0);
  const fs::path out = workplace.folder / "_site";
  CHECK_THAT(read_file(with_fingerprint(out / "assets/ours/lantern.css")),
             Catch::StartsWith("@font-face{font-family: \"Arimo\";font-weight: 400;") &&
                 Contains("src: url(\"fonts/arimo-latin-400-normal.woff\") format(\"woff\")") &&
                 Contains("--font: \"Arimo\",system-ui,sans-serif"));
  CHECK(fs::exists(out / "assets/ours/fonts/arimo-latin-700-normal.woff"));
  CHECK_THAT(read_file(out / "case-studies/calls/calls.svg"),
             Contains("<g font-family=\"Arimo,sans-serif\">"));
  const fs::path fonts = workplace.folder / "fonts.txt";
  const std::string ask =
      "pdffonts '" + (out / "case-studies/calls/easy-read.pdf").string() + "' > '" + fonts.string() + "'";
  REQUIRE(std::system(ask.c_str()) == 0);
  CHECK_THAT(read_file(fonts), Contains("Arimo") && !Contains("Atkinson"));
}

TEST_CASE("cards without a heading above them have one that is heard", "[look]") {
  const Workplace workplace;
  workplace.write("site.yaml", "title: A\nbase_url: https://example.org\nlanguage: en\norganisation:\n  name: A\n");
  workplace.write("content/case-studies/one/index.md", "---\ntitle: One\n---\n\nWords.\n");
  workplace.write("content/index.md", "---\ntitle: Home\n---\n\n```cards\nkind: case-study\n```\n");
  workplace.write("content/page.md",
                  "---\ntitle: Page\n---\n\n## Stories\n\n```cards\nkind: case-study\n```\n");
  REQUIRE(run_lantern("build --site '" + workplace.folder.string() + "'").exit_code == 0);
  const std::string heading = "<h2 class=\"visually-hidden\">Case studies</h2>";
  CHECK_THAT(read_file(workplace.folder / "_site/index.html"), Contains(heading));
  CHECK_THAT(read_file(workplace.folder / "_site/page/index.html"), !Contains(heading));
}
