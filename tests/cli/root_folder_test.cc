// root/: what a host or a browser asks for at the top of the site, copied there as it is.
#include <catch2/catch.hpp>
#include <filesystem>
#include <set>
#include <string>

#include "cli/program.hpp"

namespace fs = std::filesystem;
using namespace std::string_literals;
using namespace lantern::testing;

namespace {

struct SiteWithRoot {
  SiteWithRoot() {
    place.write("site.yaml",
                "title: T\nbase_url: https://example.org\nlanguage: en\norganisation:\n  name: O\n");
    place.write("content/index.md", "---\ntitle: Home\n---\n\nWelcome.\n");
  }
  Said run(const std::string& command) const {
    return run_lantern(command + " --date 2026-06-01 --site '" + place.folder.string() + "'");
  }
  std::string published(const std::string& path) const { return read_file(place.folder / "_site" / path); }

  Workplace place;
};

// The smallest picture there is, with a block that a camera could have written.
std::string gif_with(const std::string& note) {
  return "GIF89a\x01\0\x01\0\x80\0\0\xFF\xFF\xFF\0\0\0"s + "!\xFE" + static_cast<char>(note.size()) + note +
         "\0"s + ",\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0;"s;
}

}  // namespace

TEST_CASE("the files of root/ stand at the top of the site, byte for byte", "[root]") {
  const SiteWithRoot site;
  const std::set<std::string> names = {".nojekyll",
                                       ".well-known/security.txt",
                                       ".htaccess",
                                       "CNAME",
                                       "favicon.ico",
                                       "admin/index.html",
                                       "admin/config.yml",
                                       "notes.md",
                                       "deep/er/still/and/more/than/eight/folders/down/a.txt",
                                       "a b (1).txt"};
  for (const std::string& name : names) site.place.write("root/" + name, name + "\r\n\0 as it is"s);
  site.place.write("root/picture.gif", gif_with("Made with care"));
  site.place.write("root/empty.txt", "");
  const Said said = site.run("build");
  CHECK(said.err.empty());
  REQUIRE(said.exit_code == 0);
  for (const std::string& name : names) CHECK(site.published(name) == name + "\r\n\0 as it is"s);
  CHECK(site.published("picture.gif") == gif_with("Made with care"));
  CHECK(fs::exists(site.place.folder / "_site/empty.txt"));
  CHECK_FALSE(fs::exists(site.place.folder / "_site/root"));

  CHECK(site.run("build").out.find("0 written") != std::string::npos);
  fs::remove(site.place.folder / "root/CNAME");
  CHECK(site.run("build").exit_code == 0);
  CHECK_FALSE(fs::exists(site.place.folder / "_site/CNAME"));
}

TEST_CASE("what systems, editors and version control leave in root/ is not published", "[root]") {
  const SiteWithRoot site;
  for (const char* const name : {".DS_Store", ".git/config", ".gitignore", "CNAME~", ".CNAME.swp", "#CNAME#",
                                 ".#CNAME", "._CNAME", "Thumbs.db", "desktop.ini", "robots.bak", "x.tmp",
                                 ".svn/entries", ".~lock.a.odt#", ".well-known/.DS_Store"})
    site.place.write("root/"s + name, "left");
  site.place.write("root/.well-known/security.txt", "Contact");
  const Said said = site.run("build");
  CHECK(said.err.empty());
  REQUIRE(said.exit_code == 0);
  std::set<std::string> hidden;
  for (const auto& entry : fs::recursive_directory_iterator(site.place.folder / "_site"))
    if (entry.is_regular_file() && read_file(entry.path()) == "left") hidden.insert(entry.path().string());
  CHECK(hidden.empty());
  CHECK(site.published(".well-known/security.txt") == "Contact");
}

