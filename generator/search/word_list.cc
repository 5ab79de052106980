#include "search/word_list.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "search/word_forms.hpp"

namespace lantern::search {
namespace {

// Those of another language than the index belong to forms of that language, unless its own pages have them
// too.
void number_groups(const std::string& language, const std::vector<std::string>& languages,
                   std::vector<ListedWord>& words) {
  std::map<std::string_view, std::vector<std::size_t>> by_language;
  for (std::size_t i = 0; i < words.size(); ++i) by_language[languages[i]].push_back(i);
  std::vector<std::string> forms(words.size());
  for (const auto& [tongue, places] : by_language) {
    std::vector<std::string_view> some;
    for (const std::size_t i : places) some.push_back(words[i].word);
    std::vector<std::string> shared = shared_forms(some, tongue);
    for (std::size_t j = 0; j < places.size(); ++j)
      forms[places[j]] = (tongue == language ? "" : std::string(tongue) + ' ') + shared[j];
  }
  std::unordered_map<std::string_view, std::uint32_t> groups;
  for (std::size_t i = 0; i < words.size(); ++i)
    words[i].group = groups.emplace(forms[i], static_cast<std::uint32_t>(groups.size())).first->second;
}

}  // namespace

std::vector<ListedWord> word_list(const std::string& language, const std::vector<IndexedPage>& pages,
                                  const Vocabulary& vocabulary) {
  struct Found {
    std::vector<Hit> hits;
    const std::string* language = nullptr;
  };
  std::unordered_map<std::uint32_t, Found> found;
  std::uint32_t section = 0;
  for (const IndexedPage& indexed : pages)
    for (const std::vector<WordCount>& counts : indexed.page->sections) {
      const Document& document = indexed.page->document;
      for (const WordCount& count : counts) {
        Found& word = found[count.word];
        word.hits.push_back({section, count.level});
        if (word.language == nullptr || document.language == language) word.language = &document.language;
      }
      ++section;
    }
  std::vector<std::pair<std::string_view, Found*>> sorted;
  sorted.reserve(found.size());
  for (auto& [number, word] : found) sorted.emplace_back(vocabulary.word(number), &word);
  std::ranges::sort(sorted, {}, &std::pair<std::string_view, Found*>::first);
  std::vector<ListedWord> words;
  std::vector<std::string> languages;
  for (auto& [word, from] : sorted) {
    words.push_back({word, 0, std::move(from->hits)});
    languages.push_back(*from->language);
  }
  number_groups(language, languages, words);
  return words;
}

}  // namespace lantern::search
