#include "site/layout_parts.hpp"

namespace lantern::site {

std::vector<std::string> layout_parts(PageKind kind) {
  std::vector<std::string> parts = {"main", "part-site-map", "part-contents-title", "part-read-next"};
  const auto add = [&](std::initializer_list<const char*> more) {
    parts.insert(parts.end(), more.begin(), more.end());
  };
  switch (kind) {
    case PageKind::case_study:
      add({"part-in-short", "part-aim", "part-changes", "part-cycles", "part-results", "part-learning",
           "part-lasts", "part-together", "part-voices", "part-whole-project", "part-materials",
           "part-data"});
      break;
    case PageKind::cohort:
      add({"part-aims", "part-framework", "part-timeline", "part-teams", "part-evaluation", "part-glance",
           "part-learning", "part-case-studies", "part-bundles"});
      break;
    case PageKind::bundle:
      add({"part-sessions"});
      break;
    case PageKind::session:
      add({"part-gains", "part-expectations", "part-speakers", "part-tools", "part-materials"});
      break;
    case PageKind::resource:
      add({"part-materials", "part-used-by"});
      break;
    case PageKind::event:
      add({"part-speakers", "part-materials"});
      break;
    case PageKind::home:
    case PageKind::plain:
      break;
  }
  return parts;
}

std::vector<std::string> easy_read_layout_parts() {
  return {"main", "part-site-map", "part-hard-words", "part-easy-contact"};
}

}  // namespace lantern::site
