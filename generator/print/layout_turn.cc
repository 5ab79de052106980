#include "print/layout_turn.hpp"

namespace lantern::print {
namespace {

// The flag is the process's, and so is this.
std::mutex& of_the_process() {
  static std::mutex mutex;
  return mutex;
}

}  // namespace

LayoutTurn::LayoutTurn() : turn_(of_the_process()) {}

}  // namespace lantern::print
