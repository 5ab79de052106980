#include "text/escape.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

namespace lantern {
namespace {

TEST_CASE("the five special characters are escaped and nothing else", "[text]") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"", ""},
      {"plain", "plain"},
      {"&<>\"'", "&amp;&lt;&gt;&quot;&#39;"},
      {"a & b", "a &amp; b"},
      {"&amp;", "&amp;amp;"},
      {"<p class=\"x\">", "&lt;p class=&quot;x&quot;&gt;"},
      {"don't", "don&#39;t"},
      {"tŷ `=/\n\t", "tŷ `=/\n\t"},
      {std::string("a\0<", 3), std::string("a\0&lt;", 6)},
  };
  for (const auto& [text, expected] : table) {
    INFO(text);
    CHECK(escape_html(text) == expected);
    std::string out = "before ";
    escape_html(text, out);
    CHECK(out == "before " + expected);
  }
}

}  // namespace
}  // namespace lantern
