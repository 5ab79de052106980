#include "cli/mistyped.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "text/ascii.hpp"
#include "text/suggest.hpp"

namespace lantern::cli {

std::string unknown_command(std::string_view word, std::span<const std::string_view> commands) {
  const auto nearest = closest(lower_ascii(word), commands);
  return fmt::format(
      "there is no command '{}'; {}", word,
      nearest ? "did you mean '" + *nearest + "'?" : fmt::format("there are {}", fmt::join(commands, ", ")));
}

std::string unknown_argument(std::string_view argument, std::string_view command,
                             std::span<const std::string_view> options) {
  const std::string whole = command.empty() ? "lantern" : fmt::format("lantern {}", command);
  if (!argument.starts_with('-'))
    return fmt::format("'{}' has no use for '{}'; '{} --help' says what it takes", whole, argument, whole);
  const std::string_view name = argument.substr(0, argument.find('='));
  const auto nearest = closest(name, options);
  return fmt::format(
      "'{}' has no option '{}'; {}", whole, name,
      nearest ? "did you mean '" + *nearest + "'?" : fmt::format("'{} --help' lists those it has", whole));
}

}  // namespace lantern::cli
