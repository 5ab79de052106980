// Everything that the words of a page name: links, pictures, and where each stands. Points into the page.
// Pure; any thread.
#pragma once
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/source_location.hpp"
#include "model/page.hpp"
#include "site/links.hpp"

namespace lantern::site {

// An easy picture is a name such as nurse, or the path of a photograph.
enum class TargetUse { link, picture, easy_picture };

struct PageTarget {
  TargetUse use = TargetUse::link;
  std::string_view written;  // as the author wrote it
  const SourceLocation& where;
  LinkOrigin origin;
};

// Of the page and of its easy-read version, in their order.
std::vector<PageTarget> targets_of(const Page& page);

// The files of the site that a page names, by its fields and by its words.
std::set<std::string, std::less<>> files_named_by(const Page& page, const Links& links);

}  // namespace lantern::site
