// A file that somebody may have had before is written whole or stays as it was.
#include "base/replace_file.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

using namespace lantern;
namespace fs = std::filesystem;

namespace {

struct TemporaryFolder {
  TemporaryFolder() {
    std::string name = (fs::temp_directory_path() / "lantern-replace-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path = name;
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() { fs::remove_all(path); }
  fs::path operator/(const std::string& name) const { return path / name; }

  fs::path path;
};

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// A disk on which writing stops half way, or renaming fails.
class FullDisk final : public RealFileSystem {
 public:
  enum class Fails { write, rename };
  explicit FullDisk(Fails fails) : fails_(fails) {}

  Result<void> write(const fs::path& path, std::string_view bytes) override {
    if (fails_ != Fails::write) return RealFileSystem::write(path, bytes);
    (void)RealFileSystem::write(path, bytes.substr(0, bytes.size() / 2));
    return std::unexpected(FileError{path.string(), "no space left on device"});
  }
  Result<void> rename(const fs::path& from, const fs::path& to) override {
    if (fails_ != Fails::rename) return RealFileSystem::rename(from, to);
    return std::unexpected(FileError{to.string(), "no space left on device"});
  }

 private:
  Fails fails_;
};

std::size_t names_in(const fs::path& folder) {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), {}));
}

}  // namespace

TEST_CASE("a new file is made, an old one replaced, and nothing is left beside them") {
  const TemporaryFolder folder;
  RealFileSystem files;
  REQUIRE(replace_file(files, folder / "deep/new.svg", "new"));
  REQUIRE(replace_file(files, folder / "deep/new.svg", "newer"));
  CHECK(bytes_of(folder / "deep/new.svg") == "newer");
  CHECK(names_in(folder / "deep") == 1);
}

TEST_CASE("a symbolic link stays one, and what it points at is replaced") {
  const TemporaryFolder folder;
  RealFileSystem files;
  REQUIRE(files.write(folder / "elsewhere/old.svg", "old"));
  fs::create_symlink("elsewhere/old.svg", folder / "link.svg");
  fs::create_symlink("link.svg", folder / "link-to-link.svg");
  fs::create_symlink(folder / "elsewhere/new.svg", folder / "dangling.svg");
  REQUIRE(replace_file(files, folder / "link-to-link.svg", "new"));
  REQUIRE(replace_file(files, folder / "dangling.svg", "first"));
  CHECK(fs::is_symlink(folder / "link.svg"));
  CHECK(fs::is_symlink(folder / "link-to-link.svg"));
  CHECK(fs::is_symlink(folder / "dangling.svg"));
  CHECK(bytes_of(folder / "elsewhere/old.svg") == "new");
  CHECK(bytes_of(folder / "elsewhere/new.svg") == "first");
  CHECK(names_in(folder / "elsewhere") == 2);
}

TEST_CASE("when the disk is full the old file is whole, and the error names it") {
  const TemporaryFolder folder;
  RealFileSystem files;
  REQUIRE(files.write(folder / "old.svg", "old"));
  for (const auto fails : {FullDisk::Fails::write, FullDisk::Fails::rename}) {
    FullDisk full(fails);
    const auto replaced = replace_file(full, folder / "old.svg", "new and long");
    REQUIRE_FALSE(replaced.has_value());
    CHECK(replaced.error().path == (folder / "old.svg").string());
    CHECK(replaced.error().reason == "no space left on device");
    CHECK(bytes_of(folder / "old.svg") == "old");
    CHECK(names_in(folder.path) == 1);
  }
}

TEST_CASE("folders, and links in a circle, are refused") {
  const TemporaryFolder folder;
  RealFileSystem files;
  fs::create_directory(folder / "folder.svg");
  fs::create_symlink("circle.svg", folder / "circle.svg");
  CHECK(replace_file(files, folder / "folder.svg", "x").error().reason == "this is a folder, not a file");
  CHECK(replace_file(files, folder / "circle.svg", "x").error().reason ==
        "this symbolic link leads in a circle");
}
