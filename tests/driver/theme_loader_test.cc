// What the disk refuses, and what is not there: whose fault it is, and where it is said.
#include "driver/theme_loader.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <string>

using namespace lantern;
using namespace lantern::driver;

namespace fs = std::filesystem;

namespace {

const fs::path installation = LANTERN_SOURCE_DIR;

// The disk of this machine, but for one file or folder.
class DiskWithout final : public RealFileSystem {
 public:
  enum class Fault { unreadable, missing };
  DiskWithout(fs::path path, Fault fault) : path_(std::move(path)), fault_(fault) {}

  Result<FileKind> kind(const fs::path& path) const override {
    if (path == path_ && fault_ == Fault::missing) return FileKind::missing;
    return RealFileSystem::kind(path);
  }
  Result<std::uint64_t> size(const fs::path& path) const override {
    if (path == path_) return std::unexpected(FileError{path.string(), "permission denied"});
    return RealFileSystem::size(path);
  }
  Result<std::string> read(const fs::path& path, ReadLimit limit) const override {
    if (path == path_) return std::unexpected(FileError{path.string(), "permission denied"});
    return RealFileSystem::read(path, limit);
  }
  Result<std::vector<FolderEntry>> list(const fs::path& folder) const override {
    if (folder == path_) return std::unexpected(FileError{folder.string(), "permission denied"});
    return RealFileSystem::list(folder);
  }

 private:
  fs::path path_;
  Fault fault_;
};

SiteSettings settings() {
  SiteSettings settings;
  settings.language = "en";
  settings.languages = {"en"};
  return settings;
}

}  // namespace

TEST_CASE("a file of the theme that cannot be read is the machine's failure, with its name") {
  for (const char* file : {"scripts/easy-read.js", "icons/lantern.svg", "layouts/page.html",
                           "strings/en.yaml", "theme.yaml", "layouts/parts"}) {
    const fs::path refused = installation / "themes/lantern" / file;
    Diagnostics diagnostics;
    const auto theme = load_theme(DiskWithout(refused, DiskWithout::Fault::unreadable), installation,
                                  "/no/site", settings(), diagnostics);
    INFO(file);
    REQUIRE_FALSE(theme);
    CHECK(theme.error().path == refused.string());
    CHECK(theme.error().reason == "permission denied");
  }
}

TEST_CASE("a file of a package that is not there is named where theme.yaml names it") {
  const fs::path font = installation /
                        "node_modules/@fontsource/atkinson-hyperlegible-next/files/"
                        "atkinson-hyperlegible-next-latin-400-normal.woff2";
  Diagnostics diagnostics;
  const DiskWithout disk(font, DiskWithout::Fault::missing);
  REQUIRE(load_theme(disk, installation, "/no/site", settings(), diagnostics));
  REQUIRE(diagnostics.items().size() == 1);
  CHECK(diagnostics.items().front().code == Code("theme-package"));
  CHECK(diagnostics.items().front().where.file == "themes/lantern/theme.yaml");
  CHECK(diagnostics.items().front().where.line > 1);
  CHECK(diagnostics.items().front().where.column == 11);
}

TEST_CASE("texts that a language lacks are named once, and are in English") {
  std::string pattern = (fs::temp_directory_path() / "lantern-theme-XXXXXX").string();
  const fs::path site = ::mkdtemp(pattern.data());
  const fs::path strings = site / "themes/lantern/strings";
  fs::create_directories(strings);
  std::ifstream english(installation / "themes/lantern/strings/en.yaml");
  std::ofstream german(strings / "de.yaml");
  for (std::string line; std::getline(english, line);)
    if (!line.starts_with("skip_to_content:")) german << line << '\n';
  german.close();
  SiteSettings bilingual = settings();
  bilingual.languages = {"en", "de"};
  Diagnostics diagnostics;
  const auto theme = load_theme(RealFileSystem(), installation, site, bilingual, diagnostics);
  fs::remove_all(site);
  REQUIRE(theme);
  REQUIRE(diagnostics.items().size() == 1);
  CHECK(to_text(diagnostics.items()[0]) ==
        "themes/lantern/strings/de.yaml: warning: texts that are missing in the language 'de' and so in "
        "English: 'skip_to_content' [string-missing]\n"
        "    hint: strings/en.yaml of the theme has all of them, in English\n");
  CHECK(theme->messages.at("de").format("skip_to_content") == "Skip to the main part");
}

TEST_CASE("the theme has every text in Welsh too") {
  SiteSettings bilingual = settings();
  bilingual.languages = {"en", "cy"};
  Diagnostics diagnostics;
  REQUIRE(load_theme(RealFileSystem(), installation, "/no/site", bilingual, diagnostics));
  for (const Diagnostic& item : diagnostics.items()) FAIL_CHECK(to_text(item));
}
