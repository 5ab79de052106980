#include "publish/manifest.hpp"

#include <catch2/catch.hpp>

using namespace lantern;
using namespace lantern::publish;

TEST_CASE("a manifest is read back as it was written, and its bytes do not depend on the order of adding") {
  const Manifest one{"z.html", "a/b.html", "a.html", "ŵ.html"};
  const Manifest other{"ŵ.html", "a.html", "a/b.html", "z.html"};
  CHECK(to_text(one) == to_text(other));
  CHECK(to_text(one) == "Files published by Lantern, format 1\na.html\na/b.html\nz.html\nŵ.html\n");
  CHECK(parse_manifest(to_text(one)) == one);
  CHECK(parse_manifest(to_text({})) == Manifest{});
}

TEST_CASE("a damaged manifest is refused") {
  const std::string good = to_text({"a.html"});
  for (const std::string& text : {std::string(), std::string("a.html\n"), good.substr(0, good.size() - 1),
                                  good + "\n", good + "../../etc/passwd\n", good + "/etc/passwd\n"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_manifest(text).has_value());
  }
}
