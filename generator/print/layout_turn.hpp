// One thread at a time lays out words with Pango. Pango 1.50 measures a typeface when it first sees it,
// behind a flag that is the whole process's and not its thread's (`in_get_metrics`, pangocairo-font.c): a
// thread that comes in between is told that letters are 0 wide, and from then on breaks some lines elsewhere.
// Laying out is a twelfth of a build; drawing what is laid out needs no turn.
#pragma once
#include <mutex>

namespace lantern::print {

// Held while words are laid out. Not to be taken twice by one thread.
class LayoutTurn {
 public:
  LayoutTurn();

 private:
  std::lock_guard<std::mutex> turn_;
};

}  // namespace lantern::print
