// What {{name}} and {{{name}}} do in each place of an HTML page, and that no value gets out of its place.
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "templates/template_fixture.hpp"
#include "templates/url_check.hpp"

namespace lantern::templates {
namespace {

using Codes = std::vector<std::string>;

class PrefixResolver : public UrlResolver {
 public:
  void append_url(std::string_view address, std::string& out) const override {
    out += "../..";
    out += address;
  }
};

const Value& data() {
  static const Value value = Object{{"t", Value::text("<b> & \"q\" 'a'")},
                                    {"m", Value::markup("<b>bold</b>")},
                                    {"a", Value::address("/x/?a=1&b='2'")},
                                    {"url", Value::text("https://example.org/?a=1&b=2")},
                                    {"bad", Value::text(" Java\tScript:alert(1)")},
                                    {"path", Value::text("part")},
                                    {"percent", Value::text("45.5%")},
                                    {"css", Value::text("red;background:url(x)")},
                                    {"json", Value::markup("{\"a\":1}")},
                                    {"yes", Value::boolean(true)},
                                    {"no", Value::boolean(false)},
                                    {"null", Value()},
                                    {"empty", Value::text("")}};
  return value;
}

TEST_CASE("each place prints a value its own way", "[templates]") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"{{t}}", "&lt;b&gt; &amp; &quot;q&quot; &#39;a&#39;"},
      {"<p>{{m}}</p>", "<p><b>bold</b></p>"},
      {"<p>{{{m}}}{{&m}}</p>", "<p><b>bold</b><b>bold</b></p>"},
      {"<p>{{a}}</p>", "<p>../../x/?a=1&amp;b=&#39;2&#39;</p>"},
      {"<p>{{null}}{{empty}}{{{null}}}</p>", "<p></p>"},
      {"<p class=\"{{t}}\">", "<p class=\"&lt;b&gt; &amp; &quot;q&quot; &#39;a&#39;\">"},
      {"<p class='{{t}}'>", "<p class='&lt;b&gt; &amp; &quot;q&quot; &#39;a&#39;'>"},
      {"<p class = \"x {{path}} y\" id='{{path}}'>", "<p class = \"x part y\" id='part'>"},
      {"<a href=\"{{a}}\">", "<a href=\"../../x/?a=1&amp;b=&#39;2&#39;\">"},
      {"<a href='{{url}}'>", "<a href='https://example.org/?a=1&amp;b=2'>"},
      {"<a href=\"/x/{{bad}}\">", "<a href=\"/x/ Java\tScript:alert(1)\">"},
      {"<a href=\"#{{path}}\">", "<a href=\"#part\">"},
      {"<a href=\"mailto:{{path}}\">", "<a href=\"mailto:part\">"},
      {"<img srcset=\"{{a}} 1x, {{url}} 2x\">",
       "<img srcset=\"../../x/?a=1&amp;b=&#39;2&#39; 1x, https://example.org/?a=1&amp;b=2 2x\">"},
      {"<p style=\"--width: {{percent}}\">", "<p style=\"--width: 45.5%\">"},
      {"<title>{{t}}</title>{{m}}", "<title>&lt;b&gt; &amp; &quot;q&quot; &#39;a&#39;</title><b>bold</b>"},
      {"<textarea>{{path}}</textarea >", "<textarea>part</textarea >"},
      {"<script type=\"application/ld+json\">{{{json}}}</script>",
       "<script type=\"application/ld+json\">{\"a\":1}</script>"},
      {"<SCRIPT id=x type=application/json>{{{json}}}</SCRIPT>{{path}}",
       "<SCRIPT id=x type=application/json>{\"a\":1}</SCRIPT>part"},
      {"<script>if (1 < 2) '</scrip'</script>{{path}}", "<script>if (1 < 2) '</scrip'</script>part"},
      {"<style>p > a {}</style>{{path}}", "<style>p > a {}</style>part"},
      {"<!-- <p {{! no tag }} --> {{path}}", "<!-- <p  --> part"},
      {"<!DOCTYPE html>{{path}}", "<!DOCTYPE html>part"},
      {"1 < 2 {{path}}", "1 < 2 part"},
      {"<br/>{{path}}<img alt=\"{{path}}\"/>{{path}}", "<br/>part<img alt=\"part\"/>part"},
      {"<a{{#yes}} class=\"{{path}}\"{{/yes}}{{^yes}} id='x'{{/yes}}>{{path}}</a>",
       "<a class=\"part\">part</a>"},
      {"<input{{#yes}} checked{{/yes}} {{#no}}disabled{{/no}}>{{path}}", "<input checked >part"},
      {"<p class=\"a{{#yes}} b-{{path}}{{/yes}}\">", "<p class=\"a b-part\">"},
      {"<body class=\"{{$c}}{{path}}{{/c}}\"{{$more}}{{/more}}>", "<body class=\"part\">"},
      {"<p data-x=\"{{path}}\" hidden>{{path}}", "<p data-x=\"part\" hidden>part"},
  };
  const PrefixResolver resolver;
  for (const auto& [text, expected] : table) {
    const Outcome outcome = run(text, data(), Syntax::html, &resolver);
    INFO(text << "\n" << outcome.text());
    CHECK(outcome.diagnostics.empty());
    CHECK(outcome.out == expected);
  }
}

