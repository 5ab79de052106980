// Publishing on the disk of this machine: links, time stamps, locks between processes, kills, and
// a disk that is really full.
#include <fcntl.h>
#include <signal.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <fstream>
#include <iterator>
#include <random>
#include <thread>

#include "base/file_system.hpp"
#include "publish/publication.hpp"
#include "publish/site_versions.hpp"

using namespace lantern;
using namespace lantern::publish;
using namespace lantern::test;
namespace fs = std::filesystem;

namespace {

// Removed with everything in it at the end of the test.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string name = (fs::temp_directory_path() / "lantern-publish-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  fs::path operator/(const std::string& name) const { return path_ / name; }
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void put(const fs::path& path, const std::string& bytes) {
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
}

Tree real_tree(const fs::path& folder) {
  Tree tree;
  if (!fs::exists(folder)) return tree;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const std::string relative = entry.path().lexically_relative(folder).string();
    if (entry.is_symlink())
      tree[relative] = "-> " + fs::read_symlink(entry.path()).string();
    else if (entry.is_regular_file())
      tree[relative] = bytes_of(entry.path());
  }
  return tree;
}

std::vector<std::string> names_in(const fs::path& folder) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder)) names.push_back(entry.path().filename().string());
  std::ranges::sort(names);
  return names;
}

struct stat status_of(const fs::path& path) {
  struct stat status {};
  REQUIRE(::lstat(path.c_str(), &status) == 0);
  return status;
}

}  // namespace

