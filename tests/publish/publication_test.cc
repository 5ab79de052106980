#include "publish/publication.hpp"

#include <catch2/catch.hpp>

#include "publish/fake_file_system.hpp"
#include "publish/site_versions.hpp"

using namespace lantern;
using namespace lantern::publish;
using namespace lantern::test;

TEST_CASE("the first build makes the folder, with a manifest and nothing beside it") {
  FakeFileSystem files;
  const auto counts = build(files, {{"index.html", "home"}, {"a/b/index.html", "page"}});
  REQUIRE(counts.has_value());
  CHECK(counts->written == 2);
  CHECK(counts->unchanged == 0);
  CHECK(counts->removed == 0);
  CHECK(files.tree("/site") == Tree{{"_site/index.html", "home"},
                                    {"_site/a/b/index.html", "page"},
                                    {"_site/.lantern-manifest",
                                     "Files published by Lantern, format 1\na/b/index.html\nindex.html\n"}});
}

TEST_CASE("a rebuild counts what is new, changed, unchanged and gone, and keeps unchanged time stamps") {
  FakeFileSystem files;
  files.can_link = GENERATE(true, false);
  REQUIRE(build(files, {{"same.html", "1"}, {"changed.html", "1"}, {"gone/index.html", "1"}}));
  const int stamp = files.stamp("/site/_site/same.html");
  const int changed = files.stamp("/site/_site/changed.html");
  const auto counts = build(files, {{"same.html", "1"}, {"changed.html", "2"}, {"new.html", "2"}});
  REQUIRE(counts.has_value());
  CHECK(counts->written == 2);
  CHECK(counts->unchanged == 1);
  CHECK(counts->removed == 1);
  CHECK(files.stamp("/site/_site/same.html") == stamp);
  CHECK(files.stamp("/site/_site/changed.html") > changed);
  CHECK(published(files) == Tree{{"same.html", "1"}, {"changed.html", "2"}, {"new.html", "2"}});
}

TEST_CASE("a publication that is dropped leaves the old site and nothing beside it") {
  FakeFileSystem files;
  REQUIRE(build(files, {{"index.html", "old"}}));
  const Tree before = files.tree("/site");
  {
    auto publication = Publication::open(files, "/site/_site", {});
    REQUIRE(publication.has_value());
    REQUIRE(publication->add("index.html", "new"));
    CHECK(files.tree("/site") != before);
  }
  CHECK(files.tree("/site") == before);
  CHECK_FALSE(files.is_locked("/site/._site.lock"));
}

TEST_CASE("two files for one path, and unsafe paths, stop the publication") {
  struct Case {
    std::vector<std::string> paths;
    std::string message;
  };
  const std::vector<Case> cases{
      {{"a.html", "a.html"}, "two files have the path 'a.html'"},
      {{"a/About.html", "a/about.html"},
       "the paths 'a/About.html' and 'a/about.html' differ only in capital letters"},
      {{"a", "a/b"}, "the path 'a' is both a file and a folder"},
      {{"a/b/c/d", "x", "A/b"}, "the path 'A/b' is both a file and a folder"},
      {{"a/b", "a/b/c/d"}, "the path 'a/b' is both a file and a folder"},
      {{"../x"}, "the path '../x' leaves the folder"},
      {{"/x"}, "the path '/x' is absolute"},
      {{".Lantern-Manifest"}, "the path '.Lantern-Manifest' is kept for a file of Lantern's own"},
  };
  for (const Case& each : cases) {
    CAPTURE(each.message);
    FakeFileSystem files;
    auto publication = Publication::open(files, "/site/_site", {});
    REQUIRE(publication.has_value());
    std::expected<void, PublishError> added;
    for (const std::string& path : each.paths) {
      REQUIRE(added.has_value());
      added = publication->add(path, "bytes");
    }
    REQUIRE_FALSE(added.has_value());
    CHECK(added.error().kind == PublishErrorKind::path);
    CHECK(added.error().message == each.message);
    CHECK_FALSE(publication->add("other.html", "bytes").has_value());
    const auto counts = publication->commit();
    REQUIRE_FALSE(counts.has_value());
    CHECK(counts.error().message == each.message);
    CHECK(files.kind("/site/_site") == FileKind::missing);
  }
}