TEST_CASE("places where no value may stand are compile errors", "[templates]") {
  const std::vector<std::pair<std::string, Codes>> table = {
      {"<p class={{path}}>", {"template-context 1:10"}},
      {"<p class=a{{path}}>", {"template-context 1:11"}},
      {"<p {{path}}>", {"template-context 1:4"}},
      {"<p{{path}}>", {"template-context 1:3"}},
      {"<{{path}}>", {"template-context 1:2"}},
      {"</{{path}}>", {"template-context 1:3"}},
      {"<p data-{{path}}=\"x\">", {"template-context 1:9"}},
      {"<p class=\"a\" {{path}}=\"x\">", {"template-context 1:14"}},
      {"<p class {{path}}>", {"template-context 1:10"}},
      {"<!-- {{path}} -->", {"template-context 1:6"}},
      {"<!DOCTYPE {{path}}>", {"template-context 1:11"}},
      {"<script>{{path}}</script>", {"template-context 1:9"}},
      {"<script>{{{json}}}</script>", {"template-context 1:9"}},
      {"<script type=\"module\">{{{json}}}</script>", {"template-context 1:23"}},
      {"<script type=\"{{path}}\"></script>", {"template-context 1:15"}},
      {"<script type=\"application/json\">{{path}}</script>", {"template-context 1:33"}},
      {"<script type='application/json'></script><script>{{{json}}}</script>", {"template-context 1:50"}},
      {"<style>{{path}}</style>", {"template-context 1:8"}},
      {"<STYLE>{{path}}</STYLE>", {"template-context 1:8"}},
      {"<iframe>{{path}}</iframe>", {"template-context 1:9"}},
      {"<p onclick=\"{{path}}\">", {"template-context 1:13"}},
      {"<iframe srcdoc='{{path}}'></iframe>", {"template-context 1:17"}},
      {"<p class=\"{{{m}}}\">", {"template-context 1:11"}},
      {"<title>{{{m}}}</title>", {"template-context 1:8"}},
      {"{{#yes}}<p class=\"{{/yes}}x\">", {"template-unbalanced 1:1"}},
      {"<p {{#yes}}class=\"{{/yes}}\">", {"template-unbalanced 1:4"}},
      {"{{#yes}}<!--{{/yes}}", {"template-unbalanced 1:1"}},
      {"{{^yes}}<script>{{/yes}}", {"template-unbalanced 1:1"}},
      {"{{$b}}<p{{/b}}", {"template-unbalanced 1:1"}},
      {"<p><a href='x>\n\n", {"template-unbalanced 1:14"}},
      {"<p class={{#yes}}\"a\"{{/yes}}>", {"template-unbalanced 1:10"}},
  };
  for (const auto& [text, codes] : table) {
    Outcome outcome = run(text, data());
    INFO(text << "\n" << outcome.text());
    CHECK(outcome.codes() == codes);
  }
}

TEST_CASE("values of the wrong kind are render errors and print nothing", "[templates]") {
  const std::vector<std::pair<std::string, Codes>> table = {
      {"<p>{{{t}}}</p>", {"unescaped-text 1:7"}},
      {"<p>{{&a}}</p>", {"unescaped-text 1:7"}},
      {"<p class=\"{{m}}\">", {"markup-not-allowed 1:13"}},
      {"<title>{{m}}</title>", {"markup-not-allowed 1:10"}},
      {"<a href=\"{{m}}\">", {"markup-not-allowed 1:12"}},
      {"<a href=\"{{bad}}\">", {"unsafe-url 1:12"}},
      {"<a href=\"{{empty}}{{bad}}\">", {"unsafe-url 1:21"}},
      {"<a href=\"java{{#yes}}{{css}}{{/yes}}\">", {"unsafe-url 1:24"}},
      {"<a href=\"javascript:{{path}}\">", {"unsafe-url 1:23"}},
      {"<a HREF='{{bad}}'>", {"unsafe-url 1:12"}},
      {"<form action=\"{{bad}}\">", {"unsafe-url 1:17"}},
      {"<object data=\"{{bad}}\">", {"unsafe-url 1:17"}},
      {"<video poster=\"{{bad}}\">", {"unsafe-url 1:18"}},
      {"<img srcset=\"/a 1x, {{bad}} 2x\">", {"unsafe-url 1:23"}},
      {"<p style=\"color: {{css}}\">", {"unsafe-style 1:20"}},
      {"<script type=\"application/json\">{{{t}}}</script>", {"unescaped-text 1:36"}},
  };
  for (const auto& [text, codes] : table) {
    Outcome outcome = run(text, data());
    INFO(text << "\n" << outcome.text());
    CHECK(outcome.codes() == codes);
    CHECK(outcome.out.find("alert") == std::string::npos);
    CHECK(outcome.out.find("bold") == std::string::npos);
    CHECK(outcome.out.find("url(") == std::string::npos);
  }
}

