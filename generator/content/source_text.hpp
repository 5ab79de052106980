// The text of a content file made ready for reading: UTF-8 checked, line ends as \n, letters
// composed; and the front matter told from the body. Pure functions; any thread.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.hpp"

namespace lantern::content {

// Nothing when the bytes are not text that can be read: encoding, encoding-utf16, control-character,
// file-too-big. A warning for invisible characters that turn the direction of writing (bidi-control).
std::optional<std::string> readable_text(std::string bytes, const std::string& file,
                                         Diagnostics& diagnostics);

// The error of a file that is beyond ReadLimit::text.
void report_too_large(const std::string& file, Diagnostics& diagnostics);

struct FrontMatter {
  std::string_view yaml;
  int yaml_line = 2;  // of its first line in the file
  std::string_view body;
  int body_line = 1;
};

// `text` must outlive the result. Codes: front-matter-missing, front-matter-open.
std::optional<FrontMatter> split_front_matter(std::string_view text, const std::string& file,
                                              Diagnostics& diagnostics);

}  // namespace lantern::content
