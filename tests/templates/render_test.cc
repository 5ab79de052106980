// Values, frames, large inputs and threads.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <thread>
#include <vector>

#include "templates/template_fixture.hpp"

namespace lantern::templates {
namespace {

TEST_CASE("a value is truthy as the language says", "[templates]") {
  CHECK_FALSE(Value().truthy());
  CHECK_FALSE(Value::boolean(false).truthy());
  CHECK(Value::boolean(true).truthy());
  CHECK_FALSE(Value::text("").truthy());
  CHECK(Value::text("0").truthy());
  CHECK_FALSE(Value::markup("").truthy());
  CHECK_FALSE(Value::address("").truthy());
  CHECK_FALSE(Value(List{}).truthy());
  CHECK(Value(List{Value()}).truthy());
  CHECK(Value(Object{}).truthy());
  CHECK(Value::text_or_null("").kind() == Value::Kind::null);
  CHECK(Value::text_or_null("a").letters() == "a");
}

TEST_CASE("a field set again has the new value, at its old place", "[templates]") {
  Object object{{"a", Value::text("1")}, {"b", Value::text("2")}};
  object.set("a", Value::text("3"));
  REQUIRE(object.fields().size() == 2);
  CHECK(object.fields()[0].name.view() == "a");
  CHECK(object.find("a")->letters() == "3");
  CHECK(object.find("c") == nullptr);
}

TEST_CASE("copies of a value share their lists and objects", "[templates]") {
  const Value list = List{Value::text("a")};
  const Value copy = list;
  CHECK(&copy.items() == &list.items());
  const Value object = Object{{"a", copy}};
  const Value other = object;
  CHECK(other.object() == object.object());
}

TEST_CASE("frames are searched from the innermost out", "[templates]") {
  Diagnostics diagnostics;
  const auto set = TemplateSet::compile({{"t", "t.html", "{{a}}{{b}}{{#o}}{{a}}{{b}}{{/o}}"}}, diagnostics);
  REQUIRE(set.has_value());
  const Value outer =
      Object{{"a", Value::text("1")}, {"b", Value::text("2")}, {"o", Object{{"b", Value::text("4")}}}};
  const Value inner = Object{{"a", Value::text("3")}};
  const Value* frames[] = {&outer, &inner};
  CHECK(set->render("t", frames, {}, diagnostics) == "3234");
  CHECK(diagnostics.empty());
}

TEST_CASE("lists of words, of lists, of nothing", "[templates]") {
  const Value data = Object{{"words", List{Value::text("a"), Value::text("<"), Value()}},
                            {"rows", List{List{Value::text("1"), Value::text("2")}, List{Value::text("3")}}},
                            {"name", Value::text("n")}};
  CHECK(run("{{#words}}[{{.}}]{{/words}}", data).out == "[a][&lt;][]");
  CHECK(run("{{#rows}}({{#.}}{{.}}{{/.}}){{/rows}}", data).out == "(12)(3)");
  CHECK(run("{{#name}}{{.}}-{{name}}{{/name}}", data).out == "n-n");
  CHECK(run("{{#words}}{{^.}}none{{/.}}{{/words}}", data).out == "none");
}

TEST_CASE("a byte order mark is left out, carriage returns are kept", "[templates]") {
  CHECK(run("\xEF\xBB\xBF{{#a}}\r\nx\r\n{{/a}}\r\ny", Object{{"a", Value::boolean(true)}}).out == "x\r\ny");
}

TEST_CASE("one mistake in a list is reported once", "[templates]") {
  List list(1000, Value(Object{{"a", Value::text("1")}}));
  Outcome outcome = run("{{#list}}{{a}}{{b}}{{/list}}", Object{{"list", std::move(list)}});
  CHECK(outcome.diagnostics.items().size() == 1);
  CHECK(outcome.out == std::string(1000, '1'));
}

const Sources& theme() {
  static const Sources sources = {
      {"page",
       "{{<base}}\n{{$title}}{{title}}{{/title}}\n{{$main}}\n<ul>\n  {{#items}}\n  {{>item}}\n  "
       "{{/items}}\n</ul>\n{{/main}}{{/base}}\n"},
      {"base", "<title>{{$title}}{{/title}}</title>\n<main>\n  {{$main}}\n  {{/main}}\n</main>\n"},
      {"item", "<li{{#current}} class=\"now\"{{/current}}><a href=\"{{url}}\">{{name}}</a></li>\n"}};
  return sources;
}

Value thousand_items() {
  List list;
  for (int i = 0; i < 1000; ++i) {
    list.push_back(Object{{"name", Value::text("Item <" + std::to_string(i) + ">")},
                          {"url", Value::address("/items/" + std::to_string(i) + "/")},
                          {"current", Value::boolean(i == 7)}});
  }
  return Object{{"title", Value::text("All & every")}, {"items", std::move(list)}};
}

TEST_CASE("a list of a thousand items", "[templates]") {
  const Outcome outcome = run(theme(), thousand_items());
  INFO(outcome.text());
  CHECK(outcome.diagnostics.empty());
  CHECK(
      outcome.out.starts_with("<title>All &amp; every</title>\n<main>\n  <ul>\n    <li><a "
                              "href=\"/items/0/\">Item &lt;0&gt;</a></li>\n"));
  CHECK(outcome.out.find("    <li class=\"now\"><a href=\"/items/7/\">Item &lt;7&gt;</a></li>\n") !=
        std::string::npos);
  CHECK(
      outcome.out.ends_with("    <li><a href=\"/items/999/\">Item &lt;999&gt;</a></li>\n  </ul>\n</main>\n"));
  CHECK(std::ranges::count(outcome.out, '\n') == 1005);
}

TEST_CASE("threads that render from one set give the same bytes", "[templates]") {
  Diagnostics diagnostics;
  const auto set = TemplateSet::compile(sources_of(theme(), Syntax::html), diagnostics);
  REQUIRE(set.has_value());
  const Value data = thousand_items();
  const Value* frames[] = {&data};
  const std::string expected = set->render("page", frames, {}, diagnostics);
  std::vector<int> different(4, 0);
  {
    std::vector<std::jthread> threads;
    for (std::size_t i = 0; i < different.size(); ++i) {
      threads.emplace_back([&, i] {
        Diagnostics own;
        for (int turn = 0; turn < 10; ++turn) {
          if (set->render("page", frames, {}, own) != expected || !own.empty()) ++different[i];
        }
      });
    }
  }
  CHECK(different == std::vector<int>(4, 0));
}

}  // namespace
}  // namespace lantern::templates
