// What Ctrl-C, `kill` and a closed terminal (SIGINT, SIGTERM, SIGHUP) do to a command that writes: it is
// asked to stop, puts away what it had begun, and then ends as if the signal had ended it. A second one ends
// it at once. Owned by the command for as long as it runs, and made before any other thread: threads made
// later leave these signals to the one that waits for them here, so nothing is ever done inside a signal
// handler.
#pragma once
#include <csignal>

#include <atomic>
#include <stop_token>
#include <thread>

namespace lantern::cli {

class Interruption {
 public:
  Interruption();
  Interruption(const Interruption&) = delete;
  Interruption& operator=(const Interruption&) = delete;
  ~Interruption();

  // For the work: whether it should stop.
  std::stop_token token() const { return asked_.get_token(); }
  // Ends the program as the signal would have; does nothing when none came.
  void pass_on();

 private:
  void wait();
  void stop_waiting();

  sigset_t watched_{};
  sigset_t before_{};
  int one_of_them_ = 0;  // 0: all are ignored, as under nohup
  std::stop_source asked_;
  std::atomic<int> came_ = 0;
  std::atomic<bool> over_ = false;
  std::thread waiting_;
};

}  // namespace lantern::cli
