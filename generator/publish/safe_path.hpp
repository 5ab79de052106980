// Whether a rendered file's path may be written below the output folder. Pure functions.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace lantern::publish {

// Most file systems take 255 bytes; the rest is room for what tools add when they copy a site.
inline constexpr std::size_t longest_path_part = 200;

// What is wrong with a path, as the end of a sentence ("leaves the folder"); nothing when it is safe.
// Safe: relative, '/' between parts, and no part that is empty, '.', '..', longer than
// `longest_path_part` bytes or holds a control character or a backslash (a separator elsewhere).
std::optional<std::string> unsafe_path_reason(std::string_view path);

// The path as a file system that takes A and a for the same letter sees it. ASCII only: addresses
// are made of ASCII, and other letters can only come from names under assets/, kept as they are.
std::string case_folded(std::string_view path);

}  // namespace lantern::publish
