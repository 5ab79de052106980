#include "cli/new_command.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>

#include "base/today.hpp"
#include "cli/asking.hpp"
#include "cli/new_questions.hpp"
#include "cli/printing.hpp"
#include "cli/run.hpp"
#include "driver/start_admin.hpp"
#include "driver/start_easy_read.hpp"
#include "driver/start_page.hpp"
#include "driver/start_site.hpp"
#include "driver/write_form.hpp"
#include "driver/write_picture_list.hpp"
#include "text/suggest.hpp"

namespace lantern::cli {
namespace {

namespace fs = std::filesystem;

// What can be written, pages first.
constexpr auto kinds =
    std::to_array<std::string_view>({"case-study", "cohort", "bundle", "session", "resource", "event", "page",
                                     "easy-read", "site", "form", "picture-list", "admin"});

int refuse(const std::string& sentence) {
  complain(sentence);
  return command_line_is_wrong;
}

// An option that this kind has no use for would do nothing.
bool refuse_useless(const NewOptions& options, const std::string& value, std::string_view name,
                    std::initializer_list<std::string_view> takers) {
  if (value.empty() || std::ranges::find(takers, options.kind) != takers.end()) return false;
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

int make_site(NewOptions options, const SharedOptions& shared) {
  RealFileSystem disk;
  if (!options.name.empty())
    if (const auto free = driver::check_site_folder(disk, options.name); !free) return explain(free.error());
  if (can_ask() && !ask_for_site(options)) return refuse("nothing was made");
  const auto day = today();
  if (!day) return refuse(day.error());
  const auto started =
      driver::start_site(disk, {options.name, options.title, options.language, options.organisation, *day});
  if (!started) return explain(started.error());
  if (shared.quiet) return done;
  const std::string named = options.name == "." ? "" : " --site " + options.name;
  say(fmt::format(
      "{}\n\nTo see it:                  lantern serve --open{}\nTo write a case study:      lantern new "
      "case-study \"Its title\"{}\n",
      options.name, named, named));
  return done;
}

int make_easy_read(const NewOptions& options, const SharedOptions& shared) {
  RealFileSystem disk;
  const auto page = driver::start_easy_read(disk, options.name, shared.site);
  if (!page) return explain(page.error());
  if (!shared.quiet) say(page->string() + "\n");
  return done;
}

int make_admin(const NewOptions& options, const SharedOptions& shared) {
  if (!options.name.empty())
    return refuse(
        "'lantern new admin' takes no name: the editor is for the whole site, in its folder root/admin");
  RealFileSystem disk;
  const auto page = driver::start_admin(disk, shared.site);
  if (!page) return explain(page.error());
  if (shared.quiet) return done;
  const std::string named = shared.site == "." ? "" : " --site " + shared.site;
  say(
      fmt::format("{}\n\nTo try it on this computer: npx decap-server, in the folder of the site; in a "
                  "second window lantern "
                  "serve{}; then open admin/index.html below the address it says\n"
                  "For everybody who edits:    fill in 'backend' at the top of {}\n",
                  page->string(), named, (page->parent_path() / "config.yml").string()));
  return done;
}

int make_page(PageKind kind, NewOptions options, const SharedOptions& shared) {
  if (can_ask() && !ask_for_page(kind, shared, options)) return refuse("nothing was made");
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
  if (std::ranges::find(kinds, options.kind) == kinds.end()) {
    const auto nearest = closest(options.kind, kinds);
    return refuse(fmt::format(
        "there is no kind '{}'; {}", options.kind,
        nearest ? "did you mean '" + *nearest + "'?" : fmt::format("there are {}", fmt::join(kinds, ", "))));
  }
  if (refuse_useless(options, options.organisation, "--organisation", {"case-study", "site"}) ||
      refuse_useless(options, options.cohort, "--cohort", {"case-study", "bundle"}) ||
      refuse_useless(options, options.bundle, "--bundle", {"session"}) ||
      refuse_useless(options, options.from, "--from", {"case-study"}) ||
      refuse_useless(options, options.language, "--language", {"form", "site"}) ||
      refuse_useless(options, options.title, "--title", {"site"}))
    return command_line_is_wrong;
  if (options.kind == "admin") return make_admin(options, shared);
  if (options.kind == "picture-list") return make_picture_list(options.name, shared);
  if (options.kind == "form") return make_form(options, shared);
  if (options.kind == "site") return make_site(options, shared);
  if (options.kind == "easy-read") return make_easy_read(options, shared);
  return make_page(*from_name<PageKind>(options.kind), options, shared);
}

}  // namespace lantern::cli
