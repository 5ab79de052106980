// Which block stands on which page, and where. A block is never split, and one that belongs to the next
// (a heading) never stands last. Pure.
#pragma once
#include <cstddef>
#include <vector>

namespace lantern::print {

enum class Follows { may_be_apart, stays_with_next };

struct BlockSize {
  double before = 0;  // space above it; none at the top of a page
  double height = 0;
  Follows next = Follows::may_be_apart;
};

struct BlockPlace {
  int page = 0;  // from 0
  double y = 0;  // from the top of what the page holds
};

// `room`: the height of what a page holds. A block that is higher stands alone on its page and hangs over.
std::vector<BlockPlace> place_blocks(const std::vector<BlockSize>& blocks, double room);

}  // namespace lantern::print