TEST_CASE("a folder may be written with different capitals by two files, and committed only once") {
  FakeFileSystem files;
  auto publication = Publication::open(files, "/site/_site", {});
  REQUIRE(publication.has_value());
  CHECK(publication->add("a/b/one.html", "1"));
  CHECK(publication->add("a/two.html", "2"));
  CHECK(publication->add("A/three.html", "3"));
  CHECK(publication->commit().has_value());
  CHECK(publication->commit().error().message == "/site/_site is published already");
  CHECK(published(files).size() == 3);
}

TEST_CASE("files that Lantern did not make are carried over, and ours beside them are not") {
  FakeFileSystem files;
  files.can_link = GENERATE(true, false);
  REQUIRE(build(files, {{"index.html", "1"}, {"blog/old.html", "1"}, {"gone/index.html", "1"}}));
  REQUIRE(files.write("/site/_site/CNAME", "example.org"));
  REQUIRE(files.write("/site/_site/.git/objects/aa/bb", "object"));
  REQUIRE(files.write("/site/_site/blog/theirs.txt", "note"));
  REQUIRE(files.make_symbolic_link("../elsewhere", "/site/_site/blog/link"));
  REQUIRE(files.make_folders("/site/_site/empty"));
  const int stamp = files.stamp("/site/_site/CNAME");

  for (const char* version : {"2", "3"}) {
    REQUIRE(build(files, {{"index.html", version}}));
    CHECK(published(files) == Tree{{"index.html", version},
                                   {"CNAME", "example.org"},
                                   {".git/objects/aa/bb", "object"},
                                   {"blog/theirs.txt", "note"},
                                   {"blog/link", "-> ../elsewhere"},
                                   {"empty", "folder"}});
    CHECK(files.stamp("/site/_site/CNAME") == stamp);
  }
}

TEST_CASE("a foreign file is never replaced by one of the site, unless it is the same") {
  struct Case {
    std::string foreign;
    std::string added;
    std::string message;
  };
  const std::string end = " at that place; move it away or choose another folder with --out";
  const std::vector<Case> cases{
      {"CNAME", "CNAME", "/site/_site/CNAME was not made by Lantern, and the site now has CNAME" + end},
      {"blog", "blog/a.html",
       "/site/_site/blog was not made by Lantern, and the site now has blog/a.html" + end},
      {"blog/a/note", "blog",
       "/site/_site/blog/a/note was not made by Lantern, and the site now has blog" + end},
  };
  for (const Case& each : cases) {
    CAPTURE(each.message);
    FakeFileSystem files;
    REQUIRE(build(files, {{"index.html", "1"}}));
    REQUIRE(files.write("/site/_site/" + each.foreign, "theirs"));
    const Tree before = files.tree("/site");
    const auto counts = build(files, {{"index.html", "2"}, {each.added, "ours"}});
    REQUIRE_FALSE(counts.has_value());
    CHECK(counts.error().message == each.message);
    CHECK(files.tree("/site") == before);
  }

  FakeFileSystem files;
  REQUIRE(build(files, {}));
  REQUIRE(files.write("/site/_site/CNAME", "example.org"));
  const auto counts = build(files, {{"CNAME", "example.org"}});
  REQUIRE(counts.has_value());
  CHECK(counts->unchanged == 1);
  CHECK(build(files, {})->removed == 1);
}

