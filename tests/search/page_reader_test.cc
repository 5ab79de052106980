#include "search/page_reader.hpp"

#include <catch2/catch.hpp>

using namespace lantern::search;

namespace {

PageText read(const std::string& inside) {
  return read_page("<html><body><nav>Menu</nav><main id=\"main\">" + inside +
                   "</main><footer>Foot</footer></body></html>");
}

}  // namespace

TEST_CASE("a page is read by its headings", "[page_reader]") {
  const PageText page = read(
      "<h1>Fewer  missed\nsessions</h1><p>It began &amp; went on.</p>"
      "<h2 id=\"why\">Why</h2><p>People <strong>forgot</strong>.</p><ul><li>One</li><li>Two</li></ul>"
      "<h3 id=\"how\">How</h3><p>By text&nbsp;message &#8211; caf&#xE9;.</p>");
  CHECK(page.title == "Fewer missed sessions");
  REQUIRE(page.sections.size() == 3);
  CHECK(page.sections[0].id.empty());
  CHECK(page.sections[0].text == "It began & went on.");
  CHECK(page.sections[1].id == "why");
  CHECK(page.sections[1].heading == "Why");
  CHECK(page.sections[1].text == "People forgot. One. Two.");
  CHECK(page.sections[2].id == "how");
  CHECK(page.sections[2].text == "By text message \u2013 caf\u00e9.");
}

TEST_CASE("what is no reading of the page is left out", "[page_reader]") {
  const PageText page = read(
      "<h1>A</h1><nav><a>On this page</a></nav><form><label>Find</label></form><div hidden>Not yet</div>"
      "<p>Open<span class=\"visually-hidden\"> (another website)</span></p>"
      "<ul data-search=\"no\"><li>A card<ul><li>inside</li></ul></li></ul>"
      "<span aria-hidden=\"true\">1</span><script>code()</script><!-- <p>Note</p> --><p>End</p>");
  REQUIRE(page.sections.size() == 1);
  CHECK(page.sections[0].text == "Open. End.");
}

TEST_CASE("a part with an id is a section and gives way to what stands round it", "[page_reader]") {
  const PageText page = read(
      "<h1>A</h1><section aria-labelledby=\"part-changes\"><h2 id=\"part-changes\">Changes</h2><ol>"
      "<li id=\"cycle-1\"><h3><span>Call them</span></h3><p>They were called.</p></li></ol><p>All "
      "stayed.</p></section>"
      "<p>Behind.</p>");
  REQUIRE(page.sections.size() == 3);
  CHECK(page.sections[0].text == "Behind.");
  CHECK(page.sections[1].text == "All stayed.");
  CHECK(page.sections[2].id == "cycle-1");
  CHECK(page.sections[2].heading == "Call them");
  CHECK(page.sections[2].text == "They were called.");
}

TEST_CASE("each line of a transcript is a section", "[page_reader]") {
  const PageText page = read(
      "<h1>A talk</h1><h2 id=\"part-transcript\">What is said</h2><ol id=\"transcript\">"
      "<li id=\"t-0\"><a href=\"#t-0\">0:00</a> Good morning.</li><li id=\"t-95\">Bring somebody.</li></ol>");
  REQUIRE(page.sections.size() == 4);
  CHECK(page.sections[3].id == "t-95");
  CHECK(page.sections[3].text == "Bring somebody.");
}

TEST_CASE("a chart is found by the title of its measure, and made-up figures by nothing else",
          "[page_reader]") {
  const std::string drawing =
      "<svg role=\"img\"><title id=\"t\">Missed sessions</title><desc>From 50% to "
      "18%</desc><text>50%</text></svg>";
  const PageText observed =
      read("<h1>A</h1><figure id=\"chart-missed\"><h3 id=\"chart-missed-message\">It fell</h3>" + drawing +
           drawing + "<p>By a third.</p></figure>");
  REQUIRE(observed.sections.size() == 2);
  CHECK(observed.sections[1].heading == "It fell \u2013 Missed sessions");
  CHECK(observed.sections[1].text == "By a third.");

  const PageText made_up = read(
      "<h1>A</h1><figure id=\"chart-missed\"><figcaption><h3 id=\"chart-missed-message\">An example</h3>"
      "<span class=\"made-up\">Made up.</span></figcaption>" +
      drawing + "<p>It fell from 50% to 27%.</p></figure><p>True.</p>");
  REQUIRE(made_up.sections.size() == 3);
  CHECK(made_up.sections[0].text == "True.");
  CHECK(made_up.sections[1].heading == "Missed sessions");
  CHECK(made_up.sections[1].text.empty());
  CHECK(made_up.sections[2].heading == "An example");
  CHECK(made_up.sections[2].text.empty());
}

TEST_CASE("what stands in a part that is made up is made up", "[page_reader]") {
  const PageText page = read(
      "<h1>A</h1><section><h2 id=\"part-changes\">Changes</h2><p class=\"made-up visually-hidden\">Made "
      "up.</p><ol>"
      "<li id=\"cycle-1\"><h3>Calls</h3><p>From 50% to 27%.</p></li></ol></section>"
      "<section><h2 id=\"part-lasts\">What lasts</h2><p>The calls.</p></section>");
  REQUIRE(page.sections.size() == 4);
  CHECK(page.sections[2].heading == "Calls");
  CHECK(page.sections[2].text.empty());
  CHECK(page.sections[3].text == "The calls.");
}

TEST_CASE("raw HTML that is not closed takes nothing else with it", "[page_reader]") {
  const PageText page = read("<h1>A</h1><div><p>One<b>two</div><p>Three</i></p><a href='x>y'>Four");
  REQUIRE(page.sections.size() == 1);
  CHECK(page.sections[0].text == "Onetwo. Three. Four");
  CHECK(read_page("<p>No main</p>").title.empty());
  CHECK(read("<h1").title.empty());
}
