// Which words are easy: Debian's list of the commonest words, our own of everyday and of official ones,
// and the names. And our lists of sayings and of words with a negative inside. Words are given in small
// letters, names as they are written. Pure functions over constant data; safe from any thread.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lantern::easy_read {

// A word with its endings taken off, in every way that may be right, itself first: "facilitating" gives
// facilitating, facilitat, facilitate. A caller looks which of them is a word. The endings are those of
// English: of another language a word has only the form it has.
std::vector<std::string> base_forms(std::string_view word, std::string_view language);

// In one of the lists of common words, as it is or by one of its base forms.
bool is_common_word(std::string_view word);

struct OfficialWord {
  std::string_view word;
  std::string_view instead;  // what to say; may be empty
};
std::optional<OfficialWord> official_word(std::string_view word);

// Whether a word that is no common one is a name when it begins a sentence, with its capital as written:
// a name of people or places, or a word that no dictionary has, in any of its forms.
bool is_name(std::string_view word);

// What a word with a negative inside says without it: "able" of "unable", in any of its forms.
std::optional<std::string_view> without_negative(std::string_view word);

// The verb of a form that has other letters: "go" of "went".
std::optional<std::string_view> verb_of_form(std::string_view word);

// Whether a participle says how something is, not what is done to it: "locked", "worried".
bool is_state(std::string_view word);

// Sayings as words/idioms.txt writes them, and what to say.
struct Saying {
  std::vector<std::string_view> words;
  std::string_view instead;
};
std::vector<Saying> sayings();

// Pairs of words for one thing, in small letters but for GP and the like.
std::vector<std::pair<std::string_view, std::string_view>> same_words();

}  // namespace lantern::easy_read
