// All counted pages of one language → the files of its index, which a reader's browser fetches piece by
// piece. Each file is a script that hands its data to lanternFound(name, data), because a page opened from
// disk may load scripts and nothing else. Pure, and the same bytes for the same pages; one thread, in time
// linear in the site's words.
//
//   index     where everything else is: the first word, group or page of each shard, with its file
//   choices   for each page its number of sections; for each value of a facet its pages
//   words-…   the words from one to another in order, each with the group of its forms and how common it is
//   hits-…    for each group its words, and for each of those the sections it stands in, with its level there
//   texts-…   titles, addresses and the words of pages, to be shown
//
// All but `index` have the fingerprint of their content in their names; whoever kept an old `index` finds
// files missing, and asks for it again.
#pragma once
#include <string>
#include <vector>

#include "search/word_counts.hpp"

namespace lantern::search {

struct IndexFile {
  std::string name;  // below the folder of the search page: "index.js"
  std::string bytes;
};

// `pages` in the order of the site.
std::vector<IndexFile> index_files(const std::string& language, const std::vector<IndexedPage>& pages,
                                   const Vocabulary& vocabulary);

inline constexpr const char* index_head = "index.js";

}  // namespace lantern::search
