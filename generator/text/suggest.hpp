// "Did you mean ...?": the known name nearest to a mistyped one.
// Pure functions; safe from any thread.
#pragma once
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace lantern {

// The number of insertions, deletions, replacements and swaps of neighbours that turn `a` into `b`
// (Damerau-Levenshtein, in the "optimal string alignment" form: no part is edited twice). Counted in
// bytes, which is the same as letters for the ASCII names this is used for.
std::size_t edit_distance(std::string_view a, std::string_view b);

// The candidate that needs the fewest edits to become `wanted`, when that is at most two or a third of
// the length of `wanted`, whichever is more, and fewer than its whole length (or `x` would suggest `ab`).
// Of equally near ones the first. Nothing when none is near, or for names of more than 200 bytes.
std::optional<std::string> closest(std::string_view wanted, std::span<const std::string_view> candidates);

}  // namespace lantern
