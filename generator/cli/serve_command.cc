#include "cli/serve_command.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <map>

#include "cli/interruption.hpp"
#include "cli/load_options.hpp"
#include "cli/open_browser.hpp"
#include "cli/printing.hpp"
#include "cli/run.hpp"
#include "serve/serve.hpp"
#include "text/characters.hpp"

namespace lantern::cli {
namespace {

std::string outcome(const serve::Built& built) {
  const std::size_t errors = built.diagnostics.count(Severity::error);
  const std::size_t warnings = built.diagnostics.count(Severity::warning);
  return fmt::format("{} in {:.2f} s: {} {}, {} {}", built.shown ? "built" : "not shown", built.seconds,
                     errors, errors == 1 ? "error" : "errors", warnings,
                     warnings == 1 ? "warning" : "warnings");
}

}  // namespace

int serve_site(const ServeCommandOptions& options, const SharedOptions& shared) {
  Interruption interruption;
  RealFileSystem disk;
  auto load = load_options(disk, shared);
  if (!load) {
    complain(load.error());
    return command_line_is_wrong;
  }
  // Who writes wants to see what is not ready; every such page is marked.
  load->drafts = driver::Drafts::of_any_day;
  serve::ServeOptions serving{std::move(*load),
                              shared.strict ? driver::Strictness::warnings_count : driver::Strictness::normal,
                              options.port};

  serve::Telling telling;
  telling.remark = [](const std::string& sentence) { complain(sentence); };
  telling.serving = [&](const std::string& address) {
    say(fmt::format("{} is shown at {}\n", made_visible(shared.site == "." ? "This site" : shared.site),
                    address));
    std::fflush(stdout);
    if (options.open && !open_browser(address))
      complain("there is no 'xdg-open' here that could open a browser; open " + address + " in yours");
  };
  // What has been said already is not said again at every save.
  std::map<serve::Stage, Diagnostics> said;
  telling.built = [&](const serve::Built& built) {
    Diagnostics& before = said[built.stage];
    if (built.diagnostics.items() != before.items()) print(built.diagnostics);
    before = built.diagnostics;
    if (built.failure)
      print(*built.failure);
    else if (!shared.quiet && built.stage == serve::Stage::checked)
      complain(outcome(built));
  };
  const auto served = serve::serve(disk, serving, telling, interruption.token());
  if (served) return done;
  complain(served.error());
  return machine_failed;
}

}  // namespace lantern::cli
