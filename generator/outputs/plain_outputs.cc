#include "outputs/output_list.hpp"
#include "pictures/published.hpp"
#include "print/framed_picture.hpp"
#include "site/addresses.hpp"

namespace lantern::outputs {
namespace {

using pictures::FileForm;
using Bytes = std::expected<std::string, pictures::Unfit>;

SourceLocation whole_file(const std::string& file) { return {file, 0, 0, 1}; }

// As a sentence about a file that stands in one place and is named in another.
std::string shown(const std::string& file) { return '\'' + file.substr(file.rfind('/') + 1) + '\''; }

std::optional<std::string> taken(Bytes bytes, const std::string& file, const SourceLocation& where,
                                 Diagnostics& diagnostics) {
  if (bytes) return std::move(*bytes);
  diagnostics.error(where, "picture-unfit", shown(file) + " cannot be published: " + bytes.error().reason,
                    bytes.error().hint);
  return std::nullopt;
}

// The file as it was read; or why it cannot be published, one that could not be read among them.
Bytes fit(std::expected<std::string, std::string> read, FileForm form) {
  if (!read) return std::unexpected(pictures::unfit(form, std::move(read.error())));
  return pictures::fit_to_publish(std::move(*read), form);
}

// A file of the site that readers get: pictures cleaned, all else as it is, and all of root/.
Content content_of(const std::string& file, const site::Naming& naming, const views::Assembly& assembly) {
  const auto beginning = assembly.files.beginning(file);
  const FileForm form = beginning ? pictures::form_of(file, *beginning) : FileForm::other;
  const bool picture = form == FileForm::photograph || form == FileForm::drawing;
  const bool as_it_is =
      site::is_copied_to_the_top(file) ? picture || !naming.shown : form == FileForm::other && !naming.shown;
  if (!beginning || as_it_is) return CopyFrom{assembly.files.place(file)};
  return [&file, &naming, form](PageWork& work, Diagnostics& diagnostics) -> std::optional<std::string> {
    if (form == FileForm::other) {
      diagnostics.error(naming.where, "picture-unfit", shown(file) + " is not a picture that browsers show",
                        "name a JPEG, PNG, GIF, WebP or SVG file");
      return std::nullopt;
    }
    return taken(fit(work.assembly().files.read(file), form), file, naming.where, diagnostics);
  };
}

// A file that lies outside the site: of the theme, of a picture set.
Content content_of(const std::filesystem::path& file, const SourceLocation& where,
                   const views::Assembly& assembly) {
  const FileSystem& disk = *assembly.theme.disk;
  const auto beginning = disk.beginning(file);
  const FileForm form = beginning ? pictures::form_of(file.string(), *beginning) : FileForm::other;
  if (form == FileForm::other) return CopyFrom{file};
  return [file, where, form, &disk](PageWork&, Diagnostics& diagnostics) {
    auto read = disk.read(file, ReadLimit::picture);
    return taken(fit(read ? std::expected<std::string, std::string>(std::move(*read))
                          : std::unexpected(read.error().reason),
                     form),
                 file.filename().string(), where, diagnostics);
  };
}

// A photograph in its sizes. Why there are none is said once.
void add_photograph(OutputList& list, const std::string& file, const site::Naming& naming,
                    const site::PublishedPicture& picture) {
  const auto add = [&](const site::PictureVersion& version, Rendering rendering) {
    list.add({.what = "the photograph",
              .path = version.path,
              .address = version.address,
              .where = whole_file(file),
              .picture = &picture,
              .content = std::move(rendering)});
  };
  add(picture.whole, [&](PageWork& work, Diagnostics& diagnostics) {
    const auto& made = work.photograph(file, picture);
    Bytes bytes =
        made ? Bytes(made->wide) : std::unexpected(pictures::unfit(FileForm::photograph, made.error()));
    return taken(std::move(bytes), file, naming.where, diagnostics);
  });
  if (picture.narrow)
    add(*picture.narrow, [&](PageWork& work, Diagnostics&) -> std::optional<std::string> {
      const auto& made = work.photograph(file, picture);
      return made ? std::optional(made->narrow) : std::nullopt;
    });
}

// Files of the site that pages name, and those of assets/ and root/.
void add_site_files(OutputList& list, const views::Assembly& assembly, const site::NamedFiles& named) {
  for (const auto& [file, naming] : named.files) {
    const site::PublishedPicture* picture = assembly.pictures.of_file(file);
    if (picture != nullptr && (picture->plan || !picture->problem.empty()))
      add_photograph(list, file, naming, *picture);
    else
      list.add({.what = "the file",
                .path = site::file_output_path(file),
                .address = site::file_address(file),
                .where = whole_file(file),
                .content = content_of(file, naming, assembly)});
  }
  for (const auto& [address, picture] : named.pictures)
    list.add({.what = "the picture",
              .address = address,
              .where = whole_file(picture.picture.file_name),
              .content = content_of(picture.picture.file, picture.where, assembly)});
}

// What is made from the logo of the site. That there is none, or none that can be drawn, is said where it is
// named.
void add_logo(OutputList& list, const views::Assembly& assembly) {
  const Appearance& appearance = assembly.site.settings.appearance;
  if (appearance.logo.empty() || !assembly.files.paths().contains(appearance.logo)) return;
  const auto add = [&](const char* what, const char* address, const print::Frame& frame) {
    list.add_file(nullptr, what, address, appearance.logo_where,
                  [frame](PageWork& work, Diagnostics& diagnostics) -> std::optional<std::string> {
                    const Appearance& shown = work.assembly().site.settings.appearance;
                    const auto bytes = work.assembly().files.read(shown.logo);
                    auto made = bytes ? print::framed_picture(*bytes, frame) : std::unexpected(bytes.error());
                    return taken(made ? Bytes(std::move(*made))
                                      : std::unexpected(pictures::unfit(FileForm::drawing, made.error())),
                                 shown.logo, shown.logo_where, diagnostics);
                  });
  };
  add("the icon of the site", site::icon_address, {.width = 192, .height = 192, .share = 0.85});
  add("the picture for sharing", site::logo_picture_address, {.width = 1200, .height = 630});
}

Content content_of(const views::ThemeFile& file, const views::Assembly& assembly) {
  if (const auto* from = std::get_if<std::filesystem::path>(&file.content))
    return content_of(*from, whole_file(file.path), assembly);
  return [&file](PageWork&, Diagnostics&) { return std::get<std::string>(file.content); };
}

}  // namespace

void add_plain_files(OutputList& list, const views::Assembly& assembly, const site::NamedFiles& named) {
  add_site_files(list, assembly, named);
  add_logo(list, assembly);
  for (const views::ThemeFile& file : assembly.theme.files)
    list.add({.what = "a file of the theme",
              .path = file.path,
              .address = '/' + file.path,
              .where = whole_file(file.path),
              .content = content_of(file, assembly)});
}

}  // namespace lantern::outputs
