// A file or folder that is there and cannot be read ends build and check, whichever it is: a site with a hole
// in it is worse than none.
#include <catch2/catch.hpp>
#include <filesystem>
#include <string>

#include "driver/build.hpp"

using namespace lantern;
using namespace lantern::driver;
namespace fs = std::filesystem;

namespace {

const fs::path source = LANTERN_SOURCE_DIR;
const fs::path sources = source / "tests/attacks/site";

// The disk of this machine, on which one path cannot be looked at.
class DiskWithFault final : public RealFileSystem {
 public:
  explicit DiskWithFault(fs::path path) : path_(std::move(path)) {}

  Result<FileKind> kind(const fs::path& path) const override {
    return path == path_ ? fault() : RealFileSystem::kind(path);
  }
  Result<std::uint64_t> size(const fs::path& path) const override {
    return path == path_ ? fault() : RealFileSystem::size(path);
  }
  Result<std::string> read(const fs::path& path, ReadLimit limit) const override {
    return path == path_ ? fault() : RealFileSystem::read(path, limit);
  }
  Result<std::vector<FolderEntry>> list(const fs::path& folder) const override {
    return folder == path_ ? fault() : RealFileSystem::list(folder);
  }
  Result<void> copy(const fs::path& existing, const fs::path& added, CopyKeeps keeps) override {
    return existing == path_ ? fault() : RealFileSystem::copy(existing, added, keeps);
  }

 private:
  std::unexpected<FileError> fault() const {
    return std::unexpected(FileError{path_.string(), "Input/output error"});
  }
  fs::path path_;
};

struct TemporaryFolder {
  TemporaryFolder() {
    std::string name = (fs::temp_directory_path() / "lantern-driver-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path = name;
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() { fs::remove_all(path); }

  fs::path path;
};

BuildOptions options_for(const fs::path& out) {
  BuildOptions options;
  options.load.site = sources;
  options.load.today = parse_date("2026-06-01").value();
  options.load.workers = 2;
  options.out = out / "site";
  return options;
}

const std::string fonts =
    "node_modules/@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-";

}  // namespace

TEST_CASE("whatever cannot be read ends the build and the check, with its name") {
  const fs::path unreadable = GENERATE(
      as<fs::path>(), sources / "site.yaml", sources / "content/organisations.yaml",
      sources / "content/topics.yaml", sources / "content/glossary.yaml", sources / "content/index.md",
      sources / "content/case-studies/dna/missed.csv", sources / "content/case-studies/dna/ward.png",
      sources / "content/case-studies/dna/poster.txt", sources / "content/case-studies/dna/easy-read.md",
      sources / "content", sources / "content/cohorts", sources / "assets", sources / "assets/logo.svg",
      sources / "themes/lantern", sources / "themes/lantern/styles/5-own.css",
      source / "themes/lantern/theme.yaml", source / "themes/lantern/strings/en.yaml",
      source / "themes/lantern/layouts/page.html", source / "themes/lantern/scripts/easy-read.js",
      source / (fonts + "latin-400-normal.woff"), source / (fonts + "latin-ext-700-normal.woff"));
  const Purpose purpose = GENERATE(Purpose::publish, Purpose::check);
  CAPTURE(unreadable);
  REQUIRE(fs::exists(unreadable));
  const TemporaryFolder folder;
  DiskWithFault disk(unreadable);
  BuildOptions options = options_for(folder.path);
  options.purpose = purpose;
  const BuildReport report = build(disk, options);
  REQUIRE(report.failure.has_value());
  CHECK((report.failure->path + ": " + report.failure->reason).find(unreadable.string()) !=
        std::string::npos);
  CHECK(report.failure->reason.ends_with("Input/output error"));
  CHECK_FALSE(report.published);
  CHECK(report.diagnostics.empty());
  CHECK(fs::is_empty(folder.path));
}

TEST_CASE("a build that is asked to stop publishes nothing and says so") {
  const TemporaryFolder folder;
  RealFileSystem disk;
  BuildOptions options = options_for(folder.path);
  std::stop_source stop;
  stop.request_stop();
  options.load.stop = stop.get_token();
  const BuildReport report = build(disk, options);
  REQUIRE(report.failure.has_value());
  CHECK(report.failure->reason == "the build was stopped");
  CHECK_FALSE(report.published);
  CHECK(fs::is_empty(folder.path));
}
