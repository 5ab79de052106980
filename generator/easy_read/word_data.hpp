// The word lists as the build put them into the program (cmake/word_lists.cmake): each sorted by bytes.
// Constant data; look words up through word_lists.hpp.
#pragma once
#include <span>
#include <string_view>

namespace lantern::words {

std::span<const std::string_view> common();    // Debian's scowl, sizes 10 and 20, British
std::span<const std::string_view> everyday();  // words/everyday.txt
std::span<const std::string_view> official();  // words/official.txt: "facilitate = help"
std::span<const std::string_view> same();      // words/same_words.txt: "doctor = GP"
std::span<const std::string_view> names();     // names of people and places, to tell them from hard words

}  // namespace lantern::words
