#include "cli/new_command.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>

#include "base/today.hpp"
#include "cli/printing.hpp"
#include "cli/run.hpp"
#include "driver/start_page.hpp"
#include "driver/write_form.hpp"
#include "driver/write_picture_list.hpp"
#include "text/suggest.hpp"

namespace lantern::cli {
namespace {

namespace fs = std::filesystem;

// What can be written, pages first; and what the guide names and is still to come.
constexpr auto now = std::to_array<std::string_view>(
    {"case-study", "cohort", "bundle", "session", "resource", "event", "page", "form", "picture-list"});
constexpr auto later = std::to_array<std::string_view>({"site", "easy-read", "admin"});

int refuse(const std::string& sentence) {
  complain(sentence);
  return command_line_is_wrong;
}

// An option that this kind has no use for would do nothing.
bool refuse_useless(const NewOptions& options, const std::string& value, std::string_view name,
                    std::initializer_list<std::string_view> kinds) {
  if (value.empty() || std::ranges::find(kinds, options.kind) != kinds.end()) return false;
  complain(fmt::format("'lantern new {}' takes no {}", options.kind, name));
  return true;
}

int make_picture_list(const std::string& name, const SharedOptions& shared) {
  RealFileSystem disk;
  const fs::path folder = name.empty() ? fs::path("picture-list") : fs::path(name);
  // This folder counts only when it is a site.
  const bool no_site = shared.site == "." && disk.kind("site.yaml") == FileKind::missing;
  const auto list = driver::write_picture_list(disk, folder, no_site ? "" : shared.site);
  if (!list) return explain(list.error());
  if (!shared.quiet)
    say(fmt::format("{} pictures with {} names: open {} in a browser\n", list->pictures, list->names,
                    list->page.string()));
  return done;
}

int make_form(const NewOptions& options, const SharedOptions& shared) {
  if (options.name.empty()) return refuse("name the file, as in: lantern new form case-study.docx");
  RealFileSystem disk;
  const auto written =
      driver::write_form(disk, options.name, options.language.empty() ? "en" : options.language);
  if (!written) return explain(written.error());
  if (!shared.quiet) say(options.name + "\n");
  return done;
}

int make_page(PageKind kind, const NewOptions& options, const SharedOptions& shared) {
  if (options.name.empty() && options.from.empty())
    return refuse(fmt::format("give it a title, as in: lantern new {} \"A title\"", options.kind));
  const auto day = today();
  if (!day) return refuse(day.error());
  RealFileSystem disk;
  Diagnostics findings;
  const auto started = driver::start_page(disk,
                                          {kind, options.name, shared.site, options.organisation,
                                           options.cohort, options.bundle, options.from, *day},
                                          findings);
  if (started && !shared.quiet) {
    say(started->page.string() + "\n");
    for (const std::string& line : started->read) say("  " + line + "\n");
  }
  print(findings);
  if (!started) return explain(started.error());
  return done;
}

}  // namespace

int make_new(const NewOptions& options, const SharedOptions& shared) {
  if (std::ranges::find(later, options.kind) != later.end())
    return refuse(fmt::format("'lantern new {}' cannot be done yet", options.kind));
  if (std::ranges::find(now, options.kind) == now.end()) {
    const auto nearest = closest(options.kind, now);
    return refuse(fmt::format(
        "there is no kind '{}'; {}", options.kind,
        nearest ? "did you mean '" + *nearest + "'?" : fmt::format("there are {}", fmt::join(now, ", "))));
  }
  if (refuse_useless(options, options.organisation, "--organisation", {"case-study"}) ||
      refuse_useless(options, options.cohort, "--cohort", {"case-study", "bundle"}) ||
      refuse_useless(options, options.bundle, "--bundle", {"session"}) ||
      refuse_useless(options, options.from, "--from", {"case-study"}) ||
      refuse_useless(options, options.language, "--language", {"form"}))
    return command_line_is_wrong;
  if (options.kind == "picture-list") return make_picture_list(options.name, shared);
  if (options.kind == "form") return make_form(options, shared);
  return make_page(*from_name<PageKind>(options.kind), options, shared);
}

}  // namespace lantern::cli
