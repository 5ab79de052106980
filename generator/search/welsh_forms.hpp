// Forms of Welsh words, lightly: the endings of plurals and verbs, and the mutations of the first letter, as
// every grammar lists them (soft, nasal and aspirate). For word_forms.cc. Pure functions; any thread.
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lantern::search {

// A word alone does not say what its first letter was: "gleifion" is "cleifion" or a word of its own. It is
// taken for what most of the words given can be forms of, and for itself where that is none.
std::vector<std::string> welsh_forms(const std::vector<std::string_view>& words);

std::vector<std::string_view> welsh_endings();
// What a word may begin with in the place of what it begins with, both ways.
std::vector<std::pair<std::string_view, std::string_view>> welsh_beginnings();

}  // namespace lantern::search