TEST_CASE("no payload leaves its place", "[templates]") {
  const std::vector<std::string> payloads = {"<script>alert(1)</script>",
                                             "\"><img src=x onerror=alert(1)>",
                                             "' onmouseover='alert(1)",
                                             "\" onfocus=\"alert(1)\" autofocus=\"",
                                             "</title><script>alert(1)</script>",
                                             "</textarea><svg/onload=alert(1)>",
                                             "--><script>alert(1)</script>",
                                             "<!--",
                                             "]]><x>",
                                             "&lt;script&gt;",
                                             "\xE2\x80\xA8<b>",
                                             "<svg><a xlink:href='javascript:1'>"};
  // Each place with what must be the same before and after the value: nothing in between may hold a byte
  // that ends the place.
  const std::vector<std::pair<std::string, std::string>> places = {{"<p>", "</p>"},
                                                                   {"<p class=\"", "\">"},
                                                                   {"<p class='", "'>"},
                                                                   {"<title>", "</title>"},
                                                                   {"<textarea>", "</textarea>"},
                                                                   {"<a href=\"/", "\">"},
                                                                   {"<img srcset='/", " 1x'>"}};
  for (const std::string& payload : payloads) {
    for (const auto& [before, after] : places) {
      const Value value = Object{{"x", Value::text(payload)}};
      const Outcome outcome = run(before + "{{x}}" + after, value);
      INFO(before << payload << "\n" << outcome.text());
      CHECK(outcome.diagnostics.empty());
      REQUIRE(outcome.out.size() > before.size() + after.size());
      CHECK(outcome.out.starts_with(before));
      CHECK(outcome.out.ends_with(after));
      const std::string printed =
          outcome.out.substr(before.size(), outcome.out.size() - before.size() - after.size());
      CHECK(printed.find_first_of("<>\"'") == std::string::npos);
    }
  }
}

TEST_CASE("schemes are seen through disguises", "[templates]") {
  const std::vector<std::string> refused = {"javascript:alert(1)",
                                            "JAVASCRIPT:alert(1)",
                                            " javascript:1",
                                            "java\nscript:1",
                                            "\x01javascript:1",
                                            "vbscript:1",
                                            "data:text/html,x",
                                            "file:///etc/passwd",
                                            "ftp://x",
                                            "x:y",
                                            ":",
                                            "httpsx:1",
                                            "http\xC3\xA9:1"};
  for (const std::string& url : refused) {
    INFO(url);
    CHECK_FALSE(is_safe_url("", url));
    CHECK_FALSE(is_safe_url_list("", "/a 1x," + url));
    for (std::size_t cut = 1; cut < url.size(); ++cut)
      CHECK_FALSE(is_safe_url(url.substr(0, cut), url.substr(cut)));
  }
  const std::vector<std::string> allowed = {"http://a", "HTTPS://a", "mailto:a@b", "tel:+44",
                                            "",         "a/b:c",     "#a:b",       "?a:b",
                                            "//x/y:z",  "../x",      "page.html",  "a b"};
  for (const std::string& url : allowed) {
    INFO(url);
    CHECK(is_safe_url("", url));
    CHECK(is_safe_url_list("", url));
  }
  CHECK(is_safe_url("/a/", "b:c"));
  CHECK(is_safe_url("https:", "//x"));
  CHECK(is_safe_style_value("#ffAA00 1.5rem -3% var_x"));
  for (const std::string value : {"a;b", "url(x)", "a:b", "\\65", "'x'", "/*", "{", "é"})
    CHECK_FALSE(is_safe_style_value(value));
}

TEST_CASE("XML escapes everywhere the same, text not at all", "[templates]") {
  const Outcome xml =
      run("<a b=\"{{path}}\" c={{path}}><script>{{t}}</script>{{m}}{{{m}}}", data(), Syntax::xml);
  INFO(xml.text());
  CHECK(xml.diagnostics.empty());
  CHECK(xml.out ==
        "<a b=\"part\" c=part><script>&lt;b&gt; &amp; &quot;q&quot; "
        "&#39;a&#39;</script>&lt;b&gt;bold&lt;/b&gt;<b>bold</b>");
  CHECK(run("<a {{t}}>", data(), Syntax::text).out == "<a <b> & \"q\" 'a'>");
  CHECK(run("{{m}}", data(), Syntax::text).codes() == Codes{"markup-not-allowed 1:3"});
  CHECK(syntax_of("page.html") == Syntax::html);
  CHECK(syntax_of("feed.xml") == Syntax::xml);
  CHECK(syntax_of("robots.txt") == Syntax::text);
  CHECK(syntax_of("events.ics") == Syntax::text);
}

}  // namespace
}  // namespace lantern::templates
