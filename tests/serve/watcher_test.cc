// Folders watched: what editors and people do in them is seen, and what passes by is not.
#include "serve/watcher.hpp"

#include <catch2/catch.hpp>
#include <chrono>
#include <thread>

#include "serve/folder.hpp"
#include "serve/inbox.hpp"

using namespace lantern;
using namespace std::chrono_literals;
using lantern::testing::Folder;
using serve::Changes;
using serve::Watcher;
namespace fs = std::filesystem;

namespace {

// What is told within a moment; nothing when nothing is.
Changes told(Watcher& watcher, std::chrono::milliseconds at_most = 2000ms) {
  std::stop_source over;
  const std::jthread clock([&, end = std::chrono::steady_clock::now() + at_most](std::stop_token done) {
    while (!done.stop_requested() && std::chrono::steady_clock::now() < end) std::this_thread::sleep_for(2ms);
    over.request_stop();
  });
  return watcher.wait(over.get_token());
}

bool tells_of(Watcher& watcher, const std::string& name) {
  for (Changes changes = told(watcher); !changes.empty(); changes = told(watcher, 100ms))
    for (const fs::path& file : changes.files)
      if (file.filename() == name) return true;
  return false;
}

// All that is left of earlier changes.
void settle(Watcher& watcher) {
  while (!told(watcher, 100ms).empty()) continue;
}

Watcher watch_site(const Folder& folder) {
  auto watcher = Watcher::open({{folder.path, {"site.yaml", "content", "themes", "root"}}});
  REQUIRE(watcher);
  return std::move(*watcher);
}

}  // namespace

TEST_CASE("every way to save is seen", "[watcher]") {
  const Folder folder;
  folder.write_site();
  Watcher watcher = watch_site(folder);
  SECTION("written over") { folder.write("content/about.md", "new"); }
  SECTION("a new file in the place of the old") {
    folder.write("content/about.md~saving~", "new");
    fs::rename(folder.path / "content/about.md~saving~", folder.path / "content/about.md");
  }
  SECTION("the old one put aside, and written anew") {
    fs::rename(folder.path / "content/about.md", folder.path / "content/about.md~");
    folder.write("content/about.md", "new");
  }
  SECTION("deleted") { fs::remove(folder.path / "content/about.md"); }
  SECTION("a second name for another file") {
    fs::create_hard_link(folder.path / "content/index.md", folder.path / "content/linked.md");
    CHECK(tells_of(watcher, "linked.md"));
    fs::remove(folder.path / "content/about.md");
  }
  SECTION("who may read it") { fs::permissions(folder.path / "content/about.md", fs::perms::none); }
  CHECK(tells_of(watcher, "about.md"));
}

TEST_CASE("site.yaml deleted and back, and folders that come and go, are seen", "[watcher]") {
  const Folder folder;
  folder.write_site();
  Watcher watcher = watch_site(folder);
  fs::remove(folder.path / "site.yaml");
  CHECK(tells_of(watcher, "site.yaml"));
  folder.write("site.yaml");
  CHECK(tells_of(watcher, "site.yaml"));

  folder.write("content/case-studies/new/deep/index.md");
  CHECK_FALSE(told(watcher).empty());
  settle(watcher);
  folder.write("content/case-studies/new/deep/index.md", "more");
  CHECK(tells_of(watcher, "index.md"));

  fs::rename(folder.path / "content/case-studies/new", folder.path / "content/case-studies/renamed");
  CHECK(tells_of(watcher, "renamed"));
  settle(watcher);
  folder.write("content/case-studies/renamed/deep/data.csv");
  CHECK(tells_of(watcher, "data.csv"));

  fs::rename(folder.path / "content", folder.path / "away");
  CHECK(tells_of(watcher, "content"));
  settle(watcher);
  folder.write("away/about.md", "not of the site");
  CHECK(told(watcher, 150ms).empty());
  folder.write("content/index.md");
  CHECK(tells_of(watcher, "content"));
  settle(watcher);
  folder.write("content/index.md", "again");
  CHECK(tells_of(watcher, "index.md"));

  folder.write("root/.well-known/security.txt");
  CHECK_FALSE(told(watcher).empty());
}

TEST_CASE("what passes by is no change", "[watcher]") {
  const Folder folder;
  folder.write_site();
  Watcher watcher = watch_site(folder);
  for (const std::string name :
       {"content/.about.md.swp", "content/4913", "content/about.md~", "content/#about.md#",
        "content/.#about.md", "content/~$form.docx", "content/.~lock.data.xlsx#", "content/film.mp4.part",
        "_site/index.html", ".lantern.lock", "notes.txt", "content/about.md___jb_tmp___"})
    folder.write(name);
  CHECK(told(watcher, 150ms).empty());
  // A file that is still being written is none either.
  std::ofstream slow(folder.path / "content/slow.md");
  slow << "half" << std::flush;
  CHECK(told(watcher, 150ms).empty());
  slow.close();
  CHECK(tells_of(watcher, "slow.md"));
}

TEST_CASE("a flood beyond what the system remembers is looked at again", "[watcher]") {
  const Folder folder;
  folder.write_site();
  Watcher watcher = watch_site(folder);
  // Two changes each; the system keeps 16,384 where nobody has changed that.
  for (int i = 0; i < 9000; ++i) {
    const auto from = folder.path / (i % 2 == 0 ? "content/about.md" : "content/flood.md");
    fs::rename(from, folder.path / (i % 2 == 0 ? "content/flood.md" : "content/about.md"));
  }
  folder.write("content/born-in-the-flood/index.md");
  CHECK(told(watcher).more);
  settle(watcher);
  folder.write("content/born-in-the-flood/index.md", "later");
  CHECK(tells_of(watcher, "index.md"));
}

TEST_CASE("what waits for the next build is taken together, and overtakes the one under way", "[inbox]") {
  serve::Inbox inbox;
  const auto change = [](const char* name) { return Changes{{name}, false}; };
  inbox.add(change("a.md"));
  inbox.add(change("b.md"));
  const auto taken = inbox.take();
  REQUIRE(taken);
  CHECK(taken->files.size() == 2);
  const std::stop_token under_way = inbox.overtaken();
  CHECK_FALSE(under_way.stop_requested());
  inbox.add(change("c.md"));
  CHECK(under_way.stop_requested());
  // Somebody who saves without a pause does not keep the next build from beginning.
  std::jthread saving([&](std::stop_token over) {
    while (!over.stop_requested()) {
      inbox.add(change("d.md"));
      std::this_thread::sleep_for(2ms);
    }
  });
  CHECK(inbox.take());
  saving.request_stop();
  saving.join();
  inbox.close();
  CHECK_FALSE(inbox.take());
  CHECK(inbox.overtaken().stop_requested());
}

TEST_CASE("what only authors write, and what only styles are, is known", "[inbox]") {
  CHECK(Changes{{"/s/content/a/index.md", "/s/content/a/data.csv"}, false}.only_writing());
  CHECK_FALSE(Changes{{"/s/content/a/photo.jpg"}, false}.only_writing());
  CHECK_FALSE(Changes{{"/s/content/a/index.md", "/s/site.yaml"}, false}.only_writing());
  CHECK_FALSE(Changes{{"/s/content/a/index.md"}, true}.only_writing());
  CHECK(Changes{{"/s/themes/lantern/styles/a.css"}, false}.only_styles());
  CHECK_FALSE(Changes{{"/s/themes/lantern/styles/a.css", "/s/content/a.md"}, false}.only_styles());
  CHECK_FALSE(Changes{}.only_styles());
}
