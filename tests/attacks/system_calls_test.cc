// One call to the system fails, anywhere in a run: the run ends with 3 and says what the machine did not do,
// with the published site as it was, or with 0 and the very same bytes as without the failure. Nothing
// between. LANTERN_FAULTS says how many calls fail, LANTERN_SEED which.
#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <fstream>
#include <map>
#include <random>

#include "cli/program.hpp"
#include "rebuilds.hpp"
#include "tree.hpp"

namespace fs = std::filesystem;
using lantern::testing::number_from;
using lantern::testing::read_file;
using lantern::testing::Rebuilds;
using lantern::testing::run_lantern;
using lantern::testing::Said;
using lantern::testing::tree_of;

namespace {

// A call, and an error that it meets on the machines of users.
struct Fault {
  const char* call;
  const char* error;
};
constexpr std::array faults = {
    Fault{"open", "EIO"},       Fault{"open", "EMFILE"},
    Fault{"open", "EACCES"},    Fault{"openat", "EACCES"},
    Fault{"read", "EIO"},       Fault{"write", "ENOSPC"},
    Fault{"write", "EIO"},      Fault{"close", "EIO"},
    Fault{"mkdir", "EACCES"},   Fault{"rename", "EIO"},
    Fault{"renameat2", "EIO"},  Fault{"unlink", "EIO"},
    Fault{"unlinkat", "EIO"},   Fault{"stat", "EIO"},
    Fault{"lstat", "EIO"},      Fault{"lstat", "EACCES"},
    Fault{"fstat", "EIO"},      Fault{"opendir", "EACCES"},
    Fault{"opendir", "EMFILE"}, Fault{"fdopendir", "ENOMEM"},
    Fault{"readdir", "EIO"},    Fault{"link", "EIO"},
    Fault{"syncfs", "EIO"},     Fault{"flock", "EIO"},
    Fault{"mmap", "ENOMEM"},    Fault{"memfd_create", "EMFILE"},
    Fault{"fopen", "EMFILE"},   Fault{"readlink", "EIO"},
};

struct Command {
  std::string arguments;
  fs::path result;  // what it writes; empty for nothing but words
};

Said run_failing(const Command& command, const std::string& plan, const fs::path& seen) {
  return run_lantern(command.arguments, "LD_PRELOAD='" LANTERN_FAILING_CALLS "' LANTERN_FAIL=" + plan +
                                            " LANTERN_FAIL_SEEN='" + seen.string() + "'");
}

// A call to let fail: the nth of its kind in a run of the command.
struct Attack {
  const Command* command;
  const Fault* fault;
  long seen;  // calls of the kind in a run without failure
};

std::vector<Attack> attacks_on(const std::vector<Command>& commands, const fs::path& counted) {
  std::vector<Attack> attacks;
  for (const Command& command : commands) {
    REQUIRE(run_failing(command, "none", counted).exit_code == 0);
    std::map<std::string, long> seen;
    std::ifstream stream(counted);
    for (std::string call; stream >> call;) stream >> seen[call];
    for (const Fault& fault : faults)
      if (seen[fault.call] > 0) attacks.push_back({&command, &fault, seen[fault.call]});
  }
  return attacks;
}

// The machine is to blame, and neither the content nor the installation.
void check_words(const Said& said) {
  CHECK_FALSE(said.err.empty());
  for (const char* advice : {"hint:", "scripts/setup", "a fault in Lantern", "error: ", "copy "})
    CHECK(said.err.find(advice) == std::string::npos);
}

}  // namespace

TEST_CASE("whichever call to the system fails, the site is whole and the words are true", "[system]") {
  Rebuilds rebuilds;
  const fs::path csv = rebuilds.site(0) / "content/case-studies/dna/missed.csv";
  const fs::path picture = rebuilds.folder() / "missed.svg";
  const std::string build = rebuilds.arguments(1) + " --jobs 1";
  const std::vector<Command> commands = {
      {build, rebuilds.out()},
      {"check --site '" + rebuilds.site(0).string() + "' --jobs 1 --date 2026-06-01", {}},
      {"chart '" + csv.string() + "' -o '" + picture.string() + "'", picture},
      {"analyse '" + csv.string() + "' --format json", {}}};
  const std::string old_site = rebuilds.published(0);
  const std::string new_site = rebuilds.published(1);
  REQUIRE(run_lantern(commands[2].arguments).exit_code == 0);
  const std::string new_picture = read_file(picture);
  std::map<const Command*, std::string> words;
  for (const Command& command : commands)
    if (command.result.empty()) words[&command] = run_lantern(command.arguments).out;
  const fs::path counted = rebuilds.folder() / "seen";
  const std::vector<Attack> attacks = attacks_on(commands, counted);

  const int wanted = number_from("LANTERN_FAULTS", 300);
  const int seed = number_from("LANTERN_SEED", 20260601);
  std::mt19937 dice(static_cast<unsigned>(seed));
  int failed = 0;
  for (int run = 0; run < wanted; ++run) {
    // Each kind of call in turn, so that the rare ones are not lost among the many reads.
    const Attack& attack = attacks[static_cast<std::size_t>(run) % attacks.size()];
    const long number = std::uniform_int_distribution<long>(1, attack.seen)(dice);
    const std::string plan =
        std::string(attack.fault->call) + ":" + std::to_string(number) + ":" + attack.fault->error;
    const Command& command = *attack.command;
    if (command.result == rebuilds.out()) rebuilds.put_back(0);
    if (command.result == picture) std::ofstream(picture) << "old";
    const Said said = run_failing(command, plan, counted);
    INFO("run " << run << " of seed " << seed << ": lantern " << command.arguments << ", " << plan
                << ", exit " << said.exit_code << "\n"
                << said.err);
    CHECK((said.exit_code == 0 || said.exit_code == 3));
    if (said.exit_code == 3) {
      ++failed;
      check_words(said);
    }
    const bool done = said.exit_code == 0;
    const std::string site = tree_of(rebuilds.out());
    if (command.result == rebuilds.out()) {
      CHECK((site == new_site || (site == old_site && !done)));
    } else if (command.result == picture) {
      const std::string drawn = read_file(picture);
      CHECK((drawn == new_picture || (drawn == "old" && !done)));
    } else if (done) {
      CHECK(said.out == words[attack.command]);
    }
  }
  WARN(wanted << " failing calls of seed " << seed << ": " << failed << " ended with exit code 3");
  CHECK(failed > wanted / 3);
  // The next build finds nothing in its way, whatever the failing ones have left.
  REQUIRE(run_lantern(build).exit_code == 0);
  CHECK(rebuilds.beside().empty());
}
