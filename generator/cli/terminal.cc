#include "cli/terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <string_view>

namespace lantern::cli {
namespace {

// Longer lines are hard to follow, and on shorter ones a path does not fit.
constexpr std::size_t widest = 100;
constexpr std::size_t narrowest = 40;

std::string_view from_environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

}  // namespace

Terminal terminal_of_standard_error() {
  Terminal terminal;
  if (::isatty(STDERR_FILENO) == 0) return terminal;
  terminal.kind = StreamKind::terminal;
  winsize size{};
  if (::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
    terminal.width = std::clamp<std::size_t>(size.ws_col, narrowest, widest);
  if (from_environment("NO_COLOR").empty() && from_environment("TERM") != "dumb")
    terminal.colours = Colours::some;
  return terminal;
}

}  // namespace lantern::cli