TEST_CASE("on a real disk unchanged files keep inode and time stamp, and foreign files stay") {
  const TemporaryFolder folder;
  RealFileSystem files;
  const fs::path out = folder / "_site";
  REQUIRE(build(files, {{"a/same.html", "same"}, {"changed.html", "1"}}, out));
  const timespec long_ago{1'000'000'000, 123'456'789};
  const std::array<timespec, 2> times{long_ago, long_ago};
  REQUIRE(::utimensat(AT_FDCWD, (out / "a/same.html").c_str(), times.data(), 0) == 0);
  put(out / "CNAME", "example.org");
  REQUIRE(::chmod((out / "CNAME").c_str(), 0440) == 0);
  fs::create_symlink("nowhere", out / "dangling");
  fs::create_directory_symlink("..", out / "loop");
  REQUIRE(::mkfifo((out / "pipe").c_str(), 0600) == 0);
  const auto before = status_of(out / "a/same.html");

  const auto counts = build(files, {{"a/same.html", "same"}, {"changed.html", "2"}}, out);
  REQUIRE(counts.has_value());
  CHECK(counts->unchanged == 1);
  CHECK(counts->written == 1);
  const auto after = status_of(out / "a/same.html");
  CHECK(after.st_ino == before.st_ino);
  CHECK(after.st_mtim.tv_sec == long_ago.tv_sec);
  CHECK(after.st_mtim.tv_nsec == long_ago.tv_nsec);
  CHECK(after.st_nlink == 1);
  CHECK((status_of(out / "CNAME").st_mode & 0777U) == 0440U);
  CHECK(S_ISFIFO(status_of(out / "pipe").st_mode));
  Tree tree = real_tree(out);
  CHECK(tree["changed.html"] == "2");
  CHECK(tree["dangling"] == "-> nowhere");
  CHECK(tree["loop"] == "-> ..");
  CHECK(names_in(folder.path()) == std::vector<std::string>{"_site"});
}

TEST_CASE("a copy, where links do not reach, keeps bytes, permissions and time stamp") {
  const TemporaryFolder folder;
  RealFileSystem files;
  put(folder / "one", "bytes");
  const std::array<timespec, 2> times{timespec{1'000'000'000, 5}, timespec{1'000'000'000, 5}};
  REQUIRE(::utimensat(AT_FDCWD, (folder / "one").c_str(), times.data(), 0) == 0);
  REQUIRE(::chmod((folder / "one").c_str(), 0640) == 0);
  REQUIRE(files.copy(folder / "one", folder / "deep/two", CopyKeeps::bytes_times_and_permissions));
  CHECK(bytes_of(folder / "deep/two") == "bytes");
  CHECK((status_of(folder / "deep/two").st_mode & 0777U) == 0640U);
  CHECK(status_of(folder / "deep/two").st_mtim.tv_sec == 1'000'000'000);
  CHECK_FALSE(files.copy(folder / "missing", folder / "three", CopyKeeps::bytes).has_value());
}

TEST_CASE("bytes are compared with what is on the disk") {
  const TemporaryFolder folder;
  RealFileSystem files;
  const std::string large(100'000, 'x');
  put(folder / "large", large);
  put(folder / "empty", "");
  fs::create_symlink("large", folder / "link");
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
  CHECK(files.same_bytes(folder / "large", large).value());
  CHECK_FALSE(files.same_bytes(folder / "large", large.substr(1) + 'y').value());
  CHECK_FALSE(files.same_bytes(folder / "large", large + 'x').value());
  CHECK(files.same_bytes(folder / "empty", "").value());
  CHECK_FALSE(files.same_bytes(folder / "empty", "x").value());
  CHECK_FALSE(files.same_bytes(folder / "missing", "").value());
  CHECK_FALSE(files.same_bytes(folder / "large/below", "").value());
  CHECK_FALSE(files.same_bytes(folder / "link", large).value());
  CHECK_FALSE(files.same_bytes(folder / "pipe", "").value());
  CHECK_FALSE(files.same_bytes(folder.path(), "").value());
}

TEST_CASE("sources are protected through symbolic links at either end") {
  const TemporaryFolder folder;
  RealFileSystem files;
  put(folder / "real/content/index.md", "# Home");
  fs::create_directory_symlink(folder / "real", folder / "alias");
  fs::create_directory_symlink(folder / "real/content", folder / "content");
  const auto refused = [&](const fs::path& out, const fs::path& source) {
    return !Publication::open(files, out, {source}).has_value();
  };
  CHECK(refused(folder / "alias/content/out", folder / "real/content"));
  CHECK(refused(folder / "real/content/out", folder / "alias/content"));
  CHECK(refused(folder / "real", folder / "content"));
  CHECK(refused(folder.path(), folder / "content"));
  CHECK_FALSE(refused(folder / "alias/_site", folder / "real/content"));
  CHECK(names_in(folder / "real") == std::vector<std::string>{"content"});
}

TEST_CASE("another process that builds into the same folder is refused; its end frees the folder") {
  const TemporaryFolder folder;
  RealFileSystem files;
  const fs::path out = folder / "_site";
  std::array<int, 2> ready{};
  REQUIRE(::pipe(ready.data()) == 0);
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    auto publication = Publication::open(files, out, {});
    (void)publication->add("index.html", "half a site");
    (void)!::write(ready[1], "x", 1);
    ::pause();
    ::_exit(0);
  }
  char byte = 0;
  REQUIRE(::read(ready[0], &byte, 1) == 1);
  const auto second = build(files, {{"index.html", "new"}}, out);
  ::kill(child, SIGKILL);
  ::waitpid(child, nullptr, 0);
  REQUIRE_FALSE(second.has_value());
  CHECK(second.error().message == "another build is writing to " + out.string() + "; wait for it or stop it");
  CHECK_FALSE(fs::exists(out));
  CHECK(build(files, {{"index.html", "new"}}, out).has_value());
  CHECK(names_in(folder.path()) == std::vector<std::string>{"_site"});
  ::close(ready[0]);
  ::close(ready[1]);
}

TEST_CASE("100 builds killed at random moments: the old site or the new one, never a mix") {
  const TemporaryFolder folder;
  RealFileSystem files;
  const fs::path out = folder / "_site";
  constexpr int pages = 40;
  // Version n: its own number in every page but one, and one page of its own.
  const auto site_of = [](int version) {
    Tree site;
    const std::string number = std::to_string(version);
    for (int page = 0; page < pages; ++page) site["page-" + std::to_string(page) + "/index.html"] = number;
    site["same.html"] = "same";
    site["only-" + number + ".html"] = number;
    return site;
  };
  const auto start = std::chrono::steady_clock::now();
  REQUIRE(build(files, site_of(0), out));
  const auto length =
      std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - start);
  const auto longest_wait = static_cast<unsigned long>(3 * length.count() + 1000);  // a rebuild costs more
  put(out / "CNAME", "example.org");

  std::minstd_rand random(20231104);
  int shown = 0;
  int finished = 0;
  for (int version = 1; version <= 100; ++version) {
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) ::_exit(build(files, site_of(version), out).has_value() ? 0 : 1);
    std::this_thread::sleep_for(std::chrono::microseconds(random() % longest_wait));
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    if (WIFEXITED(status)) {
      CHECK(WEXITSTATUS(status) == 0);
      ++finished;
    }
    Tree tree = real_tree(out);
    tree.erase(".lantern-manifest");
    CHECK(tree["CNAME"] == "example.org");
    tree.erase("CNAME");
    const int found = std::atoi(tree["page-0/index.html"].c_str());
    CAPTURE(version, found, shown);
    CHECK((found == version || found == shown));
    CHECK(tree == site_of(found));
    shown = found;
  }
  WARN("of 100 builds " << finished << " finished before the kill; the last published is " << shown);
  REQUIRE(build(files, site_of(1000), out));
  CHECK(names_in(folder.path()) == std::vector<std::string>{"_site"});
}

