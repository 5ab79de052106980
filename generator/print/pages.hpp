// Which block stands on which page, and where. A block is never split, one that belongs to the next (a
// heading) never stands last, and no page holds a single row where there is another way. Pure.
#pragma once
#include <cstddef>
#include <vector>

namespace lantern::print {

enum class Follows { may_be_apart, stays_where_it_can, stays_with_next };
enum class Begins { where_there_is_room, a_page };

struct BlockSize {
  double before = 0;  // space above it; none at the top of a page
  double height = 0;
  Follows next = Follows::may_be_apart;
  int rows = 1;  // that a reader sees in it; 0: a heading
  Begins begins = Begins::where_there_is_room;
  double again = 0;  // of what stands above it once more where it begins a page: the heads of a table
};

struct BlockPlace {
  int page = 0;  // from 0
  double y = 0;  // from the top of what the page holds
};

// `room`: the height of what a page holds. A block that is higher stands alone on its page and hangs over.
std::vector<BlockPlace> place_blocks(const std::vector<BlockSize>& blocks, double room);

// What room is left on a page goes between its rows, `most` for each of them at most, so that they fill it.
void spread_rows(const std::vector<BlockSize>& blocks, double room, double most,
                 std::vector<BlockPlace>& places);

}  // namespace lantern::print
