// What may be published, tried by every route for every kind of file: nothing of these may be found in the
// published folder, whoever names it and however.
#include <catch2/catch.hpp>
#include <vector>

#include "cli/program.hpp"

namespace fs = std::filesystem;
using lantern::testing::read_file;
using lantern::testing::run_lantern;
using lantern::testing::Said;
using lantern::testing::Workplace;

namespace {

const std::string png(
    "\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1F\x15\xC4\x89"
    "\0\0\0\x12tEXtComment\0SECRET-GPS\xDA\xB8\x2B\x4A"
    "\0\0\0\rIDATx\x9C\x63\x60\x60\x60\xF8\x0F\0\x01\x04\x01\0\x5F\xE5\xC3\x4B\0\0\0\0IEND\xAE\x42\x60\x82",
    8 + 25 + 30 + 25 + 12);

struct Private {
  std::string what;
  std::string path;  // from the folder of the site
};

const std::vector<Private> private_files = {
    {"a measure's data", "content/case-studies/x/raw.csv"},
    {"a measure's data without a chart", "content/case-studies/x/kept.csv"},
    {"a copy of a measure's data", "content/case-studies/x/copy.csv"},
    {"a draft's measure's data", "content/case-studies/d/figures.csv"},
    {"a page's source", "content/about.md"},
    {"a draft's source", "content/case-studies/d/index.md"},
    {"a source in other letters", "content/notes.MD"},
    {"the organisations", "content/organisations.yaml"},
    {"a draft's picture", "content/case-studies/d/photo.png"},
    {"a draft's file in a folder below it", "content/case-studies/d/more/slides.pdf"},
    {"a draft's file beside a page", "content/plans.pdf"},
    {"a file behind a symbolic link", "content/case-studies/x/link.txt"},
    {"a file in a folder behind a symbolic link", "content/case-studies/x/folder/secret.txt"},
    {"a file above the site", "../outside.txt"},
    {"the settings", "site.yaml"},
    {"a file of the theme's folder", "themes/mine/secret.txt"},
};

struct Route {
  std::string what;
  std::string page;       // front matter of the page that names TARGET
  std::string body;       // and its words
  std::string easy_read;  // its easy-read version; none where empty
};

const std::vector<Route> routes = {
    {"a material", "materials:\n  - kind: document\n    title: M\n    file: TARGET\n", "", ""},
    {"the poster of a material",
     "materials:\n  - kind: recording\n    title: M\n    url: https://example.org/f\n    poster: TARGET\n",
     "", ""},
    {"the picture of the page", "image: TARGET\nimage_alt: Words.\n", "", ""},
    {"a film", "", "```video\ntitle: F\nfile: TARGET\n```\n", ""},
    {"the poster of a film", "", "```video\ntitle: F\nurl: https://example.org/f\nposter: TARGET\n```\n", ""},
    {"a transcript", "", "```video\ntitle: F\nurl: https://example.org/f\ntranscript: TARGET\n```\n", ""},
    {"captions", "", "```video\ntitle: F\nurl: https://example.org/f\ncaptions: TARGET\n```\n", ""},
    {"a link", "", "[the file](TARGET)\n", ""},
    {"a link from the top", "", "[the file](/TOPMOST)\n", ""},
    {"a picture in the text", "", "![Words](TARGET)\n", ""},
    {"a picture from the top", "", "![Words](/TOPMOST)\n", ""},
    {"a key fact", "", "```key-facts\nfacts:\n  - figure: \"1\"\n    text: T\n    page: TARGET\n```\n", ""},
    {"an easy-read picture", "", "", "![Words](TARGET) Some words.\n"},
    {"an easy-read link", "", "", "![](nurse) Look at [the file](TARGET).\n"},
};

void replace_all(std::string& text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

const std::string figures = "date,value\n2024-01-01,3\n2024-02-01,12\n2024-03-01,14\n2024-04-01,15\n";

void write_site(const Workplace& place, const std::string& menu) {
  const auto measure = [](const std::string& id, const std::string& file, const std::string& chart) {
    return "  - id: " + id + "\n    title: " + id +
           "\n    kind: outcome\n    unit: count\n    people: true\n    chart: " + chart +
           "\n    data: " + file + "\n";
  };
  place.write("outside.txt", "SECRET outside");
  place.write("away/secret.txt", "SECRET away");
  place.write("s/themes/mine/secret.txt", "SECRET of the theme");
  place.write("s/site.yaml",
              "title: T\nbase_url: https://example.org\nlanguage: en\n# SECRET settings\n"
              "organisation: {name: O}\n" +
                  menu);
  place.write("s/content/index.md", "---\ntitle: Home\n---\nWelcome.\n");
  place.write("s/content/about.md", "---\ntitle: About\n# SECRET in a source\n---\nAbout us.\n");
  place.write("s/content/notes.MD", "SECRET notes");
  place.write("s/content/organisations.yaml", "o:\n  name: O\n  # SECRET of an organisation\n");
  place.write("s/content/plans.md",
              "---\ntitle: Plans\ndraft: true\n---\nOur [plans](plans.pdf) are SECRET.\n");
  place.write("s/content/plans.pdf", "%PDF SECRET plans");
  place.write("s/content/case-studies/d/index.md",
              "---\ntitle: Draft\ndraft: true\norganisation: o\nmeasures:\n" +
                  measure("hidden", "figures.csv", "run") + "---\nSECRET words ![P](photo.png).\n");
  place.write("s/content/case-studies/d/figures.csv", figures + "2024-05-01,21\n");
  place.write("s/content/case-studies/d/photo.png", png);
  place.write("s/content/case-studies/d/more/slides.pdf", "%PDF SECRET slides");
  place.write("s/content/case-studies/x/raw.csv", figures);
  place.write("s/content/case-studies/x/kept.csv", figures + "2024-05-01,20\n");
  place.write("s/content/case-studies/x/copy.csv", figures);
  fs::create_symlink(place.folder / "outside.txt", place.folder / "s/content/case-studies/x/link.txt");
  fs::create_symlink(place.folder / "away", place.folder / "s/content/case-studies/x/folder");
}

void write_page(const Workplace& place, const std::string& file, Route route, const std::string& target) {
  const std::string folder = fs::path(file).parent_path().string();
  const std::string relative = fs::path(target).lexically_relative(folder).string();
  const bool study = file == "content/case-studies/x/index.md";
  std::string page = "---\ntitle: X\n";
  if (study)
    page +=
        "organisation: o\nmeasures:\n  - id: seen\n    title: Seen\n    kind: outcome\n    unit: count\n"
        "    people: true\n    chart: run\n    data: raw.csv\n  - id: kept\n    title: Kept\n    kind: "
        "outcome\n"
        "    unit: count\n    people: true\n    chart: none\n    data: kept.csv\n";
  page += route.page + "---\nWords.\n\n" + route.body;
  for (std::string* text : {&page, &route.easy_read}) {
    replace_all(*text, "TARGET", relative);
    replace_all(*text, "TOPMOST", target);
  }
  place.write("s/" + file, page);
  if (!route.easy_read.empty())
    place.write("s/" + folder + "/easy-read.md", "---\ntitle: X\n---\n" + route.easy_read);
}

// The published file that holds what must not be there; empty where none does.
std::string leak(const Workplace& place, const std::string& path) {
  const fs::path out = place.folder / "s/_site";
  if (!fs::exists(out)) return {};
  const fs::path file = place.folder / "s" / path;
  const std::string bytes = read_file(file);
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(out)) {
    if (!entry.is_regular_file()) continue;
    const std::string published = read_file(entry.path());
    if (published.find("SECRET") != std::string::npos || published == bytes)
      return entry.path().lexically_relative(out).string();
  }
  return {};
}

}  // namespace

