// The parts that the layouts of a theme give its pages, by their ids, as its theme.yaml says: links may name
// them, and no heading of an author may take them. A plain value.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "model/page.hpp"

namespace lantern {

struct LayoutParts {
  std::vector<std::string> every_page;  // all but easy-read pages
  std::vector<std::string> easy_read;
  std::map<PageKind, std::vector<std::string>> by_kind;  // beside those of every page

  std::vector<std::string> of(PageKind kind) const {
    std::vector<std::string> parts = every_page;
    if (const auto own = by_kind.find(kind); own != by_kind.end())
      parts.insert(parts.end(), own->second.begin(), own->second.end());
    return parts;
  }
};

}  // namespace lantern
