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

// A link from the foot is read as an entry of the menu is. A card is a link to a page that has a card. An
// easy picture is a name such as nurse, or the path of a photograph. A measured page has a measure that is
// picked.
enum class TargetUse { link, foot, card, measured_page, picture, easy_picture };

struct PageTarget {
  TargetUse use = TargetUse::link;
  std::string_view written;  // as the author wrote it
  const SourceLocation& where;
  LinkOrigin origin;
  const PickedMeasure* picked = nullptr;  // of a measured page
};

// Of the page and of its easy-read version, in their order.
std::vector<PageTarget> targets_of(const Page& page);

// The words at the foot of every page name files from content/ or from the top of the site.
inline LinkOrigin footer_origin(std::string_view language) { return {"content/index.md", language, nullptr}; }
std::vector<PageTarget> targets_of_footers(const Site& site);

// The files of the site that a page names, by its fields and by its words.
std::set<std::string, std::less<>> files_named_by(const Page& page, const Links& links);

}  // namespace lantern::site
