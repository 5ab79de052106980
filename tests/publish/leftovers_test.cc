// What stands beside the site under the names that Lantern uses: its own goes, everything else stays.
#include "publish/leftovers.hpp"

#include <catch2/catch.hpp>

#include "publish/fake_file_system.hpp"
#include "publish/site_versions.hpp"

using namespace lantern;
using namespace lantern::publish;
using namespace lantern::test;

namespace {

// What is beside the site, and what publishing it said.
struct Outcome {
  Tree beside;
  std::vector<std::string> left_behind;
};

Outcome publish_over(FakeFileSystem& files) {
  Outcome outcome;
  {
    auto publication = Publication::open(files, "/site/_site", {});
    REQUIRE(publication.has_value());
    REQUIRE(publication->add("index.html", "new"));
    REQUIRE(publication->commit());
    outcome.left_behind = publication->left_behind();
  }
  CHECK(published(files) == Tree{{"index.html", "new"}});
  outcome.beside = files.tree("/site");
  std::erase_if(outcome.beside, [](const auto& file) { return file.first.starts_with("_site/"); });
  return outcome;
}

}  // namespace

TEST_CASE("what killed builds left is removed: a site in the making, an old one, an empty folder") {
  FakeFileSystem files;
  REQUIRE(files.write("/site/._site.staging-4711/.lantern-staging", ""));
  REQUIRE(files.write("/site/._site.staging-4711/index.html", "half"));
  REQUIRE(files.write("/site/._site.staging-4712/.lantern-manifest", "any"));
  REQUIRE(files.write("/site/._site.staging-4712/index.html", "old"));
  REQUIRE(files.make_folders("/site/._site.staging-4713"));
  REQUIRE(files.write("/site/._site.previous/.lantern-manifest", "any"));
  REQUIRE(files.write("/site/_site/.lantern-manifest", "Files published by Lantern, format 1\n"));
  const Outcome outcome = publish_over(files);
  CHECK(outcome.beside == Tree{});
  CHECK(outcome.left_behind.empty());
}

TEST_CASE("somebody's own folder of such a name stays, and it is said") {
  FakeFileSystem files;
  const Tree own{{"._site.previous/mine.txt", "mine"},
                 {"._site.staging-1/mine.txt", "mine"},
                 {"._site.staging-2", "a file"},
                 {"._site.staging-notes/mine.txt", "mine"},
                 {".other.staging-4711/.lantern-staging", ""}};
  for (const auto& [path, bytes] : own) REQUIRE(files.write("/site/" + path, bytes));
  const Outcome outcome = publish_over(files);
  CHECK(outcome.beside == own);
  REQUIRE(outcome.left_behind.size() == 3);
  CHECK(outcome.left_behind.front() ==
        "/site/._site.previous is not Lantern's, so it stays; give it another name, or remove it");
}

TEST_CASE("a folder of somebody's is never put in the place of the site") {
  FakeFileSystem files;
  REQUIRE(files.write("/site/._site.previous/mine.txt", "mine"));
  { CHECK(Publication::open(files, "/site/_site", {}).has_value()); }
  CHECK(files.tree("/site") == Tree{{"._site.previous/mine.txt", "mine"}});
}

TEST_CASE("a leftover that cannot be removed is said, and the site is published") {
  FakeFileSystem files;
  REQUIRE(files.write("/site/._site.staging-4711/.lantern-staging", ""));
  REQUIRE(files.write("/site/._site.staging-4711/index.html", "half"));
  files.fail_at(1, FaultKind::error, Operation::remove);
  const Outcome outcome = publish_over(files);
  REQUIRE(outcome.left_behind.size() == 1);
  CHECK(outcome.left_behind.front() ==
        "/site/._site.staging-4711 is left of an earlier build and cannot be removed: input/output error "
        "(/site/._site.staging-4711/index.html)");
  files.repair();
  CHECK(publish_over(files).beside == Tree{});
}

TEST_CASE("an old site that cannot be removed is said, and goes with the next build") {
  FakeFileSystem files;
  REQUIRE(build(files, {{"index.html", "old"}}));
  files.fail_at(2, FaultKind::error, Operation::remove);  // the first takes the mark away
  const Outcome outcome = publish_over(files);
  REQUIRE(outcome.left_behind.size() == 1);
  CHECK(outcome.left_behind.front().starts_with("the old site cannot be removed from /site/._site.staging-"));
  CHECK(outcome.left_behind.front().ends_with(": input/output error"));
  files.repair();
  CHECK(publish_over(files).beside == Tree{});
}

TEST_CASE("a staging folder takes a number that is free") {
  FakeFileSystem files;
  const OutputFolder out{"/site/_site", "_site"};
  REQUIRE(files.write("/site/._site.staging-1/mine.txt", "mine"));
  CHECK(make_staging(files, out, 1) == std::filesystem::path("/site/._site.staging-2"));
  CHECK(files.tree("/site") ==
        Tree{{"._site.staging-1/mine.txt", "mine"}, {"._site.staging-2/.lantern-staging", ""}});
}
