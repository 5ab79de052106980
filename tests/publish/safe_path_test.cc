#include "publish/safe_path.hpp"

#include <catch2/catch.hpp>

using namespace lantern;
using namespace lantern::publish;

TEST_CASE("a path that may leave the output folder or confuse another system is refused") {
  struct Case {
    std::string path;
    std::string reason;  // empty: safe
  };
  const std::string longest(longest_path_part, 'a');
  const std::vector<Case> cases{
      {"index.html", ""},
      {"a/b/index.html", ""},
      {"cy/ŵy.html", ""},
      {"a..b/.../c", ""},
      {".well-known/security.txt", ""},
      {"with space.pdf", ""},
      {longest + '/' + longest, ""},
      {"", "is empty"},
      {"/etc/passwd", "is absolute"},
      {"//x", "is absolute"},
      {"..", "leaves the folder"},
      {"../x", "leaves the folder"},
      {"a/../../x", "leaves the folder"},
      {"a/..", "leaves the folder"},
      {".", "has a part '.'"},
      {"./a", "has a part '.'"},
      {"a/./b", "has a part '.'"},
      {"a//b", "has an empty part"},
      {"a/", "has an empty part"},
      {"..\\x", "holds a backslash"},
      {std::string("a\0b", 3), "holds a control character"},
      {"a\nb", "holds a control character"},
      {"a/" + longest + "b", "has a part longer than 200 bytes"},
  };
  for (const Case& each : cases) {
    CAPTURE(each.path);
    CHECK(unsafe_path_reason(each.path).value_or("") == each.reason);
  }
}

TEST_CASE("folding changes capital ASCII letters and nothing else") {
  CHECK(case_folded("About/INDEX.html") == "about/index.html");
  CHECK(case_folded("@[`{ŴÉ") == "@[`{ŴÉ");
}
