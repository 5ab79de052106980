#include "cli/interruption.hpp"

#include <cstdio>
#include <system_error>

namespace lantern::cli {
namespace {

// A signal that is waited for has its default action still: to end the program.
void end_by(int signal) {
  sigset_t only;
  sigemptyset(&only);
  sigaddset(&only, signal);
  pthread_sigmask(SIG_UNBLOCK, &only, nullptr);
  raise(signal);
}

}  // namespace

Interruption::Interruption() {
  sigemptyset(&watched_);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction action {};
    if (sigaction(signal, nullptr, &action) != 0 || action.sa_handler == SIG_IGN) continue;
    sigaddset(&watched_, signal);
    one_of_them_ = signal;
  }
  if (one_of_them_ == 0) return;
  pthread_sigmask(SIG_BLOCK, &watched_, &before_);
  try {
    waiting_ = std::thread([this] { wait(); });
  } catch (const std::system_error&) {
    // Without a thread to wait, a signal ends the program at once; the next build clears up after it.
    pthread_sigmask(SIG_SETMASK, &before_, nullptr);
  }
}

void Interruption::wait() {
  int signal = 0;
  while (sigwait(&watched_, &signal) == 0) {
    if (over_) return;
    if (came_.exchange(signal) != 0) end_by(signal);
    asked_.request_stop();
  }
}

void Interruption::stop_waiting() {
  if (!waiting_.joinable()) return;
  over_ = true;
  pthread_kill(waiting_.native_handle(), one_of_them_);
  waiting_.join();
  pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

void Interruption::pass_on() {
  stop_waiting();
  if (came_ == 0) return;
  std::fflush(nullptr);
  end_by(came_);
}

Interruption::~Interruption() { stop_waiting(); }

}  // namespace lantern::cli
