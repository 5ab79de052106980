// `lantern serve`: a site in a browser of this machine while it is being written. Watches its folders, builds
// it into memory at every change and serves it from there.
#pragma once
#include <expected>
#include <functional>
#include <stop_token>
#include <string>

#include "driver/build.hpp"
#include "serve/builder.hpp"

namespace lantern::serve {

struct ServeOptions {
  driver::LoadOptions load;  // its stop is not asked
  driver::Strictness strictness = driver::Strictness::normal;
  int port = 4000;  // the first that is tried
};

// What is told on the way, by the thread that serves.
struct Telling {
  std::function<void(const std::string& sentence)> remark;
  std::function<void(const std::string& address)> serving;  // once
  std::function<void(const Built& built)> built;
};

// Serves until `stop`, and leaves no thread and no file; or why it cannot begin, as a sentence.
std::expected<void, std::string> serve(FileSystem& disk, const ServeOptions& options, const Telling& telling,
                                       std::stop_token stop);

}  // namespace lantern::serve
