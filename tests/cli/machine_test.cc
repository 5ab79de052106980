// What the machine refuses is exit code 3 and a sentence, for every command: results that cannot be printed,
// too few files and too little memory, a picture that cannot be written.
#include <catch2/catch.hpp>
#include <regex>

#include "program.hpp"

namespace fs = std::filesystem;
using lantern::testing::read_file;
using lantern::testing::run_lantern;
using lantern::testing::Said;
using lantern::testing::Workplace;

namespace {

const std::string site = std::string(LANTERN_SOURCE_DIR) + "/tests/attacks/site";
const std::string csv = site + "/content/case-studies/dna/missed.csv";

void check_machine_failed(const Said& said) {
  CHECK(said.exit_code == 3);
  CHECK(said.err.find("lantern: ") != std::string::npos);
  // What fontconfig says of a file that it cannot have goes past everybody who uses it.
  const std::regex fontconfig("Fontconfig error: [^\n]*\n");
  // Nor are warnings about the site mistakes of the machine.
  const std::regex warning("[^\n]*: warning: [^\n]*\n( [^\n]*\n)*");
  const std::string own = std::regex_replace(std::regex_replace(said.err, fontconfig, ""), warning, "");
  INFO(own);
  for (const char* wrong : {"hint:", "scripts/setup", "a fault in Lantern", "GLib", "error: "})
    CHECK(own.find(wrong) == std::string::npos);
}

// Started by a shell that does `first`, as in "ulimit -n 9; exec", and `last` where it prints.
Said run_from_shell(const std::string& first, const std::string& arguments, const std::string& last = {}) {
  return run_lantern(arguments, "sh -c '" + first + " \"$0\" \"$@\" " + last + "'");
}
Said run_limited(const std::string& limit, const std::string& arguments) {
  return run_from_shell("ulimit " + limit + "; exec", arguments);
}

}  // namespace

TEST_CASE("a result that cannot be printed is a failure of the machine, whatever the command") {
  const Workplace workplace;
  const std::string out = "--out '" + (workplace.folder / "out").string() + "'";
  for (const std::string& command :
       {"markdown '" + site + "/content/about.md'", "analyse '" + csv + "' --format json",
        "check --site '" + site + "'", "check --format json --site '" + site + "'",
        "build --site '" + site + "' " + out, "easy-read '" + site + "/content/easy-read.md'",
        std::string("--help"), std::string("--version")})
    for (const char* where : {">/dev/full", ">&-"}) {
      INFO(command << where);
      check_machine_failed(run_from_shell("exec", command, where));
    }
}

TEST_CASE("a chart is written whole or not at all, also through a link") {
  const Workplace workplace;
  const fs::path picture = workplace.folder / "picture.svg";
  const fs::path link = workplace.folder / "link.svg";
  workplace.write("picture.svg", "old");
  fs::create_symlink("picture.svg", link);
  check_machine_failed(run_limited("-f 1", "chart '" + csv + "' -o '" + link.string() + "'"));
  CHECK(read_file(picture) == "old");
  CHECK(run_lantern("chart '" + csv + "' -o '" + link.string() + "'").exit_code == 0);
  CHECK(fs::is_symlink(link));
  CHECK(read_file(picture).find("<svg") != std::string::npos);
}

// A sanitizer needs memory and files of its own, and ends the program itself where it has none.
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
TEST_CASE("too few files or too little memory are said, and nothing is damaged") {
  const Workplace workplace;
  const std::string build =
      "build --site '" + site + "' --date 2026-06-01 --out '" + (workplace.folder / "out").string() + "'";
  for (const char* jobs : {" --jobs 1", " --jobs 8"}) {
    for (const char* limit : {"-n 5", "-n 7", "-n 9", "-n 12", "-n 24", "-v 120000", "-v 140000", "-v 160000",
                              "-v 200000", "-v 300000", "-v 600000"}) {
      INFO(limit << jobs);
      const Said said = run_limited(limit, build + jobs);
      if (said.exit_code != 0) check_machine_failed(said);
    }
  }
  CHECK(run_lantern(build).exit_code == 0);
  for (const auto& entry : fs::directory_iterator(workplace.folder)) CHECK(entry.path().filename() == "out");
}
#endif
