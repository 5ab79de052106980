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

// To standard error.
void print(const Diagnostics& diagnostics);
// To standard error, as it is. Where nobody can read what went wrong, the exit code still tells.
void tell(const std::string& text);
void print(const FileError& failure);
// A sentence about the command line to standard error.
void complain(const std::string& sentence);

// Says why a command came to nothing, unless its diagnostics did; gives the exit code.
int explain(const driver::Failure& failure);

// The object of the contract, with a newline.
std::string to_json(const driver::BuildReport& report);

}  // namespace lantern::cli
