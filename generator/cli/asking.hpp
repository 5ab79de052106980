// Questions to whoever sits at the terminal. Where nobody does, nothing is asked. Used by one thread.
#pragma once
#include <optional>
#include <string>
#include <vector>

namespace lantern::cli {

// Whether somebody reads what is printed and can answer.
bool can_ask();

// The answer without blanks round it; `otherwise` for an empty one, the question again where that is empty
// too. Nothing when the terminal was closed.
std::optional<std::string> ask(const std::string& question, const std::string& otherwise);

// One of `options` by its number, nothing for none of them.
std::optional<std::size_t> choose(const std::string& question, const std::vector<std::string>& options);

}  // namespace lantern::cli
