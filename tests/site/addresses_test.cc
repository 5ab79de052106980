#include "site/addresses.hpp"

#include <catch2/catch.hpp>

#include "site/address_book.hpp"

using namespace lantern;
using namespace lantern::site;

TEST_CASE("links between pages are relative and name their file", "[addresses]") {
  struct Row {
    const char* from;
    const char* to;
    const char* url;
  };
  const Row rows[] = {
      {"/", "/", "index.html"},
      {"/", "/a/", "a/index.html"},
      {"/a/", "/", "../index.html"},
      {"/a/b/", "/c/", "../../c/index.html"},
      {"/a/b/", "/a/b/", "index.html"},
      {"/a/b/", "/a/c/#part", "../c/index.html#part"},
      {"/a/b/", "/a/b/#part", "#part"},
      {"/a/b/", "/a/b/file.csv", "file.csv"},
      {"/a/b/", "/assets/x.css", "../../assets/x.css"},
      {"/ab/", "/abc/", "../abc/index.html"},
      {"/a/", "https://example.org/", "https://example.org/"},
      {"/a/", "#here", "#here"},
  };
  for (const Row& row : rows) {
    INFO(row.from << " to " << row.to);
    CHECK(relative_url(row.from, row.to) == row.url);
  }
}

TEST_CASE("addresses become files and whole URLs", "[addresses]") {
  CHECK(output_path("/") == "index.html");
  CHECK(output_path("/a/b/") == "a/b/index.html");
  CHECK(output_path("/feed.xml") == "feed.xml");
  CHECK(absolute_url("https://example.org/sub", "/a/") == "https://example.org/sub/a/");
  CHECK(absolute_path("https://example.org/sub", "/a/") == "/sub/a/");
  CHECK(absolute_path("https://example.org", "/a/") == "/a/");
  CHECK(file_address("content/dna/a b.jpg") == "/dna/a%20b.jpg");
  CHECK(file_output_path("content/dna/a b.jpg") == "dna/a b.jpg");
  CHECK(file_address("assets/logo.svg") == "/assets/logo.svg");
  CHECK(normal_path("a/./b/../c/") == "a/c");
  CHECK(normal_path("../a").starts_with(".."));
}

TEST_CASE("two things with one address are found, also in other letters and as a folder", "[addresses]") {
  AddressBook book;
  Diagnostics diagnostics;
  book.claim("about/index.html", {"content/about.md", 1, 1, 1}, "the page", diagnostics);
  CHECK(diagnostics.empty());
  book.claim("About/index.html", {"content/About.md", 1, 1, 1}, "the page", diagnostics);
  REQUIRE(diagnostics.items().size() == 1);
  CHECK(diagnostics.items()[0].code == Code("address-taken"));
  CHECK_THAT(diagnostics.items()[0].message, Catch::Contains("content/about.md"));
  book.claim("files", {"content/files", 1, 1, 1}, "the file", diagnostics);
  book.claim("files/a.txt", {"content/files/a.txt", 1, 1, 1}, "the file", diagnostics);
  book.check_folders(diagnostics);
  CHECK(diagnostics.items().size() == 2);
}
