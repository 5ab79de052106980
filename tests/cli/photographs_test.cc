// Photographs of pages as they are published: upright, in two sizes, with their sizes on the page and nothing
// that a camera wrote.
#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "cli/program.hpp"

using lantern::testing::read_file;
using lantern::testing::run_lantern;
using lantern::testing::Workplace;

namespace {

// A PNG of 3 by 2 pixels with a comment that says where it was taken: 51.5N 0.1W.
constexpr std::string_view drawing_in_hex =
    "89504e470d0a1a0a0000000d49484452000000030000000208020000001216f14d0000001274455874436f6d6d656e74"
    "0035312e354e20302e3157ab51ad270000001049444154789c63f8cfc000410c70160041d205fb87f0b9480000000049"
    "454e44ae426082";

std::string drawing() {
  std::string bytes;
  for (std::size_t at = 0; at < drawing_in_hex.size(); at += 2)
    bytes += static_cast<char>(std::stoi(std::string(drawing_in_hex.substr(at, 2)), nullptr, 16));
  return bytes;
}

// 2000 by 1500, lying on its side, with a place, a name and a ward in EXIF, XMP, IPTC and a comment.
std::string photograph() { return read_file(LANTERN_SOURCE_DIR "/tests/cli/files/phone.jpg"); }

void write_site(const Workplace& place) {
  place.write("site.yaml",
              "title: T\nbase_url: https://example.org\nlanguage: en\norganisation:\n  name: O\n");
  place.write("content/index.md", "---\ntitle: Home\n---\n\nWelcome.\n");
}

void write_page(const Workplace& place, const std::string& fields, const std::string& words) {
  write_site(place);
  place.write("content/ward.md", "---\ntitle: Ward\n" + fields + "---\n\n" + words + "\n");
}

auto build(const Workplace& place) {
  return run_lantern("build --date 2026-06-01 --site '" + place.folder.string() + "'");
}

std::string published(const Workplace& place, const std::string& path) {
  return read_file(place.folder / "_site" / path);
}

bool has_secrets(const std::string& bytes) {
  for (const char* secret : {"Nurse", "Ward 7", "GPS", "Exif", "51.5N"})
    if (bytes.find(secret) != std::string::npos) return true;
  return false;
}

}  // namespace

