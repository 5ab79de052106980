// What the disk of this machine can answer: missing, refused, too large, or the bytes.
#include "base/file_system.hpp"

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>

using namespace lantern;
namespace fs = std::filesystem;

namespace {

// Removed with everything in it at the end of the test.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string name = (fs::temp_directory_path() / "lantern-files-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() {
    std::error_code ignored;
    fs::permissions(path_, fs::perms::owner_all, ignored);
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

FileFault fault_of(const FileSystem::Result<std::string>& result) {
  REQUIRE_FALSE(result.has_value());
  return result.error().fault;
}

}  // namespace

TEST_CASE("a file that is missing is told from one that cannot be read") {
  const TemporaryFolder folder;
  RealFileSystem files;
  REQUIRE(files.write(folder / "file", "bytes"));
  fs::create_symlink("nowhere", folder / "dangling");
  CHECK(files.kind(folder / "none") == FileKind::missing);
  CHECK(files.kind(folder / "file/below") == FileKind::missing);
  CHECK(files.kind(folder / "dangling") == FileKind::symbolic_link);
  CHECK(fault_of(files.read(folder / "none", ReadLimit::text)) == FileFault::missing);
  CHECK(fault_of(files.read(folder / "file/below", ReadLimit::text)) == FileFault::missing);
  CHECK(files.list(folder / "none").error().fault == FileFault::missing);

  const std::string long_name(300, 'x');  // no disk can hold it
  CHECK(files.kind(folder / long_name) == FileKind::missing);
  CHECK(fault_of(files.read(folder / long_name, ReadLimit::text)) == FileFault::missing);

  fs::create_symlink("circle", folder / "circle");  // neither there nor missing
  CHECK(files.kind(folder / "circle/below").error().fault == FileFault::machine);
  CHECK(fault_of(files.read(folder / "circle", ReadLimit::text)) == FileFault::machine);
  CHECK(files.size(folder / "circle").error().fault == FileFault::machine);
  CHECK(files.list(folder / "circle").error().fault == FileFault::machine);
}

TEST_CASE("a place that may not be entered is an error, not a missing file") {
  const TemporaryFolder folder;
  RealFileSystem files;
  REQUIRE(files.write(folder / "closed/file", "bytes"));
  REQUIRE(::chmod(folder.path().c_str(), 0755) == 0);
  REQUIRE(::chmod((folder / "closed").c_str(), 0) == 0);
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    // Root may read everywhere: then the child becomes nobody first.
    if (::geteuid() == 0 && ::setuid(65534) != 0) ::_exit(2);
    const auto kind = files.kind(folder / "closed/file");
    const auto bytes = files.read(folder / "closed/file", ReadLimit::text);
    const auto entries = files.list(folder / "closed");
    ::_exit(!kind && !bytes && !entries && kind.error().fault == FileFault::machine &&
                    bytes.error().fault == FileFault::machine && entries.error().fault == FileFault::machine
                ? 0
                : 1);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  REQUIRE(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 0);
  REQUIRE(::chmod((folder / "closed").c_str(), 0755) == 0);
}

TEST_CASE("only plain files are read, and nothing waits") {
  const TemporaryFolder folder;
  RealFileSystem files;
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
  fs::create_symlink("/dev/zero", folder / "link");
  for (const fs::path& path : {folder / "pipe", folder / "link", fs::path("/dev/zero"), folder.path()}) {
    CAPTURE(path);
    CHECK(fault_of(files.read(path, ReadLimit::text)) == FileFault::not_plain);
    CHECK(files.size(path).error().fault == FileFault::not_plain);
    CHECK(files.same_as_file(folder / "none", path).error().fault == FileFault::not_plain);
    CHECK(files.copy(path, folder / "copy", CopyKeeps::bytes).error().path == path.string());
  }
  CHECK_FALSE(fs::exists(folder / "copy"));
}

TEST_CASE("reading stops at the limit, asking the size and copying do not") {
  const TemporaryFolder folder;
  RealFileSystem files;
  constexpr auto limit = static_cast<std::uintmax_t>(ReadLimit::text);
  for (const std::string name : {"most", "film"}) REQUIRE(files.write(folder / name, "begins"));
  fs::resize_file(folder / "most", limit);  // the rest are zeros that take no room on the disk
  fs::resize_file(folder / "film", limit + 1);
  CHECK(files.read(folder / "most", ReadLimit::text)->size() == limit);
  const auto refused = files.read(folder / "film", ReadLimit::text);
  CHECK(fault_of(refused) == FileFault::too_large);
  CHECK(refused.error().reason == "it is larger than 4 MB");
  CHECK(files.size(folder / "film").value() == limit + 1);
  CHECK(files.read("/proc/self/status", ReadLimit::text)->starts_with("Name:"));  // says that it has 0 bytes

  REQUIRE(files.copy(folder / "film", folder / "deep/copy", CopyKeeps::bytes));
  CHECK(bytes_of(folder / "deep/copy") == bytes_of(folder / "film"));
  CHECK(files.same_as_file(folder / "deep/copy", folder / "film").value());
  CHECK_FALSE(files.same_as_file(folder / "most", folder / "film").value());
  CHECK_FALSE(files.same_as_file(folder / "none", folder / "film").value());
  CHECK(files.same_as_file(folder / "film", folder / "none").error().fault == FileFault::missing);
}

TEST_CASE("a copy of the bytes is a new file with the permissions of a new file") {
  const TemporaryFolder folder;
  RealFileSystem files;
  REQUIRE(files.write(folder / "secret", "one"));
  REQUIRE(::chmod((folder / "secret").c_str(), 0600) == 0);
  REQUIRE(files.write(folder / "made", ""));
  REQUIRE(files.copy(folder / "secret", folder / "copy", CopyKeeps::bytes));
  CHECK(fs::status(folder / "copy").permissions() == fs::status(folder / "made").permissions());
  REQUIRE(files.write(folder / "secret", "tw"));
  REQUIRE(files.copy(folder / "secret", folder / "copy", CopyKeeps::bytes));
  CHECK(bytes_of(folder / "copy") == "tw");
}
