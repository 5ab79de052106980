// What is said about a word of the command line that nobody knows: the nearest that is known, or all there
// are. Pure functions.
#pragma once
#include <span>
#include <string>
#include <string_view>

namespace lantern::cli {

// "there is no command 'serv'; did you mean 'serve'?"
std::string unknown_command(std::string_view word, std::span<const std::string_view> commands);

// Of an option, or of a word too many, behind `command`, which may be empty: "'lantern build' has no option
// '--draft'; did you mean '--drafts'?"
std::string unknown_argument(std::string_view argument, std::string_view command,
                             std::span<const std::string_view> options);

}  // namespace lantern::cli
