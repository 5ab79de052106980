#include "cli/new_command.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>

#include "cli/printing.hpp"
#include "cli/run.hpp"
#include "driver/write_picture_list.hpp"

namespace lantern::cli {
namespace {

namespace fs = std::filesystem;

// Named by the guide, and still to come.
constexpr std::array<std::string_view, 7> later = {"site",    "case-study", "cohort",   "bundle",
                                                   "session", "resource",   "easy-read"};

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

}  // namespace

int make_new(const NewOptions& options, const SharedOptions& shared) {
  if (options.kind == "picture-list") return make_picture_list(options.name, shared);
  if (std::ranges::find(later, options.kind) != later.end())
    complain(fmt::format("'lantern new {}' cannot be done yet; so far only 'lantern new picture-list' can",
                         options.kind));
  else
    complain(fmt::format("there is no kind '{}'; so far there is only picture-list", options.kind));
  return command_line_is_wrong;
}

}  // namespace lantern::cli