namespace {

// Words lead to the page that is made from a source, and to the figures as they are published.
bool are_words(const Route& route) {
  return route.what.find("link") != std::string::npos || route.what == "a key fact";
}

// What the file itself is, is the only mistake of the site.
bool says_only_that(const std::string& errors) {
  std::size_t count = 0;
  for (std::size_t at = errors.find(": error: "); at != std::string::npos;
       at = errors.find(": error: ", at + 1))
    ++count;
  for (const char* code : {"[private-file]", "[path-outside]", "[missing-file]", "[missing-picture]",
                           "[broken-link]", "[link-to-unpublished]", "[captions-file]"})
    if (errors.find(code) != std::string::npos) return count == 1;
  return false;
}

}  // namespace

TEST_CASE("no route publishes a private file", "[publishing]") {
  for (const std::string page : {"content/case-studies/x/index.md", "content/resources/r/index.md"})
    for (const Route& route : routes) {
      const bool study = page == "content/case-studies/x/index.md";
      if (!study && route.what != "a material" && route.what != "a picture in the text") continue;
      const Workplace place;
      write_site(place, "");
      if (!study) write_page(place, "content/case-studies/x/index.md", {}, "content/about.md");
      for (const Private& file : private_files) {
        INFO(route.what << " of " << page << " names " << file.what);
        fs::remove_all(place.folder / "s/_site");
        write_page(place, page, route, file.path);
        const Said said = run_lantern("build --site '" + (place.folder / "s").string() + "'");
        INFO(said.err);
        CHECK(leak(place, file.path) == "");
        if (said.exit_code != 0 || !are_words(route)) {
          CHECK(said.exit_code == 1);
          CHECK(says_only_that(said.err));
        }
      }
    }
}

