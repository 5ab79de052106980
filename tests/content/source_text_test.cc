#include "content/source_text.hpp"

#include <catch2/catch.hpp>

using namespace lantern;
using namespace lantern::content;

namespace {

std::string code_of(std::string bytes) {
  Diagnostics diagnostics;
  const auto text = readable_text(std::move(bytes), "a.md", diagnostics);
  return diagnostics.empty() ? "fine"
                             : std::string(diagnostics.items().front().code.name()) + (text ? " (read)" : "");
}

}  // namespace

TEST_CASE("bytes are made readable or refused", "[source]") {
  CHECK(code_of("plain\n") == "fine");
  CHECK(code_of("caf\xe9") == "encoding");
  CHECK(code_of(std::string("\xff\xfe"
                            "a\0",
                            4)) == "encoding-utf16");
  CHECK(code_of(std::string("a\0b", 3)) == "control-character");
  CHECK(code_of("a\x04") == "control-character");
  CHECK(code_of("a\u0085b") == "control-character");
  CHECK(code_of("a\ufffeb") == "control-character");
  CHECK(code_of("a\U0001ffffb") == "control-character");
  CHECK(code_of(std::string(5'000'000, 'a')) == "file-too-big");
  CHECK(code_of(std::string((4U << 20U) + 1, 'a')) == "file-too-big");
  CHECK(code_of("a\u202eb") == "bidi-control (read)");
  Diagnostics diagnostics;
  CHECK(readable_text("\xEF\xBB\xBF"
                      "one\r\ntwo\rthree",
                      "a.md", diagnostics) == "one\ntwo\nthree");
  CHECK(readable_text("e\u0301", "a.md", diagnostics) == "\u00e9");
}

TEST_CASE("the front matter ends where its line says", "[source]") {
  Diagnostics diagnostics;
  const auto parts = split_front_matter("---\ntitle: A\n--- \nBody\n---\n", "a.md", diagnostics);
  REQUIRE(parts);
  CHECK(parts->yaml == "title: A\n");
  CHECK(parts->body == "Body\n---\n");
  CHECK(parts->body_line == 4);
  CHECK(split_front_matter("---\n---", "a.md", diagnostics)->body.empty());
  CHECK(diagnostics.empty());
  CHECK_FALSE(split_front_matter("title: A\n", "a.md", diagnostics));
  CHECK_FALSE(split_front_matter("---\ntitle: A\n", "a.md", diagnostics));
  CHECK_FALSE(split_front_matter("", "a.md", diagnostics));
  CHECK(diagnostics.items()[0].code == Code("front-matter-missing"));
  CHECK(diagnostics.items()[1].code == Code("front-matter-open"));
}
