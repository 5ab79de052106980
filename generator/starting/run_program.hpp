// Runs another program as a process of its own, without a shell: it reads `input`, and what it prints is
// read with bounds of size and time. Any thread.
#pragma once
#include <chrono>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

namespace lantern::starting {

struct ProgramLimits {
  std::chrono::milliseconds time = std::chrono::seconds(60);
  std::size_t output = 64U << 20U;  // bytes
};

enum class ProgramFault {
  missing,  // no program of this name is on PATH
  failed,   // it said that it could not, or printed more than it may
  too_slow,
  machine
};

struct ProgramError {
  ProgramFault fault = ProgramFault::machine;
  std::string reason;  // what the program said, or the machine
};

// `arguments` begin with the name of the program. What it printed on standard output.
std::expected<std::string, ProgramError> run_program(const std::vector<std::string>& arguments,
                                                     std::string_view input, const ProgramLimits& limits);

}  // namespace lantern::starting
