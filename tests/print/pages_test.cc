// Where blocks stand: never split, headings with what follows.
#include "print/pages.hpp"

#include <catch2/catch.hpp>

namespace lantern {

using namespace print;
namespace {

constexpr BlockSize heading = {10, 20, Follows::stays_with_next, 0};
constexpr BlockSize row = {10, 30, Follows::may_be_apart};

struct Case {
  std::string name;
  double room;
  std::vector<BlockSize> blocks;
  std::vector<BlockPlace> places;
};

const std::vector<Case> cases = {
    {"nothing", 100, {}, {}},
    {"the space above the first block of a page is left out",
     100,
     {row, row, row},
     {{0, 0}, {0, 40}, {1, 0}}},
    {"a heading moves on with its row", 99, {row, heading, row}, {{0, 0}, {1, 0}, {1, 30}}},
    {"two headings in a row move on together",
     90,
     {row, heading, heading, row},
     {{0, 0}, {1, 0}, {1, 30}, {1, 60}}},
    {"a block that just fits stays", 100, {row, {10, 60, Follows::may_be_apart}}, {{0, 0}, {0, 40}}},
    {"a block that is too high stands alone",
     100,
     {row, {10, 150, Follows::may_be_apart}, row},
     {{0, 0}, {1, 0}, {2, 0}}},
    {"no page holds one row where two pages can hold two each",
     145,
     {row, row, row, row},
     {{0, 0}, {0, 40}, {1, 0}, {1, 40}}},
    {"a section that would leave one row behind moves on whole",
     150,
     {row, row, heading, row, row},
     {{0, 0}, {0, 40}, {1, 0}, {1, 30}, {1, 70}}},
    {"a block that begins a page does",
     150,
     {row, row, {10, 30, Follows::may_be_apart, 1, Begins::a_page}},
     {{0, 0}, {0, 40}, {1, 0}}},
    {"a chain that no page could hold is let go",
     100,
     {heading, {10, 90, Follows::may_be_apart}},
     {{0, 0}, {1, 0}}},
};

}  // namespace

TEST_CASE("blocks are placed whole", "[print]") {
  for (const Case& test : cases) {
    const auto places = place_blocks(test.blocks, test.room);
    REQUIRE(places.size() == test.places.size());
    for (std::size_t i = 0; i < places.size(); ++i) {
      INFO(test.name << ", block " << i);
      CHECK(places[i].page == test.places[i].page);
      CHECK(places[i].y == test.places[i].y);
    }
  }
}

TEST_CASE("the room that is left goes between rows, not behind headings, and not without an end", "[print]") {
  const std::vector<BlockSize> blocks = {heading, row, row, row};
  std::vector<BlockPlace> places = place_blocks(blocks, 200);
  spread_rows(blocks, 200, 100, places);
  CHECK(places[1].y == 30);  // as near to its heading as ever
  CHECK(places[3].y + 30 == Approx(200));
  CHECK(places[2].y - places[1].y == Approx(places[3].y - places[2].y));
  places = place_blocks(blocks, 1000);
  spread_rows(blocks, 1000, 20, places);
  CHECK(places[3].y == 30 + 2 * (40 + 20));
}

}  // namespace lantern
