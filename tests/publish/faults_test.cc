// Every changing operation of a build, one after the other, is made to fail or to be the last of
// its process: visitors see the old site whole or the new site whole, and the next build succeeds.
#include <catch2/catch.hpp>

#include "publish/fake_file_system.hpp"
#include "publish/publication.hpp"
#include "publish/site_versions.hpp"

using namespace lantern;
using namespace lantern::publish;
using namespace lantern::test;

namespace {

const Tree old_pages{{"index.html", "old home"},
                     {"same.html", "same"},
                     {"gone/index.html", "gone"},
                     {"film.mp4", "old film"},
                     {"same.mp4", "same film"}};
const Tree new_pages{{"index.html", "new home"},
                     {"same.html", "same"},
                     {"new/a/index.html", "new"},
                     {"film.mp4", "new film"},
                     {"same.mp4", "same film"}};

Tree with_foreign(Tree tree) {
  tree["CNAME"] = "example.org";
  tree["gone/theirs.txt"] = "note";
  tree["link"] = "-> somewhere";
  return tree;
}

void make_sources(FakeFileSystem& files) {
  for (const std::string film : {"old film", "new film", "same film"})
    REQUIRE(files.write("/sources/" + film, film));
}

void make_old_site(FakeFileSystem& files) {
  make_sources(files);
  REQUIRE(build(files, old_pages));
  REQUIRE(files.write("/site/_site/CNAME", "example.org"));
  REQUIRE(files.write("/site/_site/gone/theirs.txt", "note"));
  REQUIRE(files.make_symbolic_link("somewhere", "/site/_site/link"));
}

bool nothing_beside(const FakeFileSystem& files) {
  const auto entries = files.list("/site");
  return entries && entries->size() == 1 && entries->front().name == "_site";
}

}  // namespace

TEST_CASE("an error at any operation leaves the old site whole or the new one, and a clear message") {
  const bool can_exchange = GENERATE(true, false);
  const bool can_link = GENERATE(true, false);
  int n = 0;
  int failures = 0;
  while (true) {
    ++n;
    FakeFileSystem files;
    files.can_exchange = can_exchange;
    files.can_link = can_link;
    make_old_site(files);
    files.fail_at(n, FaultKind::error);
    const auto counts = build(files, new_pages);
    const bool happened = files.fault_happened();
    files.repair();
    CAPTURE(n, can_exchange, can_link);
    CHECK(published(files) == with_foreign(counts ? new_pages : old_pages));
    if (!counts) {
      ++failures;
      CHECK(counts.error().kind == PublishErrorKind::machine);
      CHECK(counts.error().message.find("/site/") != std::string::npos);
      CHECK(counts.error().message.ends_with(": input/output error"));
      CHECK(nothing_beside(files));
    }
    REQUIRE(build(files, new_pages));
    CHECK(published(files) == with_foreign(new_pages));
    CHECK(nothing_beside(files));
    if (!happened) break;
  }
  CHECK(failures >= 8);
  CHECK(n > 15);
}

TEST_CASE("a kill at any operation leaves the old site whole or the new one") {
  const bool can_exchange = GENERATE(true, false);
  const bool can_link = GENERATE(true, false);
  int n = 0;
  int old_seen = 0;
  int new_seen = 0;
  int between = 0;
  while (true) {
    ++n;
    FakeFileSystem files;
    files.can_exchange = can_exchange;
    files.can_link = can_link;
    make_old_site(files);
    files.fail_at(n, FaultKind::kill);
    (void)build(files, new_pages);
    const bool happened = files.fault_happened();
    files.repair();
    CAPTURE(n, can_exchange, can_link);
    if (files.kind("/site/_site") == FileKind::missing) {
      ++between;
      CHECK_FALSE(can_exchange);
      (void)Publication::open(files, "/site/_site", {});  // the next build, even one that fails
    }
    const bool is_new = published(files) == with_foreign(new_pages);
    if (!is_new) CHECK(published(files) == with_foreign(old_pages));
    ++(is_new ? new_seen : old_seen);
    REQUIRE(build(files, new_pages));
    CHECK(published(files) == with_foreign(new_pages));
    CHECK(nothing_beside(files));
    if (!happened) break;
  }
  CHECK(old_seen >= 8);
  CHECK(new_seen >= 3);
  CHECK(between == (can_exchange ? 0 : 1));
}

TEST_CASE("a first build that fails or is killed leaves no site, and the next one succeeds") {
  const FaultKind kind = GENERATE(FaultKind::error, FaultKind::kill);
  for (int n = 1;; ++n) {
    CAPTURE(n);
    FakeFileSystem files;
    make_sources(files);
    REQUIRE(files.make_folders("/site"));
    files.fail_at(n, kind);
    const auto counts = build(files, new_pages);
    const bool happened = files.fault_happened();
    files.repair();
    CHECK(counts.has_value() != happened);
    CHECK(published(files) == (counts ? new_pages : Tree{}));
    REQUIRE(build(files, new_pages));
    CHECK(published(files) == new_pages);
    CHECK(nothing_beside(files));
    if (!happened) break;
  }
}

TEST_CASE("a disk that fills up leaves the old site whole, whatever its size") {
  FakeFileSystem empty;
  make_old_site(empty);
  bool succeeded = false;
  for (std::size_t room = 0; !succeeded; ++room) {
    CAPTURE(room);
    FakeFileSystem files;
    make_old_site(files);
    std::size_t used = 0;
    for (const auto& [path, bytes] : files.tree("/"))
      if (!bytes.starts_with("->")) used += bytes.size();
    files.capacity = used + room;
    const auto counts = build(files, new_pages);
    succeeded = counts.has_value();
    CHECK(published(files) == with_foreign(succeeded ? new_pages : old_pages));
    CHECK(nothing_beside(files));
    if (!succeeded) CHECK(counts.error().message.ends_with(": no space left on device"));
  }
}

TEST_CASE("when the swap fails half way and cannot be undone, the message says where the old site is") {
  FakeFileSystem files;
  files.can_exchange = false;
  make_old_site(files);
  files.fail_at(2, FaultKind::kill, Operation::rename);
  const auto counts = build(files, new_pages);
  REQUIRE_FALSE(counts.has_value());
  CHECK(counts.error().message.find(
            "the previous site is kept in /site/._site.previous, and the next build puts it "
            "back") != std::string::npos);
  files.repair();
  { CHECK(Publication::open(files, "/site/_site", {}).has_value()); }
  CHECK(published(files) == with_foreign(old_pages));
}
