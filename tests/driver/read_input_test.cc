// Files that are looked at alone: whose fault it is when one cannot be read, and standard input.
#include "driver/read_input.hpp"

#include <catch2/catch.hpp>
#include <sstream>

#include "driver/analyse_file.hpp"
#include "driver/convert_file.hpp"

using namespace lantern;
using namespace lantern::driver;

TEST_CASE("a name that is no file is a mistake in the request, whatever asks for it") {
  const RealFileSystem disk;
  for (const std::string name : {LANTERN_SOURCE_DIR "/docs", LANTERN_SOURCE_DIR "/docs/no-such-file.md"}) {
    INFO(name);
    Diagnostics diagnostics;
    std::istringstream nothing;
    const auto converted = convert_file(disk, name, nothing, diagnostics);
    REQUIRE_FALSE(converted);
    CHECK(converted.error().fault == FaultOf::request);
    CHECK(converted.error().sentence.starts_with(name + ": "));
    SeriesRequest series;
    series.file = name;
    const auto analysed = analyse_file(disk, series, diagnostics);
    REQUIRE_FALSE(analysed);
    CHECK(analysed.error().fault == FaultOf::request);
    CHECK(diagnostics.empty());
  }
}

TEST_CASE("a minus asks for standard input") {
  const RealFileSystem disk;
  Diagnostics diagnostics;
  std::istringstream text("---\ntitle: Left out\n---\n\nGood *morning*.\n");
  CHECK(convert_file(disk, "-", text, diagnostics) == "<p>Good <em>morning</em>.</p>\n");
  CHECK(diagnostics.empty());
  std::istringstream link("[x]()\n");
  const auto broken = convert_file(disk, "-", link, diagnostics);
  REQUIRE_FALSE(broken);
  CHECK(broken.error().fault == FaultOf::content);
  CHECK(broken.error().sentence.empty());  // the diagnostics say it
  REQUIRE(diagnostics.items().size() == 1);
  CHECK(diagnostics.items()[0].where.file == "standard input");
}

TEST_CASE("a file alone may begin with a line of its own") {
  CHECK(front_matter_if_any("---\ntitle: T\n---\n\nText\n").body_line == 4);
  CHECK(front_matter_if_any("---\nnever closed\n").body == "---\nnever closed\n");
  CHECK(front_matter_if_any("Text\n").body_line == 1);
}
