// What is answered to a browser: files of the site that is shown, by the list of what is published and by
// nothing else; and what a page needs to follow the work on it. Any number of threads.
#pragma once
#include "http/server.hpp"
#include "serve/live_site.hpp"

namespace lantern::serve {

// `live` must live as long as answers are asked for.
http::Response answer(const http::Request& request, LiveSite& live);

// The page with what makes it follow the work: its styles and mark, and the script. Never part of a site that
// is published.
std::string with_script(std::string_view html, const Shown& shown, const std::string& run,
                        std::string_view path);

}  // namespace lantern::serve
