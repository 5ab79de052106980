#include "driver/write_picture_list.hpp"

#include <fmt/format.h>

#include "driver/easy_read.hpp"
#include "driver/installation.hpp"
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
  if (!may_write_into(disk, folder))
    return std::unexpected(Failure{
        FaultOf::request,
        fmt::format("'{}' is there already and is not a picture list; give another name, as in: lantern new "
                    "picture-list my-pictures",
                    folder.string())});
  const auto found_site = named_site(disk, site);
  if (!found_site) return std::unexpected(found_site.error());
  const EasyReadSite known = load_easy_read_site(disk, *installation, *found_site);
  const std::vector<pictures::NamedPicture> pictures = known.pictures->all();
  WrittenPictureList list{pictures.size(), 0, folder / "index.html"};
  for (const pictures::NamedPicture& each : pictures) {
    list.names += each.names.size();
    const fs::path copy = folder / pictures::picture_list_path(each.picture);
    if (const auto copied = disk.copy(each.picture.file, copy, CopyKeeps::bytes); !copied)
      return std::unexpected(machine_failure(copied.error()));
  }
  // Last, so that a page never stands there without its pictures.
  if (const auto written = disk.write(list.page, pictures::picture_list_html(pictures)); !written)
    return std::unexpected(machine_failure(written.error()));
  return list;
}

}  // namespace lantern::driver
