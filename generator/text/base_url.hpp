// The address that a site will have, from site.yaml or the command line: every address of the site is made by
// writing something behind it. A pure function; safe from any thread.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace lantern {

// What is wrong with it, as the end of a sentence; nothing when it is one. It begins with http:// or https://
// and has a host, perhaps a port and a path; no user, query or fragment, and nothing that a browser would
// read in another way (a backslash, `..`, an escaped slash).
std::optional<std::string> base_url_fault(std::string_view url);

// What to do about it.
inline constexpr const char* base_url_hint =
    "begin it with https:// and the name of the website, e.g. https://example.org";

}  // namespace lantern
