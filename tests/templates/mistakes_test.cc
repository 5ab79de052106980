// Every mistake that compiling reports, with its place; and those of rendering that are not about escaping.
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "templates/template_fixture.hpp"

namespace lantern::templates {
namespace {

using Codes = std::vector<std::string>;

struct Mistake {
  std::string what;
  Sources sources;
  Codes codes;
  std::string said;  // part of the printed form
};

TEST_CASE("mistakes of form are reported at their place", "[templates]") {
  const std::vector<Mistake> table = {
      {"tag without end", {{"main", "one\n {{name"}}, {"template-unclosed 2:2"}, "no closing '}}'"},
      {"comment without end", {{"main", "{{! name }"}}, {"template-unclosed 1:1"}, "no closing"},
      {"triple without end", {{"main", "{{{name}}"}}, {"template-unclosed 1:1"}, "'}}}'"},
      {"empty tag", {{"main", "a{{ }}b"}}, {"template-tag 1:2"}, "no name"},
      {"empty section", {{"main", "a{{#}}b"}}, {"template-tag 1:2"}, "no name"},
      {"name with a space", {{"main", "é{{a b}}"}}, {"template-tag 1:2"}, "has a space"},
      {"two dots", {{"main", "{{a..b}}"}}, {"template-tag 1:1"}, "beside a dot"},
      {"dynamic name", {{"main", "{{>*a}}"}}, {"template-tag 1:1"}, "cannot come from a value"},
      {"bad delimiters", {{"main", "{{=a=}}"}}, {"template-tag 1:1"}, "delimiters"},
      {"section not closed", {{"main", "x\n{{#list}}\ny"}}, {"template-unclosed 2:1"}, "write {{/list}}"},
      {"two not closed", {{"main", "{{#a}}{{^b}}"}}, {"template-unclosed 1:1", "template-unclosed 1:7"}, ""},
      {"misspelt closing tag",
       {{"main", "{{#items}}{{/itmes}}"}},
       {"template-mismatch 1:11"},
       "did you mean {{/items}}"},
      {"crossed",
       {{"main", "{{#a}}\n{{#b}}{{/a}}{{/b}}"}},
       {"template-mismatch 2:7", "template-mismatch 2:13"},
       "'b' of line 2 is still open"},
      {"closed but not opened", {{"main", "x{{/a}}"}}, {"template-mismatch 1:2"}, "was not opened"},
      {"missing partial",
       {{"main", "\n{{>futer}}"}, {"footer", ""}},
       {"template-missing 2:4"},
       "did you mean 'footer'"},
      {"missing parent",
       {{"main", "{{<nothing}}{{$a}}{{/a}}{{/nothing}}"}},
       {"template-missing 1:4"},
       "no template 'nothing'"},
      {"itself", {{"main", "{{>main}}"}}, {"template-cycle 1:4"}, "main > main"},
      {"a circle of three",
       {{"main", "{{>a}}"}, {"a", "{{#x}}{{>b}}{{/x}}"}, {"b", "{{<c}}{{/c}}"}, {"c", "{{>a}}"}},
       {"template-cycle 1:4"},
       "a > b > c > a"},
      {"a circle by an override",
       {{"main", "{{<p}}{{$b}}{{>main}}{{/b}}{{/p}}"}, {"p", "{{$b}}{{/b}}"}},
       {"template-cycle 1:16"},
       "main > main"},
      {"unknown block",
       {{"main", "{{<p}}{{$titel}}x{{/titel}}{{/p}}"}, {"p", "{{$title}}{{/title}}"}},
       {"template-unknown-block 1:10"},
       "did you mean 'title'"},
      {"no blocks",
       {{"main", "{{<p}}{{$a}}x{{/a}}{{/p}}"}, {"p", "x"}},
       {"template-unknown-block 1:10"},
       "has no blocks"},
      {"twice the same name",
       {{"main", "a"}, {"main", "b"}},
       {"template-duplicate 0:0"},
       "two templates 'main'"},
      {"not UTF-8", {{"main", "good\nb\xC3\xA9\xFF"}}, {"template-encoding 2:3"}, "not UTF-8"},
      {"overlong", {{"main", "\xC0\xAF"}}, {"template-encoding 1:1"}, "not UTF-8"},
      {"several files",
       {{"main", "{{#a}}"}, {"b", "{{>gone}}"}, {"c", "<p {{x}}>"}},
       {"template-missing 1:4", "template-context 1:4", "template-unclosed 1:1"},
       "gone"},
      {"a mistake in a partial, once",
       {{"main", "{{>p}}{{>p}}"}, {"p", "<a b={{x}}>"}},
       {"template-context 1:6"},
       "without quotes"},
      {"a partial open at its end, once",
       {{"main", "{{>p}}"}, {"p", "<a b='"}},
       {"template-unbalanced 1:6"},
       "ends inside"},
  };
  for (const Mistake& row : table) {
    Outcome outcome = run(row.sources, Object());
    INFO(row.what << "\n" << outcome.text());
    CHECK(outcome.codes() == row.codes);
    CHECK(outcome.text().find(row.said) != std::string::npos);
    CHECK(outcome.out.empty());
  }
}

TEST_CASE("a diagnostic shows the line of the template", "[templates]") {
  Outcome outcome = run("<p>\n  é {{titel}} &amp;\n</p>", Object{{"title", Value::text("x")}});
  CHECK(outcome.text() ==
        "main.html:2:7: error: unknown name 'titel' [unknown-name]\n"
        "    2 |   é {{titel}} &amp;\n"
        "      |       ^^^^^\n"
        "    hint: did you mean 'title'?\n");
}

TEST_CASE("unknown names are errors wherever they stand", "[templates]") {
  const Value data = Object{{"page", Object{{"title", Value::text("t")}, {"image", Value()}}},
                            {"flag", Value::boolean(false)},
                            {"words", Value::text("w")},
                            {"list", List{Object{{"a", Value::text("1")}}, Object{}}}};
  const std::vector<std::pair<std::string, Codes>> table = {
      {"{{pgae}}", {"unknown-name 1:3"}},
      {"{{{pgae}}}", {"unknown-name 1:4"}},
      {"{{#pgae}}x{{/pgae}}", {"unknown-name 1:4"}},
      {"{{^pgae}}x{{/pgae}}", {"unknown-name 1:4"}},
      {"{{page.titel}}", {"unknown-name 1:3"}},
      {"{{words.title}}", {"unknown-name 1:3"}},
      {"{{#list}}{{a}}{{/list}}", {"unknown-name 1:12"}},
      {"{{#list}}{{zz}}{{/list}}", {"unknown-name 1:12"}},
      {"{{page.title}}", {}},
      {"{{page.image}}", {}},
      {"{{page.image.src}}{{#page.image.src}}x{{/page.image.src}}", {}},
      {"{{#flag}}{{nothing}}{{/flag}}", {}},
      {"{{#page}}{{words}}{{/page}}", {}},
      {"{{flag}}", {"not-printable 1:3"}},
      {"{{list}}", {"not-printable 1:3"}},
      {"{{page}}", {"not-printable 1:3"}},
  };
  for (const auto& [text, codes] : table) {
    Outcome outcome = run(text, data);
    INFO(text << "\n" << outcome.text());
    CHECK(outcome.codes() == codes);
  }
  CHECK(run("{{page.titel}}", data).text().find("'page' has no 'titel'") != std::string::npos);
  CHECK(run("{{page.titel}}", data).text().find("did you mean 'title'?") != std::string::npos);
}

TEST_CASE("an unknown template is reported", "[templates]") {
  Diagnostics diagnostics;
  const auto set = TemplateSet::compile({{"page", "page.html", "x"}}, diagnostics);
  REQUIRE(set.has_value());
  CHECK(set->contains("page"));
  CHECK_FALSE(set->contains("pag"));
  CHECK(set->render("pag", {}, {}, diagnostics).empty());
  REQUIRE(diagnostics.items().size() == 1);
  CHECK(diagnostics.items()[0].code == Code("unknown-template"));
  CHECK(diagnostics.items()[0].hint == "did you mean 'page'?");
}

TEST_CASE("what is ignored in a parent gives a warning", "[templates]") {
  Outcome outcome = run({{"main", "{{<p}}\n  lost\n{{$a}}x{{/a}}{{/p}}"}, {"p", "{{$a}}{{/a}}"}}, Object());
  CHECK(outcome.codes() == Codes{"template-ignored 2:3"});
  CHECK_FALSE(outcome.diagnostics.has_errors());
  CHECK(outcome.out == "x");
}

std::string repeated(std::string_view text, std::size_t count) {
  std::string result;
  for (std::size_t i = 0; i < count; ++i) result += text;
  return result;
}

TEST_CASE("nesting has a limit", "[templates]") {
  const Value data = Object{{"a", Value::boolean(true)}};
  CHECK(run(repeated("{{#a}}", 64) + "x" + repeated("{{/a}}", 64), data).out == "x");
  Outcome deep = run(repeated("{{#a}}", 65) + "x" + repeated("{{/a}}", 65), data);
  CHECK(deep.codes() == Codes{"template-too-deep 1:385"});
  CHECK(run(repeated("{{#a}}", 100'000), data).codes() == Codes{"template-too-deep 1:385"});
  CHECK(run(repeated("{{<a}}{{$b}}", 100'000), data).codes() == Codes{"template-too-deep 1:385"});
}

TEST_CASE("partials have a limit in depth and in size", "[templates]") {
  Sources chain;
  for (int i = 0; i < 100; ++i)
    chain.emplace_back("t" + std::to_string(i), "{{>t" + std::to_string(i + 1) + "}}");
  chain.emplace_back("t100", "x");
  Outcome deep = run(chain, Object());
  REQUIRE(deep.diagnostics.has_errors());
  for (const Diagnostic& item : deep.diagnostics.items()) CHECK(item.code == Code("template-too-deep"));

  Sources bomb;
  for (int i = 0; i < 40; ++i) {
    const std::string next = "{{>t" + std::to_string(i + 1) + "}}";
    bomb.emplace_back("t" + std::to_string(i), next + next);
  }
  bomb.emplace_back("t40", "x");
  Outcome large = run(bomb, Object());
  REQUIRE(large.diagnostics.has_errors());
  for (const Diagnostic& item : large.diagnostics.items()) CHECK(item.code == Code("template-too-large"));
}

}  // namespace
}  // namespace lantern::templates
