#include "site/way_to_tell.hpp"

#include <catch2/catch.hpp>

using namespace lantern;

namespace {

const SourceLocation title{"content/about.easy-read.md", 2, 8, 5};

std::size_t findings(const Site& site) {
  Diagnostics diagnostics;
  site::check_way_to_tell(site, diagnostics);
  for (const Diagnostic& found : diagnostics.items()) {
    CHECK(found.code.name() == "no-way-to-tell");
    CHECK(found.where == title);
  }
  CHECK_FALSE(diagnostics.has_errors());
  return diagnostics.items().size();
}

}  // namespace

TEST_CASE("easy-read pages without a way to tell what is hard to read are found, once for the site") {
  Site site;
  CHECK(findings(site) == 0);

  site.pages.resize(2);
  for (Page& page : site.pages) page.easy_read.emplace().title_where = title;
  CHECK(findings(site) == 1);

  site.pages.front().contact = "Ring 0300 123 1047";
  CHECK(findings(site) == 1);
  site.pages.back().contact = "Ring 0300 123 1047";
  CHECK(findings(site) == 0);

  site.pages.back().contact.clear();
  site.settings.organisation_email = "office@example.org";
  CHECK(findings(site) == 0);
}
