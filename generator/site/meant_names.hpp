// What the author of a file in content/ probably meant by its name, where it is another than Lantern goes by:
// about.md.txt, Index.md, case-study/, glosary.yaml. Pure; any thread.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/codes.hpp"

namespace lantern::site {

// In words that follow the name of the file, and what to do.
struct MeantName {
  Code code;  // file-misnamed, page-misplaced
  std::string message;
  std::string hint;
};

// Of a Markdown file, which is a page, but not the one that was meant. `folder_has_page`: whether an index.md
// stands beside it.
std::optional<MeantName> meant_page(std::string_view path, bool folder_has_page);

// Of a file that is none of the site's sources and that no page names.
std::optional<MeantName> meant_source(std::string_view path);

// The folder of a kind of pages that a folder just below content/ was meant to be: case-studies for
// case-study.
std::optional<std::string_view> meant_folder(std::string_view folder);

// The YAML files of content/ that Lantern reads.
const std::vector<std::string_view>& data_files_of_site();

}  // namespace lantern::site
