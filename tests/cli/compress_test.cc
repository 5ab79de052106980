// lantern build --compress: the forms that web servers send instead of a file.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <string>

#include "cli/program.hpp"

namespace fs = std::filesystem;
using namespace lantern::testing;

namespace {

struct SiteToCompress {
  SiteToCompress() {
    place.write("site.yaml",
                "title: T\nbase_url: https://example.org\nlanguage: en\norganisation:\n  name: O\n");
    place.write("content/index.md", "---\ntitle: Home\n---\n\nWelcome.\n");
    place.write("assets/long.txt", std::string(5000, 'a'));
    place.write("assets/short.txt", std::string(900, 'a'));
    place.write("assets/film.mp4", std::string(5000, 'a'));
    place.write("root/own.txt", std::string(5000, 'b'));
    place.write("root/own.txt.gz", "made elsewhere");
    std::string noise;
    unsigned state = 1;
    while (noise.size() < 1500)
      noise += static_cast<char>('!' + (state = state * 1103515245U + 12345U) / 65536U % 94U);
    place.write("assets/noise.svg.txt", noise);
  }
  Said build(const std::string& options) const {
    return run_lantern("build --date 2026-06-01 " + options + " --site '" + place.folder.string() + "'");
  }
  fs::path out(const std::string& path) const { return place.folder / "_site" / path; }
  std::map<std::string, std::string> all() const {
    std::map<std::string, std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(out("")))
      if (entry.is_regular_file()) files.emplace(entry.path().string(), read_file(entry.path()));
    return files;
  }
  Workplace place;
};

}  // namespace

TEST_CASE("--compress writes .gz and .br beside what is worth it, and nowhere else", "[compress]") {
  const SiteToCompress site;
  const Said said = site.build("--compress");
  CHECK(said.err.empty());
  REQUIRE(said.exit_code == 0);
  for (const char* const form : {".gz", ".br"}) {
    for (const std::string path : {"index.html", "assets/long.txt", "404.html", "sitemap.xml"}) {
      if (fs::file_size(site.out(path)) < 1024) continue;
      INFO(path << form);
      REQUIRE(fs::exists(site.out(path + form)));
      CHECK(fs::file_size(site.out(path + form)) < fs::file_size(site.out(path)));
    }
    for (const std::string path : {"assets/short.txt", "assets/film.mp4"})
      CHECK_FALSE(fs::exists(site.out(path + form)));
  }
  CHECK(read_file(site.out("own.txt.gz")) == "made elsewhere");
  CHECK(fs::exists(site.out("own.txt.br")));

  // Every form holds its file, byte for byte.
  for (const auto& [path, bytes] : site.all()) {
    if (path.ends_with("own.txt.gz")) continue;
    const bool gz = path.ends_with(".gz");
    if (!gz && !path.ends_with(".br")) continue;
    const std::string of = path.substr(0, path.size() - 3);
    const std::string command = (gz ? "gzip -dc '" : "brotli -dc '") + path + "' | cmp -s - '" + of + "'";
    INFO(command);
    CHECK(std::system(command.c_str()) == 0);
  }
}

TEST_CASE("compressed forms are the same whatever the workers, kept, and gone again without the option",
          "[compress]") {
  const SiteToCompress site;
  REQUIRE(site.build("--compress --jobs 1").exit_code == 0);
  const auto first = site.all();
  const auto time = fs::last_write_time(site.out("index.html.gz"));
  const Said again = site.build("--compress --jobs 4");
  CHECK(again.out.find(" 0 written") != std::string::npos);
  CHECK(site.all() == first);
  CHECK(fs::last_write_time(site.out("index.html.gz")) == time);
  REQUIRE(site.build("").exit_code == 0);
  for (const auto& [path, bytes] : site.all())
    CHECK((path.ends_with("own.txt.gz") || !(path.ends_with(".gz") || path.ends_with(".br"))));
}

TEST_CASE("only build compresses", "[compress]") {
  const SiteToCompress site;
  CHECK(run_lantern("check --compress --site '" + site.place.folder.string() + "'").exit_code == 2);
}
