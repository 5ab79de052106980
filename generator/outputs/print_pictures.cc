#include "outputs/print_pictures.hpp"

namespace lantern::outputs {
namespace {

constexpr std::string_view in_the_theme = "theme:";  // before the path of a picture that no site holds

}  // namespace

std::string theme_picture(const std::string& path) { return std::string(in_the_theme) + path; }

std::string picture_file(const EasyReadRow& row, const Page& page, const views::Assembly& assembly) {
  if (row.picture.empty()) return {};
  if (!pictures::is_picture_name(row.picture))
    return assembly.links.picture(row.picture, {page.easy_read->source, page.language, &page}).value_or("");
  if (!assembly.theme.pictures) return {};
  const auto picture = assembly.theme.pictures->find(row.picture);
  return picture ? theme_picture(picture->file.string()) : std::string();
}

print::PictureSource picture_source(const views::Assembly& assembly) {
  return [&assembly](const std::string& name) -> std::expected<std::string, std::string> {
    if (!name.starts_with(in_the_theme)) return assembly.files.read(name);
    const auto bytes = assembly.theme.disk->read(name.substr(in_the_theme.size()), ReadLimit::picture);
    if (!bytes) return std::unexpected(bytes.error().reason);
    return *bytes;
  };
}

}  // namespace lantern::outputs
