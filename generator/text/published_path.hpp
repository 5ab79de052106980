// What the path of a published file may be: one that every system can hold and every web server finds, so
// that a site can be copied to a memory stick, a Windows machine or another host. `check`, `build` and
// all who name such a path (pages, aliases, assets, files, themes) ask here.
// Pure functions; safe from any thread.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace lantern {

// Most file systems take 255 bytes a part; the rest is room for what tools add when they copy a site.
inline constexpr std::size_t longest_published_part = 200;
// Less than systems take, for the folder it is published into stands before it.
inline constexpr std::size_t longest_published_path = 1000;

struct PathFault {
  std::string reason;  // the end of a sentence: "has a backslash in it"
  std::string hint;
};

// `path` is relative to the published folder, with '/' between its parts. Nothing when it may be.
std::optional<PathFault> published_path_fault(std::string_view path);

// The same for an old address as an author writes it, /old/name/: what a browser would never ask a server
// for (`?`, `#`, an escape such as %2e) is a fault of it too.
std::optional<PathFault> address_fault(std::string_view address);

// The first escape of an address: "%2e"; "100%" has none. `address` must outlive it.
std::optional<std::string_view> escape_in(std::string_view address);

// Two paths are one file on some system when these are alike: without the difference between capital
// and small letters, or between a letter with its accent and the two apart.
std::string folded_path(std::string_view path);

}  // namespace lantern
