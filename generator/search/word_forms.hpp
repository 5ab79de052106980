// Which words are forms of one: "miss", "missed" and "missing"; in Welsh also "claf", "glaf" and "chlaf".
// English, and what other languages Snowball knows, by Snowball (libstemmer); Welsh by light rules of our
// own. Pure functions; any thread.
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lantern::search {

// For each of the words (in their search form) what it shares with its other forms, and with no other
// word. In time linear in the words.
std::vector<std::string> shared_forms(const std::vector<std::string_view>& words, std::string_view language);

// What the script of the theme tries on a word that no page has: endings to take off or put on, and
// beginnings to put in the place of others.
struct Endings {
  std::vector<std::string_view> endings;
  std::vector<std::pair<std::string_view, std::string_view>> beginnings;
};
Endings endings_of(std::string_view language);

}  // namespace lantern::search
