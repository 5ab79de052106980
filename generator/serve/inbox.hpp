// Where changes wait for the next build. Whoever watches adds; whoever builds takes, once a moment has passed
// in which nothing more came: one save is often several changes. Any threads.
#pragma once
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <stop_token>

#include "serve/changes.hpp"

namespace lantern::serve {

class Inbox {
 public:
  void add(Changes changes);

  // No more is built: whoever takes gets nothing, and what is under way is overtaken.
  void close();

  // Waits for changes; nothing once it is closed.
  std::optional<Changes> take();

  // Asks to stop as soon as something newer has come than was taken last.
  std::stop_token overtaken() const;

 private:
  using Clock = std::chrono::steady_clock;

  mutable std::mutex guarding_;
  std::condition_variable came_;
  bool closed_ = false;
  Changes waiting_;
  Clock::time_point first_;  // of those waiting
  Clock::time_point last_;
  std::stop_source overtaking_;
};

}  // namespace lantern::serve
