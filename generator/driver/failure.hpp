// Why a command came to nothing: whose fault it is, and a sentence for the person who typed it.
#pragma once
#include <string>

#include "base/file_system.hpp"

namespace lantern::driver {

enum class FaultOf { request, content, machine };

struct Failure {
  FaultOf fault = FaultOf::machine;
  std::string sentence;  // empty when the diagnostics say it
};

inline Failure machine_failure(const FileError& error) {
  return {FaultOf::machine, error.path + ": " + error.reason};
}

}  // namespace lantern::driver
