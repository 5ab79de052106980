// What a browser that puts the site beside its owner's programs is told of it (W3C Web Application Manifest).
// Pure; any thread.
#pragma once
#include <string>

#include "views/assembly.hpp"

namespace lantern::views {

// JSON, in one language. All addresses in it are relative to where it is published.
std::string web_manifest(const Assembly& assembly, const LanguageView& view);

}  // namespace lantern::views
