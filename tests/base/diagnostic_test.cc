#include "base/diagnostic.hpp"

#include <catch2/catch.hpp>

using namespace lantern;

TEST_CASE("a diagnostic prints as the contract says", "[diagnostic]") {
  const Diagnostic mistake{{"content/case-studies/dna/index.md", 7, 1, 11},
                           Severity::error,
                           "unknown-field",
                           "unknown field 'orgnisation'",
                           "did you mean 'organisation'?",
                           "orgnisation: south-eastern"};
  CHECK(to_text(mistake) ==
        "content/case-studies/dna/index.md:7:1: error: unknown field 'orgnisation' [unknown-field]\n"
        "    7 | orgnisation: south-eastern\n"
        "      | ^^^^^^^^^^^\n"
        "    hint: did you mean 'organisation'?\n");
}

TEST_CASE("the caret stands under letters of any width and under tabs", "[diagnostic]") {
  Diagnostic mistake{{"a.md", 12, 4, 2}, Severity::warning, "passive", "m", "", "\tŵé and more"};
  CHECK(to_text(mistake) == "a.md:12:4: warning: m [passive]\n   12 | \tŵé and more\n      | \t  ^^\n");
  mistake.where = {"a.md", 0, 0, 1};
  CHECK(to_text(mistake) == "a.md: warning: m [passive]\n");
}

TEST_CASE("diagnostics are sorted by place and repetitions dropped", "[diagnostic]") {
  Diagnostics diagnostics;
  diagnostics.error({"b.md", 1, 1, 1}, "broken-link", "second");
  diagnostics.warning({"a.md", 9, 1, 1}, "broken-link", "first");
  diagnostics.error({"b.md", 1, 1, 1}, "broken-link", "second");
  diagnostics.sort();
  REQUIRE(diagnostics.items().size() == 2);
  CHECK(diagnostics.items().front().message == "first");
  CHECK(diagnostics.count(Severity::error) == 1);
  CHECK(diagnostics.has_errors());
}
