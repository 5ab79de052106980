#include "print/pages.hpp"

namespace lantern::print {

std::vector<BlockPlace> place_blocks(const std::vector<BlockSize>& blocks, double room) {
  std::vector<BlockPlace> places(blocks.size());
  int page = 0;
  double y = 0;
  for (std::size_t first = 0; first < blocks.size();) {
    // Blocks that stay together; a chain that no page could hold is let go where the page ends.
    std::size_t end = first + 1;
    double together = blocks[first].height;
    while (end < blocks.size() && blocks[end - 1].next == Follows::stays_with_next) {
      const double longer = together + blocks[end].before + blocks[end].height;
      if (longer > room) break;
      together = longer;
      ++end;
    }
    if (y > 0 && y + blocks[first].before + together > room) {
      ++page;
      y = 0;
    }
    for (; first < end; ++first) {
      if (y > 0) y += blocks[first].before;
      places[first] = {page, y};
      y += blocks[first].height;
    }
  }
  return places;
}

}  // namespace lantern::print
