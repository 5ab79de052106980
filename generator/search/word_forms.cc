#include "search/word_forms.hpp"

#include <libstemmer.h>

#include <memory>

#include "search/welsh_forms.hpp"
#include "text/language_tag.hpp"

namespace lantern::search {
namespace {

struct DeleteStemmer {
  void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};
using Stemmer = std::unique_ptr<sb_stemmer, DeleteStemmer>;

std::string stem(sb_stemmer& stemmer, std::string_view word) {
  const auto* bytes = reinterpret_cast<const sb_symbol*>(word.data());
  const sb_symbol* made = sb_stemmer_stem(&stemmer, bytes, static_cast<int>(word.size()));
  if (made == nullptr) return std::string(word);
  return {reinterpret_cast<const char*>(made), static_cast<std::size_t>(sb_stemmer_length(&stemmer))};
}

}  // namespace

std::vector<std::string> shared_forms(const std::vector<std::string_view>& words, std::string_view language) {
  const std::string tongue(language_part(language));
  if (tongue == "cy") return welsh_forms(words);
  const Stemmer stemmer(sb_stemmer_new(tongue.c_str(), "UTF_8"));
  std::vector<std::string> forms;
  forms.reserve(words.size());
  for (const std::string_view word : words)
    forms.push_back(stemmer ? stem(*stemmer, word) : std::string(word));
  return forms;
}

Endings endings_of(std::string_view language) {
  const std::string_view tongue = language_part(language);
  if (tongue == "cy") return {welsh_endings(), welsh_beginnings()};
  if (tongue != "en") return {};
  return {{"ations", "ation", "ments", "ities", "ment", "ings", "ness", "able", "ally",
           "ions",   "ing",   "ion",   "ers",   "est",  "ies",  "ity",  "ive",  "ed",
           "er",     "es",    "ly",    "al",    "s",    "y",    "e",    "d"},
          {}};
}

}  // namespace lantern::search
