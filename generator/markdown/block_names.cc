#include "markdown/block_names.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "text/suggest.hpp"

namespace lantern::markdown {

namespace {

constexpr std::array<std::string_view, 11> components = {
    "chart",     "quote", "video",   "driver-diagram", "assessment", "cards",
    "key-facts", "steps", "diagram", "timeline",       "compare"};
constexpr std::array<std::string_view, 5> callouts = {"note", "tip", "important", "warning", "caution"};

char lower(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

// Lower-case letters alone: what is left of "{Key_Facts}:" is keyfacts.
std::string letters_of(std::string_view name) {
  std::string letters;
  for (const char each : name) {
    const char letter = lower(each);
    if (letter >= 'a' && letter <= 'z') letters += letter;
  }
  return letters;
}

}  // namespace

std::string_view first_word(std::string_view fence_info) {
  return fence_info.substr(0, fence_info.find_first_of(" \t"));
}

bool is_component(std::string_view name) { return std::ranges::find(components, name) != components.end(); }

std::optional<std::string_view> meant_component(std::string_view name) {
  if (name.size() > 40) return std::nullopt;
  const std::string letters = letters_of(name);
  for (const std::string_view component : components) {
    const std::string wanted = letters_of(component);
    // One slip in a short name, two in a long one: `dart` is a language and no `chart`.
    const std::size_t slips = wanted.size() <= 6 ? 1 : 2;
    if (letters.size() + slips >= wanted.size() && edit_distance(letters, wanted) <= slips) return component;
  }
  return std::nullopt;
}

std::optional<std::size_t> callout_index(std::string_view word) {
  for (std::size_t index = 0; index < callouts.size(); ++index) {
    if (std::ranges::equal(word, callouts[index], {}, lower)) return index;
  }
  return std::nullopt;
}

std::string_view callout_class(std::size_t index) { return callouts[index]; }

}  // namespace lantern::markdown
