// Photographs of easy-read pages: made for the screen, with their size on the page.
#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "cli/program.hpp"

using lantern::testing::read_file;
using lantern::testing::run_lantern;
using lantern::testing::Workplace;

namespace {

// A PNG of 3 by 2 pixels with a comment that says where it was taken: 51.5N 0.1W.
constexpr std::string_view photograph_in_hex =
    "89504e470d0a1a0a0000000d49484452000000030000000208020000001216f14d0000001274455874436f6d6d656e74"
    "0035312e354e20302e3157ab51ad270000001049444154789c63f8cfc000410c70160041d205fb87f0b9480000000049"
    "454e44ae426082";

std::string photograph() {
  std::string bytes;
  for (std::size_t at = 0; at < photograph_in_hex.size(); at += 2)
    bytes += static_cast<char>(std::stoi(std::string(photograph_in_hex.substr(at, 2)), nullptr, 16));
  return bytes;
}

void write_site(const Workplace& place) {
  place.write("site.yaml",
              "title: T\nbase_url: https://example.org\nlanguage: en\norganisation:\n  name: O\n");
  place.write("content/index.md", "---\ntitle: Home\n---\n\nWelcome.\n\n![A door](both.png)\n");
  place.write("content/about.md", "---\ntitle: About\n---\n\nWords.\n");
  place.write(
      "content/about.easy-read.md",
      "---\ntitle: About\n---\n\n![A ward](ward.png) This is the ward.\n\n![A door](both.png) This is the "
      "door.\n");
  place.write("content/ward.png", photograph());
  place.write("content/both.png", photograph());
}

std::string build(const Workplace& place) {
  return "build --date 2026-06-01 --site '" + place.folder.string() + "'";
}

}  // namespace

TEST_CASE("a photograph of an easy-read page has its size on the page and nothing that its camera wrote",
          "[build]") {
  const Workplace place;
  write_site(place);
  const auto said = run_lantern(build(place));
  INFO(said.err);
  REQUIRE(said.exit_code == 0);
  const std::string html = read_file(place.folder / "_site/about/easy-read/index.html");
  CHECK(html.find("ward.png\" alt=\"A ward\" width=\"3\" height=\"2\">") != std::string::npos);
  const std::string published = read_file(place.folder / "_site/ward.png");
  CHECK(published.starts_with("\x89PNG"));
  CHECK(published.find("51.5N") == std::string::npos);
  // The home page names this one for itself: its readers get the same pixels.
  std::string cleaned = photograph();
  cleaned.erase(cleaned.find("tEXt") - 4, 12 + 18);
  CHECK(read_file(place.folder / "_site/both.png") == cleaned);
}

TEST_CASE("a damaged photograph of an easy-read page is an error that names it", "[build]") {
  const Workplace place;
  write_site(place);
  place.write("content/ward.png", photograph().substr(0, 60));
  const auto said = run_lantern(build(place));
  CHECK(said.exit_code == 1);
  CHECK_THAT(said.err, Catch::Contains("content/about.easy-read.md:5:11: error: 'ward.png' cannot be "
                                       "published: it is damaged [picture-unfit]"));
  CHECK_FALSE(std::filesystem::exists(place.folder / "_site"));
}
