// What an editor needs to help with the files of a site, without asking anybody: the schemas of its YAML
// files, and for Markdown, whose fields no editor checks by itself, a snippet for each field and block. Made
// from the schemas of the checks. Pure; any thread.
#pragma once
#include <string>
#include <vector>

#include "starting/import.hpp"

namespace lantern::starting {

// Their names begin at the folder of the site. `day` is an example of a date, in ISO form.
std::vector<NewFile> editor_files(std::string_view day);

}  // namespace lantern::starting
