#include "site/published_pictures.hpp"

#include <fmt/format.h>

#include "pictures/picture_size.hpp"
#include "pictures/published.hpp"
#include "site/addresses.hpp"

namespace lantern::site {
namespace {

// The addresses are those of content/a/ward.jpg and content/a/ward-800px.jpg.
std::string narrow_name(const std::string& path) {
  const std::size_t point = path.rfind('.');
  const std::size_t end = point == std::string::npos || point < path.rfind('/') + 1 ? path.size() : point;
  return fmt::format("{}-{}px{}", path.substr(0, end), pictures::narrow_side, path.substr(end));
}

PictureVersion version(const std::string& path, pictures::PhotographSize size) {
  return {file_output_path(path), file_address(path), size};
}

// Whether the site makes it smaller. Whoever is offered a file gets it whole; what lies in assets/ keeps its
// name, and a drawing there its pixels; those of root/ are copied as they are.
bool is_made_smaller(const std::string& path, const Naming& naming, std::string_view bytes) {
  if (!pictures::is_photograph(bytes) || is_copied_to_the_top(path)) return false;
  return naming.shown || (path.starts_with("assets/") && !naming.offered && bytes.starts_with("\xFF\xD8"));
}

void say_when_large(const std::string& path, std::size_t bytes, const SourceLocation& where,
                    Diagnostics& diagnostics) {
  if (bytes <= pictures::most_published_bytes) return;
  diagnostics.warning(
      where, "picture-large",
      fmt::format("'{}' has {} kB, for which a telephone waits long", path.substr(path.rfind('/') + 1),
                  bytes / 1000),
      "save it as JPEG: Lantern makes photographs smaller by itself, but not pictures of this format");
}

}  // namespace

PublishedPictures::PublishedPictures(const NamedFiles& named, const SourceFiles& files,
                                     const FileSystem* disk, Diagnostics& diagnostics) {
  for (const auto& [path, naming] : named.files)
    if (naming.shown || path.starts_with("assets/")) add_file(path, naming, files, diagnostics);
  for (const auto& [address, picture] : named.pictures) {
    const auto bytes = disk->read(picture.picture.file, ReadLimit::picture);
    const auto size = bytes ? pictures::picture_size(*bytes) : std::nullopt;
    if (size) by_address_.emplace(address, PublishedPicture{{{}, address, *size}, {}, {}, {}});
  }
}

void PublishedPictures::add_file(const std::string& path, const Naming& naming, const SourceFiles& files,
                                 Diagnostics& diagnostics) {
  const auto beginning = files.beginning(path);
  const auto form = beginning ? pictures::form_of(path, *beginning) : pictures::FileForm::other;
  if (form != pictures::FileForm::photograph && form != pictures::FileForm::drawing) return;
  const auto bytes = files.read(path);
  if (!bytes) return;  // said by whoever publishes it
  PublishedPicture& picture = by_address_[file_address(path)];
  if (!is_made_smaller(path, naming, *bytes)) {
    picture.whole = version(path, pictures::picture_size(*bytes).value_or(pictures::PhotographSize{}));
    if (naming.shown && form == pictures::FileForm::photograph)
      say_when_large(path, bytes->size(), naming.where, diagnostics);
    return;
  }
  const bool keeps_name = naming.offered || path.starts_with("assets/");
  const auto plan =
      pictures::plan_versions(*bytes, keeps_name ? pictures::NewName::kept : pictures::NewName::allowed);
  if (!plan) {
    picture.whole = version(path, {});
    picture.problem = plan.error();
    return;
  }
  const std::string name = plan->renamed ? path + ".jpg" : path;
  picture.plan = *plan;
  picture.whole = version(name, plan->wide);
  if (!naming.shown) picture.plan->narrow.reset();
  if (picture.plan->narrow) picture.narrow = version(narrow_name(name), *picture.plan->narrow);
}

const PublishedPicture* PublishedPictures::find(std::string_view address) const {
  const auto found = by_address_.find(address);
  return found == by_address_.end() ? nullptr : &found->second;
}

const PublishedPicture* PublishedPictures::of_file(std::string_view path) const {
  return find(file_address(path));
}

}  // namespace lantern::site
