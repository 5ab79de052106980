#include "content/field_text.hpp"

#include <catch2/catch.hpp>

using namespace lantern;
using namespace lantern::content;

namespace {

FieldText read(const std::string& yaml) {
  Diagnostics diagnostics;
  const auto root = parse_yaml(yaml, "index.md", 2, diagnostics);
  REQUIRE(root);
  for (const YamlEntry& entry : root->entries)
    if (entry.key == "framework") return field_text(entry, yaml, 2);
  FAIL("no framework");
  return {};
}

}  // namespace

TEST_CASE("the words of a field know where they stand") {
  struct Row {
    const char* yaml;
    const char* text;
    int line, column, indent;
  };
  for (const Row& row :
       {Row{"framework: a b\n", "a b", 2, 11, 0}, Row{"title: x\nframework: \"a b\"\n", "a b", 3, 12, 0},
        Row{"framework: |\n  a\n\n   b\nx: 1\n", "a\n\n b\n", 3, 2, 2},
        Row{"framework: >-\n    a\n    b\n", "a\nb\n", 3, 4, 4}}) {
    INFO(row.yaml);
    const FieldText field = read(row.yaml);
    CHECK(field.text == row.text);
    CHECK(field.first_line == row.line);
    CHECK(field.first_column == row.column);
    CHECK(field.indent == row.indent);
  }
}
