// Styles as they are sent: nothing that means something is lost.
#include <catch2/catch.hpp>
#include <string>

#include "text/compact_css.hpp"

using namespace lantern;

TEST_CASE("comments and blanks that mean nothing are left out of styles") {
  struct Case {
    std::string css, compact;
  };
  for (const Case& each : {
           Case{"", ""},
           Case{"/* why */\na { color: red; }\n", "a{color: red}"},
           Case{"a,\n  b { margin: 0; padding: 0; }", "a,b{margin: 0;padding: 0}"},
           Case{"@media (min-width: 48rem) {\n  a { top: 1px; }\n}\n",
                "@media (min-width: 48rem){a{top: 1px}}"},
           Case{"a { ; }", "a{}"},
           Case{"a{}/*! MIT */b{}", "a{}/*! MIT */b{}"},
       })
    CHECK(compact_css(each.css) == each.compact);
}

TEST_CASE("what means something in styles stays as it is") {
  for (const std::string css :
       {"a :hover{}", "a:hover{}", ".a .b{}", ".a > .b + .c ~ .d{}", "a{width: calc(100% - 2px + 1em)}",
        "a{content: \"a  /* b */ ; c\"}", "a{content: '\\'  ;'}", "a{background: url(a b;c.svg)}",
        "a{background: url(\"a  b.svg\")}", ".a\\;b{}", "a{content: \"never closed"}) {
    INFO(css);
    CHECK(compact_css(css) == css);
  }
  CHECK(compact_css("a/**/b{}") == "a b{}");
  CHECK(compact_css("a { color: red; } /* never closed") == "a{color: red}");
}
