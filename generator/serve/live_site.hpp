// What is shown at this moment: the last site without errors, and what is wrong with the one being written.
// The builder puts it there, the threads of the server read it and wait for news. Any threads.
#pragma once
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "serve/memory_site.hpp"

namespace lantern::serve {

struct Shown {
  std::shared_ptr<MemorySite> site;  // the last one without errors; null before the first
  std::uint64_t version = 0;         // of that site, counted up
  std::uint64_t pages = 0;           // the first version from which only styles have changed
  std::string mistakes;              // why the newest is not shown, as in the terminal; empty when it is
  Diagnostics findings;              // the warnings of the newest
  std::uint64_t number = 0;          // of this state of things
};

class LiveSite {
 public:
  LiveSite();

  // A name of this run of the program: a page may stay open while it is started anew.
  const std::string& run() const { return run_; }

  std::shared_ptr<const Shown> now() const;
  void show(Shown shown);
  // A version that nobody has seen yet.
  std::uint64_t next_version();

  // What is shown after `number`, or null when nothing new came for so long.
  std::shared_ptr<const Shown> newer_than(std::uint64_t number, std::chrono::milliseconds at_most) const;

  // Pages that are open in a browser, by path. A viewer is one until it is let go.
  using Viewer = std::shared_ptr<const void>;
  Viewer view(std::string path);
  std::vector<std::string> viewed() const;

 private:
  const std::string run_;
  mutable std::mutex guarding_;
  mutable std::condition_variable changed_;
  std::shared_ptr<const Shown> shown_;
  std::uint64_t version_ = 0;
  std::multiset<std::string> viewed_;
};

}  // namespace lantern::serve