TEST_CASE("a photograph is published upright in two sizes, wherever it is shown", "[build]") {
  REQUIRE(has_secrets(photograph()));
  const Workplace place;
  write_page(place, "image: top.jpg\nimage_alt: A ward\n", "Words.\n\n![A bed](bed.jpg)");
  place.write("content/ward.easy-read.md",
              "---\ntitle: Ward\n---\n\n![A door](door.jpg) This is the door.\n");
  for (const char* file : {"top.jpg", "bed.jpg", "door.jpg"})
    place.write(std::string("content/") + file, photograph());
  const auto said = build(place);
  INFO(said.err);
  REQUIRE(said.exit_code == 0);
  const std::string html = published(place, "ward/index.html");
  CHECK_THAT(html, Catch::Contains("<img src=\"../bed.jpg\" width=\"1200\" height=\"1600\" "
                                   "srcset=\"../bed-800px.jpg 600w, ../bed.jpg 1200w\" sizes="));
  CHECK_THAT(html, Catch::Contains("<p class=\"page-picture\"><img src=\"../top.jpg\" alt=\"A ward\" "
                                   "width=\"1200\" height=\"1600\" srcset=\"../top-800px.jpg 600w, "));
  CHECK_THAT(html, Catch::Contains("<meta property=\"og:image\" content=\"https://example.org/top.jpg\">"));
  CHECK_THAT(
      published(place, "ward/easy-read/index.html"),
      Catch::Contains("<img src=\"../../door.jpg\" alt=\"A door\" width=\"1200\" height=\"1600\" srcset="));
  for (const char* file :
       {"top.jpg", "bed.jpg", "door.jpg", "top-800px.jpg", "bed-800px.jpg", "door-800px.jpg"}) {
    INFO(file);
    CHECK(published(place, file).starts_with("\xFF\xD8"));
    CHECK(published(place, file).size() <= 300'000);
    CHECK_FALSE(has_secrets(published(place, file)));
  }
}

TEST_CASE("a picture that the words show is not shown above them as well", "[build]") {
  const Workplace place;
  write_page(place, "image: bed.jpg\nimage_alt: A bed\n", "![A bed](bed.jpg)");
  place.write("content/bed.jpg", photograph());
  REQUIRE(build(place).exit_code == 0);
  CHECK(published(place, "ward/index.html").find("page-picture") == std::string::npos);
}

TEST_CASE("a drawing has its size on the page; a file that is offered stays whole", "[build]") {
  const Workplace place;
  write_page(place, "",
             "![A plan](plan.png)\n\n![A map](map.svg)\n\n[The photograph](bed.jpg)\n\n![A "
             "bell](../assets/bell.jpg)");
  place.write("content/plan.png", drawing());
  place.write("content/map.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 30\"/>");
  place.write("content/bed.jpg", photograph());
  place.write("assets/bell.jpg", photograph());
  place.write("assets/nobody.jpg", photograph());
  const auto said = build(place);
  INFO(said.err);
  REQUIRE(said.exit_code == 0);
  const std::string html = published(place, "ward/index.html");
  CHECK_THAT(html, Catch::Contains("<img src=\"../plan.png\" width=\"3\" height=\"2\" alt=\"A plan\">"));
  CHECK_THAT(html, Catch::Contains("<img src=\"../map.svg\" width=\"1600\" height=\"1200\" alt=\"A map\">"));
  CHECK_THAT(html, Catch::Contains("srcset=\"../assets/bell-800px.jpg 600w, ../assets/bell.jpg 1200w\""));
  std::string cleaned = drawing();
  cleaned.erase(cleaned.find("tEXt") - 4, 12 + 18);
  CHECK(published(place, "plan.png") == cleaned);
  CHECK_FALSE(has_secrets(published(place, "assets/nobody.jpg")));
  // Its readers may print it: the same pixels, and which way is up.
  const std::string whole = published(place, "bed.jpg");
  CHECK(whole.find("Nurse") == std::string::npos);
  CHECK(whole.find("\xFF\xC2") != std::string::npos);  // the head of its own pixels
  CHECK(whole.substr(whole.find("\xFF\xC2") + 5, 4) == std::string("\x05\xDC\x07\xD0"));
}

TEST_CASE("what is no picture that can be shown is an error where a page names it", "[build]") {
  const std::string heic(
      "\0\0\0\x18"
      "ftypheic\0\0\0\0mif1heic",
      24);
  struct Row {
    std::string bytes;
    const char* reason;
    const char* hint;
  };
  for (const Row& row :
       {Row{heic, "it is a HEIC photograph, as iPhones take them, and not every browser shows it",
            "hint: save it as JPEG. On an iPhone: Settings, Camera, Formats, Most Compatible"},
        Row{std::string("II*\0\x08\0\0\0", 8), "it is a TIFF picture, or the raw file of a camera",
            "On Windows: open it in Photos or Paint, Save as, JPEG"},
        Row{std::string("BM\x7A\0\0\0\0\0\0\0\x7A\0\0\0\x6C\0\0\0", 18), "it is a BMP picture",
            "save it as JPEG"},
        Row{std::string("\0\0\0\x1C"
                        "ftypavif\0\0\0\0mif1",
                        20),
            "it is an AVIF picture", "save it as JPEG"},
        Row{photograph().substr(0, 9000), "it is damaged", "hint: copy the file again"},
        Row{photograph().substr(0, 5000) + std::string(9000, '\0'), "it is damaged",
            "hint: copy the file again"},
        Row{drawing().substr(0, 60), "it ", "hint: copy the file again"}})
    for (const char* words : {"![A bed](bed.jpg)", "Words.\n\n![A bed](bed.jpg)"}) {
      const Workplace place;
      write_page(place, "", words);
      place.write("content/bed.jpg", row.bytes);
      const auto said = build(place);
      CHECK(said.exit_code == 1);
      CHECK_THAT(said.err, Catch::Contains(words[0] == '!' ? "content/ward.md:5:" : "content/ward.md:7:"));
      CHECK_THAT(said.err,
                 Catch::Contains("error: 'bed.jpg' cannot be published: " + std::string(row.reason)));
      CHECK_THAT(said.err, Catch::Contains(row.hint));
      CHECK(said.err.find("picture-unfit") == said.err.rfind("picture-unfit"));  // once
      CHECK_FALSE(std::filesystem::exists(place.folder / "_site"));
    }
}

TEST_CASE("a large picture of a format that stays as it is gets a warning", "[build]") {
  const Workplace place;
  write_page(place, "", "![A dance](dance.gif)");
  place.write(
      "content/dance.gif", "GIF89a" + std::string("\1\0\1\0\x80\0\0", 7) + "abcdef\x2C" +
                               std::string("\0\0\0\0\1\0\1\0\0", 9) + '\2' +
                               [] {
                                 std::string blocks;
                                 for (int i = 0; i < 2000; ++i) blocks += '\xFF' + std::string(255, 'a');
                                 return blocks;
                               }() +
                               std::string("\0;", 2));
  const auto said = build(place);
  CHECK(said.exit_code == 0);
  CHECK_THAT(said.err, Catch::Contains("content/ward.md:5:12: warning: 'dance.gif' has 512 kB, for which a "
                                       "telephone waits long [picture-large]"));
}
