#include "cli/new_command.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>

#include "cli/printing.hpp"
#include "cli/run.hpp"
#include "driver/easy_read.hpp"
#include "driver/installation.hpp"
#include "pictures/picture_list.hpp"

namespace lantern::cli {
namespace {

namespace fs = std::filesystem;

// Named by the guide, and still to come.
constexpr std::array<std::string_view, 7> later = {"site",    "case-study", "cohort",   "bundle",
                                                   "session", "resource",   "easy-read"};

// Nobody's files are written over: the folder is new, empty, or a picture list of an earlier run.
bool may_write_into(const FileSystem& disk, const fs::path& folder) {
  const FileKind kind = disk.kind(folder);
  if (kind == FileKind::missing) return true;
  if (kind != FileKind::folder) return false;
  const auto entries = disk.list(folder);
  if (!entries) return false;
  if (entries->empty()) return true;
  const auto page = disk.read(folder / "index.html");
  return page && page->starts_with(pictures::picture_list_mark);
}

int make_picture_list(const std::string& name, const SharedOptions& shared) {
  RealFileSystem disk;
  const auto installation = driver::installation_folder();
  if (!installation) {
    complain(installation.error());
    return machine_failed;
  }
  const fs::path folder = name.empty() ? fs::path("picture-list") : fs::path(name);
  if (!may_write_into(disk, folder)) {
    complain(
        fmt::format("'{}' is there already and is not a picture list; give another name, as in: lantern new "
                    "picture-list my-pictures",
                    folder.string()));
    return command_line_is_wrong;
  }
  const fs::path site =
      disk.kind(fs::path(shared.site) / "site.yaml") == FileKind::file ? fs::path(shared.site) : fs::path();
  if (site.empty() && shared.site != ".") {
    complain("there is no site.yaml in '" + shared.site + "'");
    return command_line_is_wrong;
  }
  const driver::EasyReadSite known = driver::load_easy_read_site(disk, *installation, site);
  const std::vector<pictures::NamedPicture> pictures = known.pictures->all();
  std::size_t names = 0;
  for (const pictures::NamedPicture& each : pictures) {
    names += each.names.size();
    const auto bytes = disk.read(each.picture.file);
    if (!bytes) {
      print(bytes.error());
      return machine_failed;
    }
    if (const auto written = disk.write(folder / pictures::picture_list_path(each.picture), *bytes);
        !written) {
      print(written.error());
      return machine_failed;
    }
  }
  // Last, so that a page never stands there without its pictures.
  const fs::path page = folder / "index.html";
  if (const auto written = disk.write(page, pictures::picture_list_html(pictures)); !written) {
    print(written.error());
    return machine_failed;
  }
  if (!shared.quiet)
    fmt::print("{} pictures with {} names: open {} in a browser\n", pictures.size(), names, page.string());
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
