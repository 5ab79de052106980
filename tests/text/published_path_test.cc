#include "text/published_path.hpp"

#include <catch2/catch.hpp>
#include <vector>

#include "text/base_url.hpp"

using namespace lantern;

namespace {

std::string fault_of(std::string_view path) {
  const auto fault = published_path_fault(path);
  if (!fault) return "fine";
  CHECK_FALSE(fault->hint.empty());
  return fault->reason;
}

}  // namespace

TEST_CASE("a published path is one that every system can hold", "[published-path]") {
  const std::string longest(longest_published_part, 'a');
  for (const std::string& path :
       {std::string("index.html"), std::string("a b/c#d%20,;=+@!~$&'()[]{}^`.pdf"),
        std::string("cy/\u0175y/index.html"), std::string(".well-known/security.txt"),
        std::string("console/auxiliary.com/com10/lpt/nul-1"), longest + "/" + longest}) {
    INFO(path);
    CHECK(fault_of(path) == "fine");
  }
  const std::vector<std::pair<std::string, std::string>> faults = {
      {"", "is empty"},
      {"a//b", "has an empty part"},
      {"/a", "has an empty part"},
      {"a/", "has an empty part"},
      {"..", "has the part '..'"},
      {"a/./b", "has the part '.'"},
      {"a\\b", "holds '\\', which Windows cannot have in a name"},
      {"a:b", "holds ':', which Windows cannot have in a name"},
      {"a?", "holds '?', which Windows cannot have in a name"},
      {"a|b<c", "holds '|', which Windows cannot have in a name"},
      {std::string("a\0b", 3), "holds an invisible control character (U+0000)"},
      {"a\u202eb", "holds an invisible character that turns the direction of writing (U+202E)"},
      {"a\nb", "holds a line end"},
      {"a\xff", "is not UTF-8 text"},
      {"a./b", "has a part that ends in a point, which Windows leaves out"},
      {"a /b", "has a part that ends in a space, which Windows leaves out"},
      {"CON", "has the part 'CON', which is the name of a device on Windows"},
      {"a/nul.tar.gz", "has the part 'nul.tar.gz', which is the name of a device on Windows"},
      {"Com1.txt/a", "has the part 'Com1.txt', which is the name of a device on Windows"},
      {"lpt\u00b2", "has the part 'lpt\u00b2', which is the name of a device on Windows"},
      {"aux .x", "has the part 'aux .x', which is the name of a device on Windows"},
      {longest + "b", "has a part of more than 200 bytes"},
      {".Lantern-Manifest", "begins with '.lantern-manifest', which is kept for Lantern itself"},
      {".git/config", "begins with '.git', which is kept for version control"},
  };
  for (const auto& [path, reason] : faults) {
    INFO(path);
    CHECK(fault_of(path) == reason);
  }
  std::string deep;
  for (int i = 0; i < 20; ++i) deep += std::string(60, 'a') + "/";
  CHECK(fault_of(deep + "index.html") == "is longer than 1000 bytes");
}

TEST_CASE("an old address is one that a browser can ask for", "[published-path]") {
  for (const char* const address : {"/a", "/a/", "/a/b.html", "/caf\u00e9/", "/a b/", "/100%/"})
    CHECK_FALSE(address_fault(address));
  for (const char* const address : {"a",
                                    "",
                                    "/",
                                    "//",
                                    "//x/",
                                    "/a//b/",
                                    "/.",
                                    "/./x",
                                    "/../x",
                                    "/a/..",
                                    "/a\\b",
                                    "/x?y=1",
                                    "/x#y",
                                    "/%2e%2e/x/",
                                    "/a%2Fb/",
                                    "/caf%C3%A9/",
                                    "/.lantern-manifest",
                                    "/.LANTERN-manifest/",
                                    "/CON/",
                                    "/a./",
                                    "/a /",
                                    "/a:b/",
                                    "https://example.org/a/"}) {
    INFO(address);
    CHECK(address_fault(address));
  }
}

TEST_CASE("names that some system takes for one are alike when folded", "[published-path]") {
  CHECK(folded_path("About/INDEX.html") == folded_path("about/index.html"));
  CHECK(folded_path("caf\u00e9") == folded_path("CAFE\u0301"));
  CHECK(folded_path("\u0174Y") == folded_path("\u0175y"));
  CHECK(folded_path("stra\u00dfe") == folded_path("STRASSE"));
  CHECK(folded_path("a/b") != folded_path("a-b"));
}

TEST_CASE("the address of the site is one that others can be made from", "[base-url]") {
  for (const char* const url :
       {"https://example.org", "http://example.org/", "https://example.org/a/b/", "http://localhost:4000",
        "http://[::1]:4000", "https://xn--e1afmkfd.example", "https://b\u00fccher.example/w\u0175r",
        "http://127.0.0.1", "https://example.org/con/~team/a:b"}) {
    INFO(url);
    CHECK(base_url_fault(url).value_or("fine") == "fine");
  }
  for (const char* const url : {"",
                                "foo",
                                "https://",
                                "https:///a",
                                "https://?a",
                                "https://#a",
                                "https://x/a?b",
                                "https://x/a#b",
                                "ftp://x",
                                "//x",
                                "javascript://x",
                                "HTTPS//x",
                                "https://me@x",
                                "https://me:secret@x",
                                "https://x:",
                                "https://x:0",
                                "https://x:99999",
                                "https://x:a",
                                "https://x y",
                                "https://x/a b",
                                "https://x\\a",
                                "https://x/a\\b",
                                "https://x/../a",
                                "https://x//a",
                                "https://x/%2e%2e/",
                                "https://x\"",
                                "https://x/<b>",
                                "https://.x",
                                "https://a..b",
                                "https://x\u202ey/",
                                "https://x/\u0085",
                                "https://[]",
                                "https://[::1"}) {
    INFO(url);
    CHECK(base_url_fault(url));
  }
}
