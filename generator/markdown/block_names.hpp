// The names of the fenced blocks that become components, and of the callouts.
// Pure functions.
#pragma once
#include <optional>
#include <string_view>

namespace lantern::markdown {

// The first word behind a fence.
std::string_view first_word(std::string_view fence_info);

bool is_component(std::string_view name);

// The component that a name was probably meant to be: `charts`, `Chart`, `key_facts`. Nothing for the
// names of programming languages.
std::optional<std::string_view> meant_component(std::string_view name);

// NOTE, TIP, IMPORTANT, WARNING, CAUTION in any letter case: its place in this order, or nothing.
std::optional<std::size_t> callout_index(std::string_view word);
std::string_view callout_class(std::size_t index);  // "note", "tip" ...

}  // namespace lantern::markdown
