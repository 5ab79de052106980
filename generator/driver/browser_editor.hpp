// The program of the browser editor, which `lantern new admin` puts into a site: a large file that others made.
// The gate for what is private need not look through it, as long as nobody has changed it. Pure; any thread.
#pragma once
#include <string_view>

namespace lantern::driver {

// In the installation, and in a site. It is one file with all of it, so that the editor asks no other host.
inline constexpr std::string_view browser_editor_source = "node_modules/decap-cms/dist/decap-cms.js";
inline constexpr std::string_view browser_editor_program = "root/admin/decap-cms.js";

// Whether `bytes` are that program as it came with this Lantern or one before.
bool is_browser_editor(std::string_view bytes);

}  // namespace lantern::driver
