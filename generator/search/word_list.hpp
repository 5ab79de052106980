// The words of an index in order, with where each stands and which are forms of one. Made once from all
// counted pages, by one thread; never changed after.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "search/word_counts.hpp"

namespace lantern::search {

struct Hit {
  std::uint32_t section = 0;  // counted through all pages
  std::uint8_t level = 0;
};

struct ListedWord {
  std::string_view word;
  std::uint32_t group = 0;  // of its forms; groups are numbered in the order of their first words
  std::vector<Hit> hits;    // by section
};

// Points into the vocabulary.
std::vector<ListedWord> word_list(const std::string& language, const std::vector<IndexedPage>& pages,
                                  const Vocabulary& vocabulary);

}  // namespace lantern::search
