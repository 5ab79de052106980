#include "markdown/easy_marks.hpp"

namespace lantern::markdown {

EasyMark easy_mark(Node node, TargetCheck& check, LinkUse use) {
  EasyMark mark;
  switch (node.kind()) {
    case NodeKind::emphasis:
      mark.kind = EasyMarkKind::italic;
      break;
    case NodeKind::strikethrough:
      mark.kind = EasyMarkKind::struck;
      break;
    case NodeKind::link:
      mark.kind = EasyMarkKind::link;
      if (use == LinkUse::shown && !check.link(node)) break;
      mark.target = node.url();
      mark.title = node.title();
      mark.where = check.where(node);
      if (check.other_website(node.url())) mark.reach = LinkReach::other_website;
      break;
    default:
      break;
  }
  return mark;
}

}  // namespace lantern::markdown