TEST_CASE("a file of root/ that wants the place of something else is an error", "[root]") {
  for (const char* const name : {"index.html", "404.html", "INDEX.html", "cohorts/index.html", "sitemap.xml",
                                 "about", "assets/logo.svg"}) {
    INFO(name);
    const SiteWithRoot site;
    site.place.write("content/about.md", "---\ntitle: About\n---\nWords.\n");
    site.place.write("assets/logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    site.place.write("root/"s + name, "Mine.");
    for (const char* const command : {"check", "build"}) {
      const Said said = site.run(command);
      CHECK(said.exit_code == 1);
      CHECK_THAT(said.err, Catch::Contains("root/"s + name) && Catch::Contains("[address-taken]"));
    }
    CHECK_FALSE(fs::exists(site.place.folder / "_site"));
  }
}

TEST_CASE("pages and the menu may link to what root/ publishes", "[root]") {
  const SiteWithRoot site;
  site.place.write("site.yaml",
                   "title: T\nbase_url: https://example.org\nlanguage: en\norganisation:\n  name: O\n"
                   "navigation:\n  - label: Edit\n    page: admin/\n");
  site.place.write("content/index.md",
                   "---\ntitle: Home\n---\n\n[a](/admin/), [b](../root/plan.pdf), [c](/plan.pdf), "
                   "[d](/.well-known/security.txt), [e](../root/notes.md)\n\n![A dot](../root/dot.gif)\n");
  site.place.write("root/admin/index.html", "<!doctype html>");
  site.place.write("root/plan.pdf", "words");
  site.place.write("root/notes.md", "# Notes");
  site.place.write("root/.well-known/security.txt", "Contact");
  site.place.write("root/dot.gif", gif_with("Made with care"));
  const Said said = site.run("build");
  CHECK(said.err.empty());
  REQUIRE(said.exit_code == 0);
  const std::string page = site.published("index.html");
  CHECK(page.find(R"(<a href="admin/index.html">a</a>)") != std::string::npos);
  CHECK(page.find(R"(<a href="plan.pdf">b</a>)") != std::string::npos);
  CHECK(page.find(R"(<a href="plan.pdf">c</a>)") != std::string::npos);
  CHECK(page.find(R"(<a href=".well-known/security.txt">d</a>)") != std::string::npos);
  CHECK(page.find(R"(<a href="notes.md">e</a>)") != std::string::npos);
  CHECK(page.find(R"(<img src="dot.gif" width="1" height="1" alt="A dot">)") != std::string::npos);
  CHECK(site.published("dot.gif") == gif_with("Made with care"));
}

TEST_CASE("the figures of a measure are not published through root/ either", "[root]") {
  const SiteWithRoot site;
  const std::string figures = "date,value\n2024-01-01,5\n2024-02-01,6\n2024-03-01,7\n";
  site.place.write("content/index.md",
                   "---\ntitle: Home\nmeasures:\n  - id: a\n    title: A\n    kind: outcome\n    chart: run\n"
                   "    data: a.csv\n---\n");
  site.place.write("content/a.csv", figures);
  site.place.write("root/b.csv", figures);
  const Said said = site.run("check");
  CHECK(said.exit_code == 1);
  CHECK_THAT(said.err, Catch::Contains("root/b.csv") && Catch::Contains("[private-file]"));
}

TEST_CASE("a picture in root/ that tells where it was taken is a warning", "[root]") {
  const SiteWithRoot site;
  site.place.write("root/ward.gif", gif_with("Exif\0\0 53.4 north"s));
  const Said said = site.run("build");
  CHECK(said.exit_code == 0);
  CHECK_THAT(said.err, Catch::StartsWith("root/ward.gif: warning: readers of this file also get") &&
                           Catch::Contains("[document-metadata]") && Catch::Contains("assets/"));
  CHECK(site.published("ward.gif") == gif_with("Exif\0\0 53.4 north"s));
}

TEST_CASE("a link to another folder in the place of root/ is said", "[root]") {
  const SiteWithRoot site;
  site.place.write("elsewhere/CNAME", "example.org");
  fs::create_directory_symlink(site.place.folder / "elsewhere", site.place.folder / "root");
  const Said said = site.run("build");
  CHECK_THAT(said.err, Catch::StartsWith("root: warning:") && Catch::Contains("[symbolic-link]"));
  CHECK_FALSE(fs::exists(site.place.folder / "_site/CNAME"));
}
