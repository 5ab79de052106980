// The site with its indexes: where every link leads, and what belongs to what as the readers of each
// language see it. Made once a build, by one thread; any number may read it after the check of the site
// (site_check.hpp), which adds what uses what. Points into the Site and the paths, which must live longer.
#pragma once
#include <functional>
#include <map>
#include <set>
#include <string>

#include "model/layout_parts.hpp"
#include "model/site.hpp"
#include "site/links.hpp"
#include "site/published_pictures.hpp"
#include "site/relations.hpp"

namespace lantern::site {

struct SiteIndex {
  // `paths`: every file below content/, assets/ and root/, relative to the site; `parts`: what links may
  // name on a page beside the headings of its author.
  SiteIndex(const Site& site, const std::set<std::string, std::less<>>& paths, const LayoutParts& parts);
  SiteIndex(const SiteIndex&) = delete;
  SiteIndex& operator=(const SiteIndex&) = delete;

  const Site& site;
  const std::set<std::string, std::less<>>& paths;
  Links links;
  std::map<std::string, Relations, std::less<>> relations;  // by language: every one of the site
  PublishedPictures pictures;                               // none before the check of the site
};

}  // namespace lantern::site
