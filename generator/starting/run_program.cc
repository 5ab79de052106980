#include "starting/run_program.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <memory>
#include <system_error>

#include "base/descriptor.hpp"

extern char** environ;

namespace lantern::starting {
namespace {

constexpr std::size_t most_said = 4096;  // of what it complains

std::unexpected<ProgramError> machine(int number) {
  return std::unexpected(ProgramError{ProgramFault::machine, std::generic_category().message(number)});
}

// Two ends of one line, ours and the program's. A socket rather than a pipe: writing to one that nobody reads
// any more is an error and no signal.
struct Line {
  std::unique_ptr<Descriptor> ours;
  std::unique_ptr<Descriptor> theirs;
};

std::expected<Line, int> line() {
  std::array<int, 2> ends{};
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) return std::unexpected(errno);
  ::fcntl(ends[0], F_SETFL, O_NONBLOCK);
  return Line{std::make_unique<Descriptor>(ends[0]), std::make_unique<Descriptor>(ends[1])};
}

// A program that has been started, ended at the latest with this.
class Child {
 public:
  explicit Child(pid_t id) : id_(id) {}
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  ~Child() { end(); }

  // Its exit code; -1 when a signal ended it.
  int wait() {
    int status = 0;
    while (::waitpid(id_, &status, 0) < 0 && errno == EINTR) {
    }
    id_ = 0;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }
  void end() {
    if (id_ == 0) return;
    ::kill(id_, SIGKILL);
    wait();
  }

 private:
  pid_t id_;
};

std::expected<pid_t, int> start(const std::vector<std::string>& arguments, const Line& input,
                                const Line& output, const Line& complaints) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, input.theirs->get(), STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, output.theirs->get(), STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, complaints.theirs->get(), STDERR_FILENO);
  std::vector<char*> words;
  for (const std::string& argument : arguments) words.push_back(const_cast<char*>(argument.c_str()));
  words.push_back(nullptr);
  pid_t id = 0;
  const int fault = ::posix_spawnp(&id, words[0], &actions, nullptr, words.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (fault != 0) return std::unexpected(fault);
  return id;
}

// Reads what is there; false at the end.
bool read_some(int from, std::string& into) {
  std::array<char, 1U << 16U> piece;
  const ssize_t read = ::read(from, piece.data(), piece.size());
  if (read > 0) into.append(piece.data(), static_cast<std::size_t>(read));
  return read > 0 || (read < 0 && (errno == EAGAIN || errno == EINTR));
}

}  // namespace

std::expected<std::string, ProgramError> run_program(const std::vector<std::string>& arguments,
                                                     std::string_view input, const ProgramLimits& limits) {
  auto in = line();
  auto out = line();
  auto err = line();
  if (!in || !out || !err) return machine(!in ? in.error() : !out ? out.error() : err.error());
  const auto id = start(arguments, *in, *out, *err);
  if (!id && id.error() == ENOENT) return std::unexpected(ProgramError{ProgramFault::missing, {}});
  if (!id) return machine(id.error());
  Child child(*id);
  for (Line* each : {&*in, &*out, &*err}) each->theirs.reset();

  std::string printed;
  std::string said;
  std::array<pollfd, 3> watched{
      {{in->ours->get(), POLLOUT, 0}, {out->ours->get(), POLLIN, 0}, {err->ours->get(), POLLIN, 0}}};
  const auto deadline = std::chrono::steady_clock::now() + limits.time;
  while (watched[1].fd >= 0 || watched[2].fd >= 0) {
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
    if (left.count() <= 0) return std::unexpected(ProgramError{ProgramFault::too_slow, {}});
    if (::poll(watched.data(), watched.size(), static_cast<int>(left.count())) < 0 && errno != EINTR)
      return machine(errno);
    if (watched[0].fd >= 0 && watched[0].revents != 0) {
      const ssize_t sent = ::send(watched[0].fd, input.data(), input.size(), MSG_NOSIGNAL);
      if (sent > 0) input.remove_prefix(static_cast<std::size_t>(sent));
      const bool later = sent < 0 && (errno == EAGAIN || errno == EINTR);
      if (input.empty() || (sent < 0 && !later)) {
        ::shutdown(watched[0].fd, SHUT_WR);
        watched[0].fd = -1;
      }
    }
    if (watched[1].revents != 0 && !read_some(watched[1].fd, printed)) watched[1].fd = -1;
    if (watched[2].revents != 0 && !read_some(watched[2].fd, said)) watched[2].fd = -1;
    if (printed.size() > limits.output)
      return std::unexpected(ProgramError{ProgramFault::failed, "it is far larger than any form"});
    if (said.size() > most_said) said.resize(most_said);
  }
  if (child.wait() != 0) return std::unexpected(ProgramError{ProgramFault::failed, said});
  return printed;
}

}  // namespace lantern::starting
