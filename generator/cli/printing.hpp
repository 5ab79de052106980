// Everything that a command prints goes through here: results to standard output, the rest to standard error.
// Used by one thread.
#pragma once
#include <string>
#include <string_view>

#include "base/diagnostic.hpp"
#include "base/file_system.hpp"
#include "driver/build.hpp"
#include "driver/failure.hpp"

namespace lantern::cli {

// A result, to standard output. Whether it got there shows at the end.
void say(std::string_view text);
// The exit code of a command that would end with `code`: a result that could not be printed is none.
int after_printing(int code);

// How many diagnostics a person is shown at most.
inline constexpr std::size_t most_printed = 200;

// To standard error, errors before warnings where there are more, and a count of the rest. Nothing in them
// reaches the terminal as a control character.
void print(const Diagnostics& diagnostics);
void print(const FileError& failure);
// A sentence about the command line to standard error.
void complain(const std::string& sentence);

// Says why a command came to nothing, unless its diagnostics did; gives the exit code.
int explain(const driver::Failure& failure);

// The object of the contract, with a newline.
std::string to_json(const driver::BuildReport& report);

}  // namespace lantern::cli
