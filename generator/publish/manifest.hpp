// The list of the files that Lantern published, kept inside the output folder: what it does not
// list belongs to somebody else and is never removed. Plain values.
#pragma once
#include <expected>
#include <set>
#include <string>
#include <string_view>

namespace lantern::publish {

inline constexpr std::string_view manifest_name = ".lantern-manifest";

// Relative paths with '/' between parts, in byte order.
using Manifest = std::set<std::string, std::less<>>;

// A first line that names the format, then one path a line. The same set gives the same bytes.
std::string to_text(const Manifest& manifest);

// The error is the end of a sentence ("is not a manifest that this version of Lantern can read").
// Unsafe paths are an error: a manifest is never trusted to name files outside its folder.
std::expected<Manifest, std::string> parse_manifest(std::string_view text);

}  // namespace lantern::publish