TEST_CASE("an output folder that must not be written into is refused, and nothing is touched") {
  FakeFileSystem files;
  REQUIRE(files.write("/site/content/index.md", "# Home"));
  REQUIRE(files.write("/site/file", "text"));
  REQUIRE(files.write("/site/photos/one.jpg", "picture"));
  REQUIRE(files.make_symbolic_link("photos", "/site/link"));
  REQUIRE(files.write("/site/damaged/.lantern-manifest", "what is this\n"));
  REQUIRE(files.make_folders("/site/empty"));
  const std::string sources = ", which the site is made from; choose another folder with --out";
  struct Case {
    std::string out;
    std::string message;  // empty: accepted
  };
  const std::vector<Case> cases{
      {"/site/content", "/site/content is /site/content" + sources},
      {"/site/content/", "/site/content is /site/content" + sources},
      {"/site/x/../content", "/site/content is /site/content" + sources},
      {"/site/content/public", "/site/content/public lies inside /site/content" + sources},
      {"/site", "/site holds /site/content" + sources},
      {"/site/assets", "/site/assets is /site/assets" + sources},  // protected before it exists
      {"/", "/ is the root of the disk; choose a folder with --out"},
      {"/site/file", "/site/file is a file, not a folder; choose another with --out"},
      {"/site/link", "/site/link is a symbolic link; choose a real folder with --out"},
      {"/site/link/", "/site/link is a symbolic link; choose a real folder with --out"},
      {"/site/photos",
       "/site/photos holds files that Lantern did not make; choose another folder with --out or empty it"},
      {"/site/damaged",
       "/site/damaged/.lantern-manifest is damaged, or was made by another version of Lantern; empty "
       "/site/damaged or "
       "choose another folder with --out"},
      {"/site/_site", ""},
      {"/site/content-built", ""},
      {"/site/empty", ""},
      {"/elsewhere/deep/_site", ""},
  };
  for (const Case& each : cases) {
    CAPTURE(each.out);
    const Tree before = files.tree("/site");
    const auto publication = Publication::open(files, each.out, {"/site/content", "/site/assets/"});
    if (each.message.empty()) {
      CHECK(publication.has_value());
    } else {
      REQUIRE_FALSE(publication.has_value());
      CHECK(publication.error().kind == PublishErrorKind::machine);
      CHECK(publication.error().message == each.message);
      CHECK(files.tree("/site") == before);
    }
  }
}

TEST_CASE("a second build of the same folder is refused while the first is under way") {
  FakeFileSystem files;
  auto first = Publication::open(files, "/site/_site", {});
  REQUIRE(first.has_value());
  REQUIRE(first->add("index.html", "1"));
  const auto second = Publication::open(files, "/site/_site", {});
  REQUIRE_FALSE(second.has_value());
  CHECK(second.error().message == "another build is writing to /site/_site; wait for it or stop it");
  CHECK(Publication::open(files, "/site/other", {}).has_value());
  CHECK(first->commit().has_value());
}

TEST_CASE("a copied file is counted and kept as a rendered one is") {
  FakeFileSystem files;
  files.can_link = GENERATE(true, false);
  for (const std::string film : {"one", "two"}) REQUIRE(files.write("/sources/" + film, film));
  REQUIRE(build(files, {{"same.mp4", "one"}, {"changed.mp4", "one"}}));
  const int stamp = files.stamp("/site/_site/same.mp4");
  const auto counts = build(files, {{"same.mp4", "one"}, {"changed.mp4", "two"}});
  REQUIRE(counts.has_value());
  CHECK(counts->written == 1);
  CHECK(counts->unchanged == 1);
  CHECK(files.stamp("/site/_site/same.mp4") == stamp);
  CHECK(published(files) == Tree{{"same.mp4", "one"}, {"changed.mp4", "two"}});
}

TEST_CASE("a file that cannot be copied is named, and the old site stays") {
  FakeFileSystem files;
  REQUIRE(build(files, {{"index.html", "old"}}));
  const auto counts = build(files, {{"film.mp4", "missing"}});
  REQUIRE_FALSE(counts.has_value());
  CHECK(counts.error().kind == PublishErrorKind::machine);
  CHECK(counts.error().message == "cannot read /sources/missing: no such file");
  CHECK(published(files) == Tree{{"index.html", "old"}});
}
