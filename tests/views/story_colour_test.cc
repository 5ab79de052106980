// Which colour a story takes.
#include "views/story_colour.hpp"

#include <catch2/catch.hpp>

#include "views/made_site.hpp"

namespace lantern::views {
namespace {

TEST_CASE("stories that are listed next to each other have different colours, each its own where it can") {
  std::vector<Page> pages;
  for (int i = 0; i < 40; ++i) pages.push_back(testing::case_study_page("story-" + std::to_string(i)));
  site::PageList listed;
  for (const Page& page : pages) listed.push_back(&page);
  const StoryColours together(listed);
  int kept = 0;
  for (std::size_t i = 0; i < listed.size(); ++i) {
    const std::string alone = StoryColours({listed[i]}).of(*listed[i]);
    const std::string colour = together.of(*listed[i]);
    INFO(listed[i]->id << ": " << colour << ", alone " << alone);
    CHECK(colour.starts_with("story-"));
    if (i > 0) CHECK(colour != together.of(*listed[i - 1]));
    kept += colour == alone ? 1 : 0;
  }
  CHECK(kept > 20);
  CHECK(together.of(testing::page_of(PageKind::cohort, "a-cohort")).empty());
}

}  // namespace
}  // namespace lantern::views