TEST_CASE("no entry of the menu publishes a private file", "[publishing]") {
  for (const Private& file : private_files) {
    INFO(file.what);
    const Workplace place;
    write_site(place, "navigation:\n  - {label: L, page: \"" + file.path + "\"}\n");
    write_page(place, "content/case-studies/x/index.md", {}, "content/about.md");
    const Said said = run_lantern("build --site '" + (place.folder / "s").string() + "'");
    INFO(said.err);
    CHECK(leak(place, file.path) == "");
  }
}

TEST_CASE("a measure's data among the assets are refused, and so is a copy there", "[publishing]") {
  for (const std::string name : {"assets/raw.csv", "assets/copy.txt"}) {
    INFO(name);
    const Workplace place;
    write_site(place, "");
    write_page(place, "content/case-studies/x/index.md", {}, "content/about.md");
    if (name == "assets/raw.csv")
      place.write(
          "s/content/case-studies/x/index.md",
          "---\ntitle: X\norganisation: o\nmeasures:\n  - {id: a, title: A, kind: outcome, unit: count, "
          "chart: run, data: ../../../assets/raw.csv}\n---\nWords.\n");
    place.write("s/" + name, figures);
    const Said said = run_lantern("build --site '" + (place.folder / "s").string() + "'");
    INFO(said.err);
    CHECK(said.exit_code == 1);
    CHECK_THAT(said.err, Catch::Contains("[private-file]") && Catch::Contains("everything in assets/"));
  }
}

TEST_CASE("what belongs to a published page may be named from anywhere", "[publishing]") {
  const Workplace place;
  write_site(place, "");
  place.write("s/content/case-studies/x/poster.pdf", "%PDF for everybody");
  place.write("s/content/case-studies/x/table.csv", "a,b\n1,2\n");
  place.write("s/content/shared/team.txt", "the team");
  write_page(place, "content/case-studies/x/index.md",
             {"",
              "materials:\n  - {kind: document, title: P, file: poster.pdf}\n  - {kind: document, title: T, "
              "file: table.csv}\n",
              "[team](../../shared/team.txt)\n", ""},
             "content/about.md");
  place.write("s/content/other.md", "---\ntitle: Other\n---\n[P](case-studies/x/poster.pdf)\n");
  const Said said = run_lantern("build --site '" + (place.folder / "s").string() + "'");
  INFO(said.err);
  REQUIRE(said.exit_code == 0);
  for (const char* file : {"case-studies/x/poster.pdf", "case-studies/x/table.csv", "shared/team.txt"})
    CHECK(fs::exists(place.folder / "s/_site" / file));
  const fs::path csv = place.folder / "s/_site/case-studies/x/seen.csv";
  CHECK_THAT(read_file(csv), Catch::Contains("2024-02-01") && !Catch::Contains("2024-01-01,3"));
}

TEST_CASE("pictures lose what a camera wrote, by every route", "[publishing]") {
  for (const Route& route : routes) {
    if (route.what == "a key fact" || route.what == "captions") continue;  // they name no pictures
    INFO(route.what);
    const Workplace place;
    write_site(place, "");
    place.write("s/content/case-studies/x/open.png", png);
    place.write("s/assets/open.png", png);
    place.write("s/assets/pictures/nurse.png", png);
    write_page(place, "content/case-studies/x/index.md", route, "content/case-studies/x/open.png");
    const Said said = run_lantern("build --site '" + (place.folder / "s").string() + "'");
    INFO(said.err);
    CHECK(said.exit_code == 0);
    CHECK(fs::exists(place.folder / "s/_site/case-studies/x/open.png"));
    CHECK(leak(place, "content/case-studies/d/photo.png") == "");
  }
}

