#include "driver/other_hosts.hpp"

#include <catch2/catch.hpp>

using lantern::driver::hosts_in_layout;
using lantern::driver::hosts_in_style;

TEST_CASE("what a layout fetches from another host is found", "[theme]") {
  for (const char* fetched :
       {"<script src=\"https://cdn.example/a.js\"></script>", "<img src='//cdn.example/a.png' alt=''>",
        "<IMG SRC = \"HTTPS://cdn.example/a.png\">", "<img src=https://cdn.example/a.png>",
        "<source srcset=\"https://cdn.example/a.webp 2x\">",
        "<video poster=\"http://cdn.example/a.jpg\"></video>",
        "<link rel=\"stylesheet\" href=\"https://cdn.example/a.css\">",
        "<link href=\"https://cdn.example\" rel=preconnect>",
        "<object data=\"https://cdn.example/a\"></object>",
        "<iframe src=\"https://cdn.example:8080/?q#x\"></iframe>",
        "<svg><use href=\"https://cdn.example/a.svg#b\"/></svg>",
        "<style>p { background: url( 'https://cdn.example/a.png' ) }</style>",
        "<style>@import \"//cdn.example/a.css\";</style>"}) {
    INFO(fetched);
    const auto found = hosts_in_layout(fetched);
    REQUIRE(found.size() == 1);
    CHECK(found.front().host == "cdn.example");
  }
}

TEST_CASE("links that readers follow, addresses of this site and comments ask nobody", "[theme]") {
  for (const char* quiet :
       {"<a href=\"https://cdn.example/\">x</a>", "<link rel=\"canonical\" href=\"https://cdn.example/\">",
        "<link rel=\"alternate\" hreflang=\"cy\" href=\"https://cdn.example/cy/\">",
        "<form action=\"https://cdn.example/send\"></form>", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
        "<img src=\"{{site.icon}}\" alt=\"\">", "<!-- <img src=\"https://cdn.example/a.png\"> -->",
        "{{! <script src=\"https://cdn.example/a.js\"> }}", "<p>See https://cdn.example/</p>",
        "<meta property=\"og:image\" content=\"https://cdn.example/a.png\">"}) {
    INFO(quiet);
    CHECK(hosts_in_layout(quiet).empty());
  }
}

TEST_CASE("styles tell their place, and their comments are left out", "[theme]") {
  const auto found =
      hosts_in_style("/* url(https://a.example) */\np { background: url(\"https://cdn.example/b.png\") }\n");
  REQUIRE(found.size() == 1);
  CHECK(found.front().line == 2);
  CHECK(found.front().column == 22);
  CHECK(found.front().length == 25);
}

TEST_CASE("a text that is no layout is read in time that grows with it", "[theme]") {
  std::string text;
  for (int i = 0; i < 100'000; ++i) text += "<link href=\"//";
  CHECK(hosts_in_layout(text).empty());
}
