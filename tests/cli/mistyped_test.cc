// A word of the command line that nobody knows: the nearest that is known, and exit code 2.
#include <catch2/catch.hpp>

#include "cli/program.hpp"

using namespace lantern::testing;

namespace {

struct Case {
  const char* arguments;
  const char* says;
};

}  // namespace

TEST_CASE("a mistyped command or option gets the nearest name", "[mistyped]") {
  for (const Case& each : {
           Case{"biuld", "there is no command 'biuld'; did you mean 'build'?"},
           {"chek --site x", "there is no command 'chek'; did you mean 'check'?"},
           {"easyread x.md", "there is no command 'easyread'; did you mean 'easy-read'?"},
           {"nwe page A", "there is no command 'nwe'; did you mean 'new'?"},
           {"BUILD", "there is no command 'BUILD'; did you mean 'build'?"},
           {"quack", "there is no command 'quack'; there are build, "},
           {"", "say what to do: build, "},
           {"--verison", "'lantern' has no option '--verison'; did you mean '--version'?"},
           {"build --draft", "'lantern build' has no option '--draft'; did you mean '--drafts'?"},
           {"build -drafts", "'lantern build' has no option '-drafts'; did you mean '--drafts'?"},
           {"build --baseurl=http://x/",
            "'lantern build' has no option '--baseurl'; did you mean '--base-url'?"},
           {"check --elephant", "'lantern check' has no option '--elephant'; 'lantern check --help' lists"},
           {"chart x.csv --tilte A -o x.svg",
            "'lantern chart' has no option '--tilte'; did you mean '--title'?"},
           {"build my-site", "'lantern build' has no use for 'my-site'; 'lantern build --help' says"},
           {"new pgae \"A title\"", "there is no kind 'pgae'; did you mean 'page'?"},
       }) {
    INFO(each.arguments);
    const Said said = run_lantern(each.arguments);
    CHECK(said.exit_code == 2);
    CHECK(said.err.starts_with(std::string("lantern: ") + each.says));
    CHECK(said.out.empty());
  }
}

TEST_CASE("what is missing behind a known command is still said", "[mistyped]") {
  const Said said = run_lantern("chart x.csv");
  CHECK(said.exit_code == 2);
  CHECK(said.err.find("--output is required") != std::string::npos);
}