TEST_CASE("a picture that nobody can see or clean is refused where it is named", "[publishing]") {
  struct Case {
    std::string name, bytes;
  };
  const std::vector<Case> cases = {
      {"a.heic", std::string("\0\0\0\x18"
                             "ftypheic\0\0\0\0mif1heic",
                             24)},
      {"a.jpg", std::string("II*\0\x08\0\0\0", 8)},
      {"a.jpg", "<!doctype html><title>SECRET</title>"},
      {"a.png", ""},
      {"a.svg", "<html>SECRET</html>"},
      {"a.png", std::string("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\x4E\x20\0\0\x4E\x20\x01\0\0\0\0", 29) +
                    std::string("\0\0\0\0\0\0\0\0IEND\0\0\0\0", 16)}};
  for (const Case& one : cases)
    for (const Route& route : routes) {
      const bool shown =
          route.what.find("icture") != std::string::npos || route.what.find("poster") != std::string::npos;
      if (!shown) continue;
      INFO(route.what << " is " << one.name << " of " << one.bytes.size() << " bytes");
      const Workplace place;
      write_site(place, "");
      place.write("s/content/case-studies/x/" + one.name, one.bytes);
      write_page(place, "content/case-studies/x/index.md", route, "content/case-studies/x/" + one.name);
      const Said said = run_lantern("build --site '" + (place.folder / "s").string() + "'");
      INFO(said.err);
      CHECK(said.exit_code == 1);
      const std::string source = route.easy_read.empty() ? "x/index.md:" : "x/easy-read.md:";
      CHECK_THAT(said.err, Catch::Contains(source) && Catch::Contains("[picture-unfit]"));
      CHECK_FALSE(fs::exists(place.folder / "s/_site"));
    }
}

TEST_CASE("a theme publishes its own files and those of packages, and no other", "[publishing]") {
  const std::string start =
      "title: T\nbase_url: https://example.org\nlanguage: en\norganisation: {name: O}\n";
  struct Case {
    std::string settings, manifest, message;
  };
  for (const Case& one : std::vector<Case>{
           {"theme: mine\n", "files:\n  - {from: /etc/passwd, to: p.txt}\n", "theme.yaml:2:12: error: "},
           {"theme: mine\n", "files:\n  - {from: ../../outside.txt, to: p.txt}\n",
            "theme.yaml:2:12: error: "},
           {"theme: mine\n", "files:\n  - {from: openmoji/package.json, to: ../p.txt}\n",
            "theme.yaml:2:39: error: "},
           {"theme: mine\n", "icon: icons/stolen.svg\n", "[theme-file]"},
           {"theme: mine\n", "pictures: stolen\n", "theme.yaml:1:11: error: "},
           {"theme: ../../away\n", "", "site.yaml:5:8: error: "},
           {"theme: /etc\n", "", "site.yaml:5:8: error: "},
           {"easy_read: {pictures: ../away}\n", "", "site.yaml:5:23: error: "},
           {"easy_read: {pictures: /etc}\n", "", "site.yaml:5:23: error: "},
           {"easy_read: {pictures: stolen}\n", "", "site.yaml:5:23: error: "}}) {
    INFO(one.settings << one.manifest);
    const Workplace place;
    place.write("outside.txt", "SECRET outside");
    place.write("away/nurse.svg", "<svg xmlns='http://www.w3.org/2000/svg'><title>SECRET</title></svg>");
    place.write("s/site.yaml", start + one.settings);
    place.write("s/content/index.md", "---\ntitle: Home\n---\nWelcome.\n");
    place.write("s/content/easy-read.md", "---\ntitle: Home\n---\n![](nurse) Welcome.\n");
    place.write("s/themes/mine/theme.yaml", one.manifest);
    fs::create_directories(place.folder / "s/themes/mine/icons");
    fs::create_symlink(place.folder / "outside.txt", place.folder / "s/themes/mine/icons/stolen.svg");
    fs::create_symlink(place.folder / "away", place.folder / "s/themes/mine/stolen");
    fs::create_symlink(place.folder / "away", place.folder / "s/stolen");
    const Said said = run_lantern("build --site '" + (place.folder / "s").string() + "'");
    INFO(said.err);
    CHECK(said.exit_code == 1);
    CHECK_THAT(said.err, Catch::Contains(one.message));
    CHECK_FALSE(fs::exists(place.folder / "s/_site"));
  }
}

TEST_CASE("files of the site's own that are symbolic links are left out", "[publishing]") {
  for (const std::string file : {"content/glossary.yaml", "content/topics.yaml", "content/organisations.yaml",
                                 "content/easy-read-words.yaml", "assets/pictures/aliases.yaml"}) {
    INFO(file);
    const Workplace place;
    place.write("away.yaml", "secret-name:\n  name: SECRET\n  title: SECRET\n  meaning: SECRET\n");
    place.write("s/site.yaml",
                "title: T\nbase_url: https://example.org\nlanguage: en\norganisation: {name: O}\n");
    place.write("s/content/index.md", "---\ntitle: Home\n---\nWelcome.\n");
    place.write("s/assets/pictures/a.txt", "a");
    fs::create_symlink(place.folder / "away.yaml", place.folder / "s" / file);
    const Said said = run_lantern("build --site '" + (place.folder / "s").string() + "'");
    INFO(said.err);
    CHECK(said.exit_code == 0);
    CHECK_THAT(said.err, Catch::Contains(file) && Catch::Contains("[symbolic-link]"));
    CHECK(leak(place, "../away.yaml") == "");
  }
}
