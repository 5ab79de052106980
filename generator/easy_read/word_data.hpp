// The word lists as the build put them into the program (cmake/word_lists.cmake): each sorted by bytes.
// Constant data; look words up through word_lists.hpp.
#pragma once
#include <span>
#include <string_view>

namespace lantern::easy_read::words {

std::span<const std::string_view> common();     // Debian's scowl, sizes 10 and 20, British
std::span<const std::string_view> everyday();   // words/everyday.txt
std::span<const std::string_view> official();   // words/official.txt: "facilitate = help"
std::span<const std::string_view> same();       // words/same_words.txt: "doctor = GP"
std::span<const std::string_view> idioms();     // words/idioms.txt: "over the moon = very happy"
std::span<const std::string_view> negatives();  // words/negatives.txt: "unable = able"
std::span<const std::string_view> irregular();  // words/irregular.txt: "went = go"
std::span<const std::string_view> states();     // words/states.txt: "locked"

// One word a line, sorted by bytes: to tell names at the beginning of a sentence from hard words.
std::string_view names();       // people and places, as they are written
std::string_view dictionary();  // Debian's scowl up to size 60, words alone

}  // namespace lantern::easy_read::words
