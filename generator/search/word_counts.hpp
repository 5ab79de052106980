// How much each word says of each section of a page: what is kept of a page until all are known. The numbers
// are those of BM25F (Zaragoza, Craswell, Taylor, Saria and Robertson, TREC 2004): a word counts by the field
// it stands in, and less in a long section than in a short one.
#pragma once
#include <cstdint>
#include <deque>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "search/document.hpp"

namespace lantern::search {

// Every word of a site once, so that pages hold numbers. Any number of threads. The numbers depend on who
// came first: what is published is ordered by the words themselves.
class Vocabulary {
 public:
  // The numbers of these words.
  std::vector<std::uint32_t> numbers(const std::vector<std::string_view>& words);
  // When all pages are counted.
  const std::string& word(std::uint32_t number) const { return words_[number]; }

 private:
  std::mutex adding_;
  std::unordered_map<std::string_view, std::uint32_t> known_;
  std::deque<std::string> words_;  // never move
};

struct WordCount {
  std::uint32_t word = 0;
  std::uint8_t level = 0;  // 0 to 63, see level_of
};

// One document, counted; of its words the text stays, to be shown.
struct CountedPage {
  Document document;
  std::vector<std::vector<WordCount>> sections;  // as in the document
};

// A page as it stands in one index.
struct IndexedPage {
  const CountedPage* page = nullptr;
  std::string address;        // as seen from the search page
  std::string language_name;  // where it is not the language of the index; else empty
};

CountedPage count_words(Document document, Vocabulary& vocabulary);

// A weight as one of 64 levels, eight for each doubling: level / 8 = log2(1 + 4 * weight). The script of the
// theme reads it back.
std::uint8_t level_of(double weight);

// Words that say nothing by themselves ("the", "of"; in Welsh "yn", "y"): they are found in titles and
// headings only. Of other languages there are none.
bool says_nothing(std::string_view word, std::string_view language);
std::vector<std::string_view> words_that_say_nothing(std::string_view language);

}  // namespace lantern::search
