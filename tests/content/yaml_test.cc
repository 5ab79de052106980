#include <catch2/catch.hpp>

#include "content/yaml_tree.hpp"

using namespace lantern;
using namespace lantern::content;

namespace {

// The first diagnostic of a text that must be refused, as "code line:column".
std::string refused(std::string_view yaml) {
  Diagnostics diagnostics;
  const auto tree = parse_yaml(yaml, "a.md", 2, diagnostics);
  if (tree || diagnostics.empty()) return "accepted";
  const Diagnostic& first = diagnostics.items().front();
  return std::string(first.code.name()) + ' ' + std::to_string(first.where.line) + ':' +
         std::to_string(first.where.column);
}

YamlNode accepted(std::string_view yaml) {
  Diagnostics diagnostics;
  auto tree = parse_yaml(yaml, "a.md", 2, diagnostics);
  for (const Diagnostic& item : diagnostics.items()) FAIL(to_text(item));
  return std::move(*tree);
}

}  // namespace

TEST_CASE("every value knows its place, in code points", "[yaml]") {
  const YamlNode root = accepted("title: Tŷ\naim:\n  statement: \"ŵ: fewer\"\nlist: [ŵ, b]\n");
  CHECK(root.find("title")->where == SourceLocation{"a.md", 2, 8, 2});
  CHECK(root.find("aim")->find("statement")->where == SourceLocation{"a.md", 4, 14, 10});
  CHECK(root.find("aim")->find("statement")->quoting == Quoting::quoted);
  CHECK(root.find("list")->items[1].where.column == 11);
  CHECK(root.entries[2].key_where == SourceLocation{"a.md", 5, 1, 4});
  CHECK(root.find("nothing") == nullptr);
}

TEST_CASE("what yaml-cpp takes in silence is refused at its place", "[yaml]") {
  CHECK(refused("title: \"Report\nsummary: words\n") == "yaml-quote 2:8");
  CHECK(refused("title: \"Report\nsummary: \"words\"\n") == "yaml-quote 2:8");
  CHECK(refused("a: 1\nb: 2\na: 3\n") == "yaml-duplicate 4:1");
  CHECK(refused("a: &x 1\n") == "yaml-alias 2:4");
  CHECK(refused("a: [1]\nb: *a\n") == "yaml-alias 3:4");
  CHECK(refused("a: !!int 1\n") == "yaml-tag 2:4");
  CHECK(refused("a: 1\n---\nb: 2\n") == "yaml-documents 3:1");
  CHECK(refused("a: 1\nsummary\n") == "yaml-colon 3:1");
  CHECK(refused("a:\n\tb: 1\n") == "yaml-tab 3:1");
  CHECK(refused("a:\n\xC2\xA0 b: 1\n") == "yaml-space 3:1");
  CHECK(refused("a: b: c\n").starts_with("yaml-syntax 2:"));
  CHECK(refused("a: " + std::string(40, '[') + std::string(40, ']')).starts_with("yaml-depth 2:"));
  CHECK(refused("a: 1\n" + std::string(2'000, 'b') + ": 1\n") == "yaml-syntax 3:1");
  CHECK(refused("? [a]\n: b\n").starts_with("yaml-syntax"));
}

TEST_CASE("characters that nobody sees are refused where YAML spells them out", "[yaml]") {
  for (const char* const spelled :
       {R"(\0)", R"(\x01)", R"(\e)", R"(\r)", R"(\x7f)", R"(\N)", R"(\_)", R"(\uFFFE)", R"(\uFDD0)"}) {
    INFO(spelled);
    CHECK(refused("a: 1\nb: \"w" + std::string(spelled) + "\"\n") == "control-character 3:4");
    CHECK(refused("a: 1\n\"w" + std::string(spelled) + "\": 1\n") == "control-character 3:1");
    CHECK(refused("a:\n  - [\"w" + std::string(spelled) + "\"]\n") == "control-character 3:6");
  }
  CHECK(refused("a: \"w\\u202E\"\n") == "bidi-control 2:4");
  CHECK(refused("a: \"w\\uD800\"\n").starts_with("yaml-syntax 2:"));
  // As it is in the file, it has been warned of; and no backslash counts without double quotes.
  CHECK(accepted("a: \"w\u202e\"\n").find("a")->text == "w\u202e");
  CHECK(accepted("a: w\\x01\nb: '\\x01'\n").find("b")->text == "\\x01");
  CHECK(accepted("a: \"one\\n\\ttwo \\L\"\n").find("a")->text == "one\n\ttwo \u2028");
}

TEST_CASE("pathological texts end quickly with one diagnostic", "[yaml]") {
  CHECK_THAT(refused("a: " + std::string(100'000, '[')), Catch::StartsWith("yaml-"));
  std::string many = "a: [";
  for (int i = 0; i < 60'000; ++i) many += "1,";
  CHECK(refused(many + "1]").starts_with("yaml-size"));
  CHECK(refused("a: " + std::string(2 << 20, 'x')).starts_with("yaml-size"));
}

TEST_CASE("texts as people write them are read", "[yaml]") {
  CHECK(accepted("a: it's fine\n").find("a")->text == "it's fine");
  CHECK(accepted("a: 'it''s fine'\n").find("a")->text == "it's fine");
  CHECK(accepted("a: |\n  one\n  two\n").find("a")->text == "one\ntwo\n");
  CHECK(accepted("a: >\n  one\n  two\nb: 1\n").find("a")->text == "one two\n");
  CHECK(accepted("a:\nb: 1\n").find("a")->kind == YamlKind::null);
  CHECK(accepted("a: [no, 010, 2021-02-30]\n").find("a")->items[1].text == "010");
  CHECK(accepted("\"quoted key\": 1\n").find("quoted key")->text == "1");
  CHECK(accepted("a: \"one\n  two\"\n").find("a")->text == "one two");
  CHECK(accepted("a: b  # a comment\n").find("a")->text == "b");
}
