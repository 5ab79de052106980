// What the easy-read pages of one language share, made once: their order, and the glossary by its words.
// Never changed afterwards; any number of threads may read it. Points into the Site.
#pragma once
#include <optional>
#include <unordered_map>
#include <vector>

#include "easy_read/terms.hpp"
#include "site/relations.hpp"

namespace lantern::views {

// The pages of one kind, as the list of that kind has them.
struct EasyReadGroup {
  PageKind kind = PageKind::plain;
  site::PageList pages;
};

struct EasyReadIndex {
  EasyReadIndex(const site::Relations& relations, const std::vector<GlossaryTerm>& terms);

  std::vector<EasyReadGroup> groups;  // of all pages with an easy-read version but the home page
  site::PageList pages;               // the same, one after the other
  std::unordered_map<const Page*, std::size_t> places;  // in `pages`
  easy_read::Terms glossary;                            // by their place in Site::glossary

  // The pages before and after in the list of all; the home page, which is not among them, has the first
  // after it.
  const Page* before(const Page& page) const;
  const Page* after(const Page& page) const;
};

}  // namespace lantern::views
