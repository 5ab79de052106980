// The report of `check`: its order, its sentences, its colours; and links to other websites from the command
// line.
#include <catch2/catch.hpp>
#include <string>

#include "cli/program.hpp"

using lantern::testing::read_file;
using lantern::testing::run_lantern;
using lantern::testing::Workplace;

namespace {

void write_site(const Workplace& workplace) {
  workplace.write("site.yaml",
                  "title: Falls\nbase_url: https://falls.example.nhs.uk\nlanguage: en\norganisation:\n"
                  "  name: A trust\n");
  workplace.write(
      "content/index.md",
      "---\ntitle: Falls\nsummary: Falls on two wards.\n---\n\nFor more click [here](about.md).\n");
  workplace.write("content/about.md", "---\ntitle: About us\n---\n\nThe QI team has [a plan](plan.md).\n");
  workplace.write("content/notes.txt", "Notes.\n");
}

std::size_t at(const std::string& text, std::string_view part) { return text.find(part); }

// What a person sees, with the line ends of a file.
std::string on_terminal(const Workplace& workplace, const std::string& environment,
                        const std::string& more = {}) {
  const std::string out = (workplace.folder / "terminal.txt").string();
  const std::string command = environment + " script -qec \"'" LANTERN_BINARY "' check " + more +
                              " --site '" + workplace.folder.string() + "'\" /dev/null >'" + out +
                              "' 2>&1 </dev/null";
  (void)std::system(command.c_str());
  std::string text = read_file(out);
  std::erase(text, '\r');
  return text;
}

}  // namespace

TEST_CASE("a report begins with what stops the site, goes on by page, and keeps the form of each finding",
          "[report]") {
  const Workplace workplace;
  write_site(workplace);
  const std::string site = " --site '" + workplace.folder.string() + "'";
  const std::string plain = "NO_COLOR=1 TERM=xterm";
  const std::string broken = on_terminal(workplace, plain);
  INFO(broken);
  CHECK(at(broken, "Mend first: 1 mistake on 1 page keeps the site from being published\n=====") == 0);
  CHECK(at(broken,
           "\ncontent/about.md:5:26: error: there is no 'plan.md' in the site [broken-link]\n    5 | ") !=
        std::string::npos);
  CHECK(at(broken, "Mend first") < at(broken, "Worth mending: 2 things on 2 pages"));
  CHECK(at(broken, "Falls, content/index.md: links 1") < at(broken, "[initials]"));
  CHECK(at(broken, "1 thing stops the site from being published") != std::string::npos);
  const auto to_file = run_lantern("check" + site);
  CHECK(to_file.exit_code == 1);
  CHECK(at(to_file.err, "content/about.md:5:5: warning: ") == 0);

  workplace.write("content/plan.md", "---\ntitle: The plan\n---\n\nThe plan.\n");
  const std::string mended = on_terminal(workplace, plain);
  INFO(mended);
  CHECK(at(mended, "Worth mending: 2 things on 2 pages") == 0);
  CHECK(at(mended, "Worth mending") < at(mended, "Only worth knowing: 1 thing on 1 page"));
  CHECK(at(mended, "Nothing stops the site from being published. 2 things are worth mending. 1 thing") !=
        std::string::npos);
  CHECK(at(mended, "checked: 0 errors, 3 warnings") != std::string::npos);

  const auto strict = run_lantern("check --strict" + site);
  CHECK(strict.exit_code == 1);
  CHECK(at(strict.out, "With --strict, 3 warnings stop the site from being published.") != std::string::npos);

  const auto quiet = run_lantern("check --quiet" + site);
  CHECK(quiet.out.empty());
  CHECK(at(quiet.err, "content/about.md:5:5: warning: ") == 0);
}

TEST_CASE("colours are for terminals whose owner wants them", "[report]") {
  const Workplace workplace;
  write_site(workplace);
  CHECK(on_terminal(workplace, "NO_COLOR= TERM=xterm").find("\x1b[1;31merror:\x1b[0m") != std::string::npos);
  CHECK(on_terminal(workplace, "NO_COLOR=1 TERM=xterm").find('\x1b') == std::string::npos);
  CHECK(on_terminal(workplace, "NO_COLOR= TERM=dumb").find('\x1b') == std::string::npos);
}

TEST_CASE("links to other websites are tried when that is wanted, and never else", "[report]") {
  const Workplace workplace;
  write_site(workplace);
  workplace.write("content/about.md", "---\ntitle: About us\n---\n\nWith [a plan](http://10.0.0.1/plan).\n");
  const std::string site = " --site '" + workplace.folder.string() + "'";
  const auto alone = run_lantern("check" + site);
  CHECK(at(alone.err, "outside-link") == std::string::npos);
  CHECK_FALSE(std::filesystem::exists(workplace.folder / ".lantern-cache"));
  const auto external = run_lantern("check --external" + site);
  INFO(external.err);
  CHECK(external.exit_code == 0);
  CHECK(at(external.err,
           "content/about.md:5:15: warning: 'http://10.0.0.1/plan' leads nowhere: it leads into a private "
           "network, "
           "where readers cannot follow [outside-link-broken]\n") != std::string::npos);
  CHECK(std::filesystem::exists(workplace.folder / ".lantern-cache/outside-links.txt"));
}
