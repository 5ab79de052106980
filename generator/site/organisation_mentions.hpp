// Which pages name which organisation in their words: its name, with or without "NHS Trust" behind. Made once
// a language, in time linear in the words; never changed after, so any number of threads may read. Points
// into the Site, which must live longer.
#pragma once
#include <string_view>
#include <unordered_map>

#include "model/site.hpp"
#include "site/relations.hpp"

namespace lantern::site {

class OrganisationMentions {
 public:
  OrganisationMentions(const std::vector<Organisation>& organisations, const Relations& relations);

  // In the order of all pages. Home pages and those that only a finder leads to are among them.
  const PageList& of(const Organisation& organisation) const;

 private:
  std::unordered_map<const Organisation*, PageList> pages_;
};

}  // namespace lantern::site
