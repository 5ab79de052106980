// Pictures as they are published, whoever names them and wherever they come from: photographs without what a
// camera wrote beside them, drawings without what runs, within bounds of pixels and parts.
// Pure; any thread.
#pragma once
#include <expected>
#include <string>
#include <string_view>

namespace lantern::pictures {

enum class FileForm {
  photograph,  // JPEG, PNG, GIF, WebP
  drawing,     // SVG
  unshowable,  // a picture that not every browser shows and nobody here can clean: HEIC, TIFF, BMP, AVIF, RAW
               // …
  other        // no picture: a document, a film, a font
};

// What a file is, from its first bytes (FileSystem::beginning), whatever its name says; an SVG also by its
// name.
FileForm form_of(std::string_view name, std::string_view beginning);

// Why nothing can be published of a picture, in words that follow a colon, and what its author can do.
struct Unfit {
  std::string reason;
  std::string hint;
};
// With the hint for files of this form.
Unfit unfit(FileForm form, std::string reason);

// The bytes that are published of a file of this form, in its own size. `other` comes out as it is.
std::expected<std::string, Unfit> fit_to_publish(std::string bytes, FileForm form);

}  // namespace lantern::pictures
