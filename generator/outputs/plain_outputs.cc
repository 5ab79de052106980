#include "outputs/output_list.hpp"
#include "pictures/photograph.hpp"
#include "site/addresses.hpp"

namespace lantern::outputs {
namespace {

SourceLocation whole_file(const std::string& file) { return {file, 0, 0, 1}; }

std::variant<Rendering, CopyFrom> content_of(const views::ThemeFile& file) {
  if (const auto* from = std::get_if<std::filesystem::path>(&file.content)) return CopyFrom{*from};
  return [&file](PageWork&, Diagnostics&) { return std::get<std::string>(file.content); };
}

std::optional<std::string> scaled_photograph(const std::string& file, const PageWork& work,
                                             Diagnostics& diagnostics) {
  auto bytes = work.assembly().files.read(file);
  auto scaled = bytes ? pictures::photograph_for_screen(std::move(*bytes)) : std::move(bytes);
  if (scaled) return std::move(*scaled);
  diagnostics.error(whole_file(file), "unreadable", "this photograph cannot be read: " + scaled.error(),
                    "open it in a program for pictures and save it again as JPEG");
  return std::nullopt;
}

// Files of the site that pages name, as they are; photographs of easy-read pages, scaled.
void add_site_files(OutputList& list, const views::Assembly& assembly, const site::NamedFiles& named) {
  for (const std::string& file : named.files)
    list.add({.what = "the file",
              .path = site::file_output_path(file),
              .address = site::file_address(file),
              .where = whole_file(file),
              .content = CopyFrom{assembly.files.place(file)}});
  for (const std::string& file : named.photographs)
    list.add(
        {.what = "the photograph",
         .path = site::file_output_path(file),
         .address = site::file_address(file),
         .where = whole_file(file),
         .content = [&file](PageWork& work, Diagnostics& d) { return scaled_photograph(file, work, d); }});
  for (const auto& [address, picture] : named.pictures)
    list.add({.what = "the picture",
              .address = address,
              .where = whole_file(picture.file_name),
              .content = CopyFrom{picture.file}});
}

}  // namespace

void add_plain_files(OutputList& list, const views::Assembly& assembly, const site::NamedFiles& named) {
  add_site_files(list, assembly, named);
  for (const views::ThemeFile& file : assembly.theme.files)
    list.add({.what = "a file of the theme",
              .path = file.path,
              .address = '/' + file.path,
              .where = whole_file(file.path),
              .content = content_of(file)});
}

}  // namespace lantern::outputs
