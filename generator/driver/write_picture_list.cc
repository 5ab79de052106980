#include "driver/write_picture_list.hpp"

#include <fmt/format.h>

#include "base/replace_file.hpp"
#include "driver/easy_read.hpp"
#include "driver/installation.hpp"
#include "driver/watched_disk.hpp"
#include "pictures/picture_list.hpp"

namespace lantern::driver {
namespace {

namespace fs = std::filesystem;

bool may_write_into(const FileSystem& disk, const fs::path& folder) {
  const auto kind = disk.kind(folder);
  if (kind == FileKind::missing) return true;
  if (kind != FileKind::folder) return false;
  const auto entries = disk.list(folder);
  if (!entries) return false;
  if (entries->empty()) return true;
  const auto page = disk.read(folder / "index.html", ReadLimit::text);
  return page && page->starts_with(pictures::picture_list_mark);
}

}  // namespace

std::expected<WrittenPictureList, Failure> write_picture_list(FileSystem& disk, const fs::path& folder,
                                                              const fs::path& site) {
  const auto installation = installation_folder();
  if (!installation) return std::unexpected(Failure{FaultOf::machine, installation.error()});
  const WatchedDisk sources(disk);
  const bool may_write = may_write_into(sources, folder);
  const auto found_site = named_site(sources, site);
  std::vector<pictures::NamedPicture> pictures;
  if (may_write && found_site)
    pictures = load_easy_read_site(sources, *installation, *found_site).pictures->all();
  if (const auto failure = sources.failure()) return std::unexpected(machine_failure(*failure));
  if (!may_write)
    return std::unexpected(Failure{
        FaultOf::request,
        fmt::format("'{}' is there already and is not a picture list; give another name, as in: lantern new "
                    "picture-list my-pictures",
                    folder.string())});
  if (!found_site) return std::unexpected(found_site.error());
  WrittenPictureList list{pictures.size(), 0, folder / "index.html"};
  for (const pictures::NamedPicture& each : pictures) {
    list.names += each.names.size();
    const fs::path copy = folder / pictures::picture_list_path(each.picture);
    if (const auto copied = disk.copy(each.picture.file, copy, CopyKeeps::bytes); !copied)
      return std::unexpected(machine_failure(copied.error()));
  }
  // Last, so that a page never stands there without its pictures.
  if (const auto written = replace_file(disk, list.page, pictures::picture_list_html(pictures)); !written)
    return std::unexpected(machine_failure(written.error()));
  return list;
}

}  // namespace lantern::driver
