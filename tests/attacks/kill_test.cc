// A build is killed, or asked to end, at any moment: visitors see the old site whole or the new one. After a
// signal that can be heard nothing is left beside the site; what a kill leaves goes with the next build.
// LANTERN_KILLS says how often it is killed, and a quarter as often by each of the others; LANTERN_SEED when.
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <random>
#include <thread>

#include "rebuilds.hpp"

using lantern::testing::number_from;
using lantern::testing::Rebuilds;
using lantern::testing::run_lantern;
using lantern::testing::tree_of;

namespace {

using Clock = std::chrono::steady_clock;

// Its status, as waitpid() gives it.
int build_and_signal(const std::string& arguments, int signal, std::chrono::microseconds after) {
  const std::string command = "exec '" LANTERN_BINARY "' " + arguments + " --jobs 2 >/dev/null 2>&1";
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    ::execl("/bin/sh", "sh", "-c", command.c_str(), nullptr);
    ::_exit(127);
  }
  std::this_thread::sleep_for(after);
  ::kill(child, signal);
  int status = 0;
  ::waitpid(child, &status, 0);
  return status;
}

}  // namespace

TEST_CASE("a build that is ended at any moment leaves one site, whole", "[kill]") {
  const int signal = GENERATE(SIGKILL, SIGTERM, SIGINT, SIGHUP);
  Rebuilds rebuilds;
  const Clock::time_point start = Clock::now();
  REQUIRE(run_lantern(rebuilds.arguments(1)).exit_code == 0);
  REQUIRE(run_lantern(rebuilds.arguments(0)).exit_code == 0);
  // As long as a build takes, and a little longer.
  const auto longest =
      std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - start).count() * 6 / 10;

  const int kills = number_from("LANTERN_KILLS", 100) / (signal == SIGKILL ? 1 : 4);
  const int seed = number_from("LANTERN_SEED", 20260601);
  std::mt19937 dice(static_cast<unsigned>(seed + signal));
  int version = 0;
  int ended = 0;
  int left = 0;
  for (int kill = 0; kill < kills; ++kill) {
    const std::chrono::microseconds after(std::uniform_int_distribution<long>(0, longest)(dice));
    const int status = build_and_signal(rebuilds.arguments(1 - version), signal, after);
    INFO("kill " << kill << " of seed " << seed << " with signal " << signal << " after " << after.count()
                 << " microseconds, status " << status);
    if (WIFSIGNALED(status)) {
      ++ended;
      CHECK(WTERMSIG(status) == signal);
    } else {
      CHECK(WEXITSTATUS(status) == 0);
    }
    const std::string found = tree_of(rebuilds.out());
    CHECK((found == rebuilds.published(0) || found == rebuilds.published(1)));
    if (!WIFSIGNALED(status)) CHECK(found == rebuilds.published(1 - version));
    if (!rebuilds.beside().empty()) ++left;
    if (signal != SIGKILL) CHECK(rebuilds.beside().empty());
    version = found == rebuilds.published(1) ? 1 : 0;
  }
  WARN("signal " << signal << ", seed " << seed << ": " << ended << " of " << kills << " builds ended by it; "
                 << left << " times something stood beside the site");
  CHECK(ended > kills / 4);
  REQUIRE(run_lantern(rebuilds.arguments(1)).exit_code == 0);
  CHECK(tree_of(rebuilds.out()) == rebuilds.published(1));
  CHECK(rebuilds.beside().empty());
}