TEST_CASE("many threads may add at once") {
  const TemporaryFolder folder;
  RealFileSystem files;
  for (const std::size_t unchanged : {0U, 400U}) {
    auto publication = Publication::open(files, folder / "_site", {});
    REQUIRE(publication.has_value());
    std::atomic<int> failures = 0;
    {
      std::vector<std::jthread> threads;
      for (int thread = 0; thread < 4; ++thread)
        threads.emplace_back([&, thread] {
          for (int page = 0; page < 100; ++page) {
            const std::string path =
                "p/" + std::to_string(page) + "/" + std::to_string(thread) + "/index.html";
            if (!publication->add(path, path)) ++failures;
          }
        });
    }
    CHECK(failures == 0);
    const auto counts = publication->commit();
    REQUIRE(counts.has_value());
    CHECK(counts->unchanged == unchanged);
    CHECK(counts->written == 400 - unchanged);
  }
}

TEST_CASE("a disk that is really full leaves the old site whole") {
  const TemporaryFolder folder;
  const fs::path disk = folder / "disk";
  fs::create_directory(disk);
  if (::mount("tmpfs", disk.c_str(), "tmpfs", 0, "size=256k") != 0) {
    WARN("skipped: this process may not mount a small disk");
    return;
  }
  RealFileSystem files;
  const auto first = build(files, {{"index.html", std::string(50'000, 'a')}}, disk / "_site");
  const Tree before = real_tree(disk);
  const auto second =
      build(files, {{"index.html", "new"}, {"large.pdf", std::string(300'000, 'b')}}, disk / "_site");
  const Tree after = real_tree(disk);
  ::umount(disk.c_str());
  CHECK(first.has_value());
  REQUIRE_FALSE(second.has_value());
  CHECK(second.error().message ==
        "cannot write " + (disk / "_site/large.pdf").string() + ": No space left on device");
  CHECK(after == before);
}

TEST_CASE("a folder that may not be written into is a clear error") {
  const TemporaryFolder folder;
  fs::create_directory(folder / "closed");
  REQUIRE(::chmod(folder.path().c_str(), 0755) == 0);
  REQUIRE(::chmod((folder / "closed").c_str(), 0555) == 0);
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    // Root may write everywhere: then the child becomes nobody first.
    if (::geteuid() == 0 && ::setuid(65534) != 0) ::_exit(2);
    RealFileSystem files;
    const auto counts = build(files, {{"index.html", "x"}}, folder / "closed/_site");
    ::_exit(!counts && counts.error().message.ends_with(": Permission denied") ? 0 : 1);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  REQUIRE(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 0);
}
