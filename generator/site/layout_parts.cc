#include "site/layout_parts.hpp"

namespace lantern {

std::vector<std::string> layout_parts(PageKind kind) {
  std::vector<std::string> parts = {"main", "site-map", "contents-title", "read-next"};
  const auto add = [&](std::initializer_list<const char*> more) { parts.insert(parts.end(), more.begin(), more.end()); };
  switch (kind) {
    case PageKind::case_study:
      add({"in-short", "aim", "changes", "cycles", "results", "learning", "lasts", "together", "voices", "whole-project", "materials", "data"});
      break;
    case PageKind::cohort: add({"aims", "framework", "timeline", "evaluation", "glance", "learning", "case-studies", "bundles"}); break;
    case PageKind::bundle: add({"sessions"}); break;
    case PageKind::session: add({"gains", "expectations", "speakers", "tools", "materials"}); break;
    case PageKind::resource: add({"materials", "used-by"}); break;
    case PageKind::event: add({"speakers", "materials"}); break;
    case PageKind::home:
    case PageKind::plain: break;
  }
  return parts;
}

std::vector<std::string> easy_read_layout_parts() { return {"main", "site-map", "hard-words", "easy-contact"}; }

}  // namespace lantern
