#include "serve/inbox.hpp"

#include <algorithm>

namespace lantern::serve {
namespace {

using namespace std::chrono_literals;

constexpr auto quiet = 15ms;     // after which a save is taken to be whole
constexpr auto at_most = 150ms;  // even when there is no quiet

}  // namespace

void Inbox::add(Changes changes) {
  if (changes.empty()) return;
  const std::lock_guard lock(guarding_);
  last_ = Clock::now();
  if (waiting_.empty()) first_ = last_;
  waiting_.add(std::move(changes));
  overtaking_.request_stop();
  came_.notify_all();
}

void Inbox::close() {
  const std::lock_guard lock(guarding_);
  closed_ = true;
  overtaking_.request_stop();
  came_.notify_all();
}

std::optional<Changes> Inbox::take() {
  std::unique_lock lock(guarding_);
  came_.wait(lock, [&] { return closed_ || !waiting_.empty(); });
  while (!closed_) {
    const auto due = std::min(last_ + quiet, first_ + at_most);
    if (Clock::now() >= due) break;
    came_.wait_until(lock, due);
  }
  if (closed_) return std::nullopt;
  overtaking_ = std::stop_source();
  return std::exchange(waiting_, {});
}

std::stop_token Inbox::overtaken() const {
  const std::lock_guard lock(guarding_);
  return overtaking_.get_token();
}

}  // namespace lantern::serve
