#include "outputs/output_list.hpp"
#include "pictures/photograph.hpp"
#include "pictures/published.hpp"
#include "site/addresses.hpp"

namespace lantern::outputs {
namespace {

using pictures::FileForm;
using Bytes = std::expected<std::string, std::string>;

SourceLocation whole_file(const std::string& file) { return {file, 0, 0, 1}; }

// As a sentence about a file that stands in one place and is named in another.
std::string shown(const std::string& file) { return '\'' + file.substr(file.rfind('/') + 1) + '\''; }

std::optional<std::string> taken(Bytes bytes, FileForm form, const std::string& file,
                                 const SourceLocation& where, Diagnostics& diagnostics) {
  if (bytes) return std::move(*bytes);
  diagnostics.error(where, "picture-unfit", shown(file) + " cannot be published: " + bytes.error(),
                    form == FileForm::drawing
                        ? "open it in a program for drawings and save it again as plain SVG, or as PNG"
                        : "open it in a program for pictures and save it again as JPEG or PNG");
  return std::nullopt;
}

// A file of the site that readers get: pictures cleaned, all else as it is.
std::variant<Rendering, CopyFrom> content_of(const std::string& file, const site::Naming& naming,
                                             const views::Assembly& assembly) {
  const auto beginning = assembly.files.beginning(file);
  const FileForm form = beginning ? pictures::form_of(file, *beginning) : FileForm::other;
  if (form == FileForm::other && (!beginning || naming.use == FileUse::offered))
    return CopyFrom{assembly.files.place(file)};
  return [&file, &naming, form](PageWork& work, Diagnostics& diagnostics) -> std::optional<std::string> {
    if (form == FileForm::other) {
      diagnostics.error(naming.where, "picture-unfit", shown(file) + " is not a picture that browsers show",
                        "name a JPEG, PNG, GIF, WebP or SVG file");
      return std::nullopt;
    }
    Bytes bytes = work.assembly().files.read(file);
    if (bytes) bytes = pictures::fit_to_publish(std::move(*bytes), form);
    return taken(std::move(bytes), form, file, naming.where, diagnostics);
  };
}

// A file that lies outside the site: of the theme, of a picture set.
std::variant<Rendering, CopyFrom> content_of(const std::filesystem::path& file, const SourceLocation& where,
                                             const views::Assembly& assembly) {
  const FileSystem& disk = *assembly.theme.disk;
  const auto beginning = disk.beginning(file);
  const FileForm form = beginning ? pictures::form_of(file.string(), *beginning) : FileForm::other;
  if (form == FileForm::other) return CopyFrom{file};
  return [file, where, form, &disk](PageWork&, Diagnostics& diagnostics) {
    auto read = disk.read(file, ReadLimit::picture);
    Bytes bytes =
        read ? pictures::fit_to_publish(std::move(*read), form) : std::unexpected(read.error().reason);
    return taken(std::move(bytes), form, file.filename().string(), where, diagnostics);
  };
}

// The photograph of an easy-read page, scaled; a drawing as it is.
std::optional<std::string> scaled_photograph(const std::string& file, const SourceLocation& where,
                                             const PageWork& work, Diagnostics& diagnostics) {
  Bytes bytes = work.assembly().files.read(file);
  const FileForm form = bytes ? pictures::form_of(file, *bytes) : FileForm::photograph;
  if (bytes)
    bytes = pictures::is_photograph(*bytes) ? pictures::photograph_for_screen(std::move(*bytes))
            : form == FileForm::other       ? std::unexpected(std::string("it is no picture"))
                                            : pictures::fit_to_publish(std::move(*bytes), form);
  return taken(std::move(bytes), form, file, where, diagnostics);
}

// Files of the site that pages name; photographs of easy-read pages, scaled.
void add_site_files(OutputList& list, const views::Assembly& assembly, const site::NamedFiles& named) {
  for (const auto& [file, naming] : named.files)
    list.add({.what = "the file",
              .path = site::file_output_path(file),
              .address = site::file_address(file),
              .where = whole_file(file),
              .content = content_of(file, naming, assembly)});
  for (const auto& [file, where] : named.photographs)
    list.add({.what = "the photograph",
              .path = site::file_output_path(file),
              .address = site::file_address(file),
              .where = whole_file(file),
              .content = [&file, &where](PageWork& work, Diagnostics& diagnostics) {
                return scaled_photograph(file, where, work, diagnostics);
              }});
  for (const auto& [address, picture] : named.pictures)
    list.add({.what = "the picture",
              .address = address,
              .where = whole_file(picture.picture.file_name),
              .content = content_of(picture.picture.file, picture.where, assembly)});
}

std::variant<Rendering, CopyFrom> content_of(const views::ThemeFile& file, const views::Assembly& assembly) {
  if (const auto* from = std::get_if<std::filesystem::path>(&file.content))
    return content_of(*from, whole_file(file.path), assembly);
  return [&file](PageWork&, Diagnostics&) { return std::get<std::string>(file.content); };
}

}  // namespace

void add_plain_files(OutputList& list, const views::Assembly& assembly, const site::NamedFiles& named) {
  add_site_files(list, assembly, named);
  for (const views::ThemeFile& file : assembly.theme.files)
    list.add({.what = "a file of the theme",
              .path = file.path,
              .address = '/' + file.path,
              .where = whole_file(file.path),
              .content = content_of(file, assembly)});
}

}  // namespace lantern::outputs
