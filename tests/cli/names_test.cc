// A page belongs to an organisation, a cohort or a topic by its id, or by its name as people write it.
#include <catch2/catch.hpp>

#include "cli/program.hpp"

using lantern::testing::read_file;
using lantern::testing::run_lantern;
using lantern::testing::Workplace;

namespace {

void site_with(const Workplace& place, const std::string& fields, const std::string& body = "Text.\n") {
  place.write("site.yaml",
              "title: T\nbase_url: https://example.org\nlanguage: en\norganisation:\n  name: O\n");
  place.write("content/index.md", "---\ntitle: Home\n---\n\nHello.\n");
  place.write("content/organisations.yaml",
              "valley:\n  name: Valley Community Health\nhill-1:\n  name: Hill Hospital\nhill-2:\n  name: "
              "Hill hospital\n");
  place.write("content/topics.yaml", "waiting:\n  title: Waiting & calling\n");
  place.write("content/cohorts/one/index.md", "---\ntitle: The first cohort\n---\n\nHello.\n");
  place.write("content/case-studies/a/index.md", "---\ntitle: A\n" + fields + "---\n\n" + body);
}

lantern::testing::Said build(const Workplace& place) {
  return run_lantern("build --site '" + place.folder.string() + "'");
}

}  // namespace

TEST_CASE("names in any case stand for ids, in fields and in blocks", "[names]") {
  const Workplace by_name;
  site_with(by_name,
            "organisation: VALLEY community  health\ncohort: the first cohort\ntopics: [Waiting & Calling]\n",
            "```cards\nkind: case-study\ncohort: The First Cohort\ntopic: waiting & calling\n```\n");
  const auto said = build(by_name);
  CHECK(said.err.empty());
  REQUIRE(said.exit_code == 0);
  const Workplace by_id;
  site_with(by_id, "organisation: valley\ncohort: one\ntopics: [waiting]\n",
            "```cards\nkind: case-study\ncohort: one\ntopic: waiting\n```\n");
  REQUIRE(build(by_id).exit_code == 0);
  for (const std::string page : {"case-studies/a", "organisations/valley", "cohorts/one", "topics/waiting"}) {
    INFO(page);
    CHECK(read_file(by_name.folder / "_site" / page / "index.html") ==
          read_file(by_id.folder / "_site" / page / "index.html"));
  }
}

TEST_CASE("a name that two have, or nearly none, is an error that names what there is", "[names]") {
  const Workplace twice;
  site_with(twice, "organisation: Hill Hospital\n");
  CHECK(build(twice).err.find("there is no organisation 'Hill Hospital'") != std::string::npos);
  const Workplace nearly;
  site_with(nearly, "organisation: Valley Comunity Health\n");
  CHECK(build(nearly).err.find("did you mean 'Valley Community Health'?") != std::string::npos);
}
