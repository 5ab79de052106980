#include "print/pages.hpp"

#include <algorithm>
#include <limits>

namespace lantern::print {
namespace {

// What is wrong with a page, against one page more: the smallest sum over all pages is printed.
constexpr double of_a_page = 1;
constexpr double of_one_row = 3;           // alone on its page
constexpr double of_a_parted_row = 0.4;    // the first or last of a section, away from all its others
constexpr double of_a_parted_group = 0.5;  // worth a page that is two thirds full
constexpr double of_an_end = 1000;         // a heading that stands last

struct Page {
  std::size_t first = 0, end = 0;
  double used = 0;
  int rows = 0;
};

bool is_heading(const BlockSize& block) { return block.rows == 0; }

double badness(const std::vector<BlockSize>& blocks, const Page& page, double room) {
  double sum = of_a_page;
  const bool is_last = page.end == blocks.size() || blocks[page.end].begins == Begins::a_page;
  if (page.rows < 2) sum += of_one_row;
  if (!is_last) {
    const double empty = std::max(0.0, room - page.used) / room;
    sum += empty * empty;
    if (blocks[page.end - 1].next == Follows::stays_with_next) sum += of_an_end;
    if (blocks[page.end - 1].next == Follows::stays_where_it_can) sum += of_a_parted_group;
    if (page.end - page.first > 1 && is_heading(blocks[page.end - 2]) && !is_heading(blocks[page.end]))
      sum += of_a_parted_row;
  }
  if (page.first > 0 && page.end - page.first > 1 && !is_heading(blocks[page.first]) &&
      is_heading(blocks[page.first + 1]))
    sum += of_a_parted_row;
  return sum;
}

}  // namespace

std::vector<BlockPlace> place_blocks(const std::vector<BlockSize>& blocks, double room) {
  const std::size_t count = blocks.size();
  // From the last block back: the end of the page that begins with a block, as all pages behind it are best.
  std::vector<double> best(count + 1, 0.0);
  std::vector<std::size_t> ends(count, count);
  for (std::size_t first = count; first-- > 0;) {
    best[first] = std::numeric_limits<double>::infinity();
    Page page{first, first, 0, 0};
    while (page.end < count) {
      const BlockSize& block = blocks[page.end];
      const double used = page.used + (page.end > first ? block.before : block.again) + block.height;
      if (page.end > first && (used > room || block.begins == Begins::a_page)) break;
      page.used = used;
      page.rows += block.rows;
      ++page.end;
      const double sum = badness(blocks, page, room) + best[page.end];
      if (sum <= best[first]) {
        best[first] = sum;
        ends[first] = page.end;
      }
    }
  }
  std::vector<BlockPlace> places(count);
  int number = 0;
  for (std::size_t first = 0; first < count; first = ends[first], ++number) {
    double y = blocks[first].again;
    for (std::size_t i = first; i < ends[first]; ++i) {
      if (i > first) y += blocks[i].before;
      places[i] = {number, y};
      y += blocks[i].height;
    }
  }
  return places;
}

void spread_rows(const std::vector<BlockSize>& blocks, double room, double most,
                 std::vector<BlockPlace>& places) {
  for (std::size_t first = 0, end = 0; first < places.size(); first = end) {
    int gaps = 0;
    for (end = first + 1; end < places.size() && places[end].page == places[first].page; ++end)
      if (blocks[end - 1].next == Follows::may_be_apart) ++gaps;
    const double left = room - places[end - 1].y - blocks[end - 1].height;
    const double more = gaps == 0 ? 0 : std::clamp(left / gaps, 0.0, most);
    double moved = 0;
    for (std::size_t i = first + 1; i < end; ++i) {
      if (blocks[i - 1].next == Follows::may_be_apart) moved += more;
      places[i].y += moved;
    }
  }
}

}  // namespace lantern::print
