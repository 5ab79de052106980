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
  unshowable,  // a picture that not every browser shows and nobody here can clean: HEIC, TIFF, AVIF, RAW …
  other        // no picture: a document, a film, a font
};

// What a file is, from its first bytes (FileSystem::beginning) and, for SVG, its name.
FileForm form_of(std::string_view name, std::string_view beginning);

// The bytes that are published of a file of this form; or why none are, in words that follow a colon. `other`
// comes out as it is.
std::expected<std::string, std::string> fit_to_publish(std::string bytes, FileForm form);

}  // namespace lantern::pictures
