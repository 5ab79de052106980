#include "base/workers.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace lantern {

void share_out(unsigned workers, std::size_t count, const std::function<void(std::size_t)>& work) {
  std::atomic<std::size_t> next = 0;
  std::exception_ptr failure;
  std::mutex failing;
  const auto run = [&] {
    for (std::size_t piece = next++; piece < count; piece = next++) {
      try {
        work(piece);
      } catch (...) {
        const std::lock_guard lock(failing);
        if (!failure) failure = std::current_exception();
      }
    }
  };
  {
    std::vector<std::jthread> threads;
    const std::size_t wanted = std::min<std::size_t>(workers, count);
    try {
      for (std::size_t i = 1; i < wanted; ++i) threads.emplace_back(run);
    } catch (const std::system_error&) {
      // A machine that gives no more threads has the work done by those there are.
    }
    run();
  }
  if (failure) std::rethrow_exception(failure);
}

unsigned default_workers() { return std::clamp(std::thread::hardware_concurrency(), 1U, 64U); }

}  // namespace lantern
