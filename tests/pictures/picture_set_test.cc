#include "pictures/picture_set.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <span>
#include <string>
#include <thread>
#include <vector>

#include "pictures/aliases.hpp"
#include "pictures/openmoji.hpp"
#include "pictures/withheld.hpp"

using namespace lantern;
using namespace lantern::pictures;
using std::filesystem::path;

namespace {

// A folder of its own on the disk, gone when the test ends.
class TestFolder {
 public:
  explicit TestFolder(const std::vector<std::string>& files) {
    std::string pattern = (std::filesystem::temp_directory_path() / "lantern-pictures-XXXXXX").string();
    root_ = mkdtemp(pattern.data());
    for (const std::string& file : files) write(file, "");
  }
  TestFolder(const TestFolder&) = delete;
  TestFolder& operator=(const TestFolder&) = delete;
  ~TestFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(root_, ignored);
  }

  path operator/(const std::string& below) const { return root_ / below; }
  void write(const std::string& file, const std::string& bytes) const {
    std::filesystem::create_directories((root_ / file).parent_path());
    std::ofstream(root_ / file) << bytes;
  }

 private:
  path root_;
};

const std::string names = R"([
  {"hexcode": "1F3E0", "annotation": "house", "tags": "building, home", "skintone": ""},
  {"hexcode": "1F99B", "annotation": "Hippo & friend", "tags": "nurse", "skintone": ""},
  {"hexcode": "1F44B-1F3FB", "annotation": "waving hand: light skin tone", "skintone": "1"},
  {"hexcode": "1F44B", "annotation": "waving hand", "skintone": ""},
  {"hexcode": "1F6D7", "annotation": "elevator", "skintone": ""},
  {"hexcode": "E204", "annotation": "Elevator", "skintone": ""},
  {"hexcode": "E302", "annotation": "female nurse", "skintone": ""},
  {"hexcode": "1F9E9", "annotation": "puzzle piece", "skintone": ""}
])";

const std::vector<std::string> files = {"site/pictures/ward.png",
                                        "site/pictures/ward.svg",
                                        "site/pictures/notes.txt",
                                        "site/pictures/Our Hospital.jpg",
                                        "site/pictures/bus.svg",
                                        "own/bus.svg",
                                        "own/tram.png",
                                        "theme/pictures/cancer.svg",
                                        "theme/pictures/question.svg",
                                        "theme/pictures/home.svg",
                                        "theme/pictures/hospital.svg",
                                        "theme/pictures/nurse.svg",
                                        "openmoji/color/svg/1F3E0.svg",
                                        "openmoji/color/svg/1F44B.svg",
                                        "openmoji/color/svg/1F3D8.svg",
                                        "openmoji/color/svg/1F50B.svg",
                                        "openmoji/color/svg/1F6D7.svg",
                                        "openmoji/color/svg/1F99B.svg",
                                        "openmoji/color/svg/E302.svg",
                                        "openmoji/color/svg/1F9E9.svg"};

PictureFolders folders_of(const TestFolder& disk) {
  return {disk / "site/pictures", disk / "own", disk / "theme/pictures", disk / "openmoji"};
}

const std::map<std::string, std::string> site_aliases = {
    {"Matron", "nurse"}, {"tent", "1F44B"},      {"a", "b"},        {"b", "a"},
    {"nurse", "ward"},   {"oncology", "cancer"}, {"sister", "E302"}};

}  // namespace

TEST_CASE("a picture is found in the stated order") {
  const TestFolder disk(files);
  disk.write("openmoji/data/openmoji.json", names);
  const RealFileSystem real;
  const PictureSet set(folders_of(disk), site_aliases, real);
  struct Row {
    std::string name;
    PictureOrigin origin;
    std::string file;
  };
  const std::vector<Row> rows = {
      {"ward", PictureOrigin::site, "site/pictures/ward.svg"},
      {"our-hospital", PictureOrigin::site, "site/pictures/Our Hospital.jpg"},
      {"bus", PictureOrigin::site, "site/pictures/bus.svg"},
      {"tram", PictureOrigin::own_set, "own/tram.png"},
      {"nurse", PictureOrigin::site, "site/pictures/ward.svg"},  // the site's alias before the built-in one
      {"matron", PictureOrigin::theme, "theme/pictures/nurse.svg"},
      {"tent", PictureOrigin::openmoji, "openmoji/color/svg/1F44B.svg"},
      {"oncology", PictureOrigin::theme, "theme/pictures/cancer.svg"},
      {"cancer", PictureOrigin::theme, "theme/pictures/cancer.svg"},
      {"home", PictureOrigin::theme, "theme/pictures/home.svg"},  // the theme before the built-in alias
      {"ask", PictureOrigin::theme, "theme/pictures/question.svg"},
      {"house", PictureOrigin::openmoji, "openmoji/color/svg/1F3E0.svg"},
      {"Waving Hand", PictureOrigin::openmoji, "openmoji/color/svg/1F44B.svg"},
      {"hippo-friend", PictureOrigin::openmoji, "openmoji/color/svg/1F99B.svg"},
      {"houses.", PictureOrigin::openmoji, "openmoji/color/svg/1F3D8.svg"},
      {"Homes", PictureOrigin::theme, "theme/pictures/home.svg"},  // plurals
      {"questions", PictureOrigin::theme, "theme/pictures/question.svg"},
      {"nyrs", PictureOrigin::theme, "theme/pictures/nurse.svg"},          // Welsh
      {"female nurse", PictureOrigin::theme, "theme/pictures/nurse.svg"},  // withheld
      {"sister", PictureOrigin::theme, "theme/pictures/nurse.svg"},        // by its code, too
      {"cartref", PictureOrigin::theme, "theme/pictures/home.svg"},
      {"batteries", PictureOrigin::openmoji, "openmoji/color/svg/1F50B.svg"},
  };
  for (const Row& row : rows) {
    INFO(row.name);
    const auto found = set.find(row.name);
    REQUIRE(found);
    CHECK(found->origin == row.origin);
    CHECK(found->file == disk / row.file);
    CHECK(found->file_name == path(row.file).filename());
    CHECK(found->credit.empty() == (row.origin != PictureOrigin::openmoji));
  }
}

TEST_CASE("an unknown picture has three suggestions and is never guessed from tags") {
  const TestFolder disk(files);
  disk.write("openmoji/data/openmoji.json", names);
  const RealFileSystem real;
  const PictureSet set(folders_of(disk), site_aliases, real);
  struct Row {
    std::string name;
    std::string first;  // suggestion; empty: any
  };
  const std::vector<Row> rows = {
      {"docter", "doctor"},
      {"hospitl", "hospital"},
      {"waving", "waving-hand"},
      {"a red bus", "bus"},
      {"homely", ""},
      {"friend", ""},  // words of a tag and of a name
      {"a", ""},       // the site's aliases go round in a circle
      {"", ""},
  };
  for (const Row& row : rows) {
    INFO(row.name);
    const auto found = set.find(row.name);
    REQUIRE_FALSE(found);
    CHECK(found.error().mistake == PictureMistake::unknown);
    CHECK(found.error().suggestions.size() == 3);
    if (!row.first.empty()) CHECK(found.error().suggestions.front() == row.first);
    for (const std::string& suggestion : found.error().suggestions) {
      const auto suggested = set.find(suggestion);
      CHECK((suggested || suggested.error().mistake == PictureMistake::set_missing));
    }
  }
  Diagnostics diagnostics;
  report(set.find("docter").error(), "docter", {"content/easy-read.md", 3, 5, 6}, diagnostics);
  REQUIRE(diagnostics.items().size() == 1);
  CHECK(diagnostics.items()[0].code == Code("picture-unknown"));
  CHECK(diagnostics.items()[0].hint.starts_with("did you mean 'doctor', '"));
}

TEST_CASE("a name of several pictures is an error that names them and three others") {
  const TestFolder disk(files);
  disk.write("openmoji/data/openmoji.json", names);
  const RealFileSystem real;
  const auto found = PictureSet(folders_of(disk), {}, real).find("Elevator");
  REQUIRE_FALSE(found);
  CHECK(found.error().mistake == PictureMistake::ambiguous);
  CHECK(found.error().codes == std::vector<std::string>{"1F6D7", "E204"});
  REQUIRE(found.error().suggestions.size() == 3);
  CHECK(found.error().suggestions.front() == "lift");
  Diagnostics diagnostics;
  report(found.error(), "elevator", {}, diagnostics);
  CHECK(diagnostics.items()[0].code == Code("picture-ambiguous"));
  CHECK(diagnostics.items()[0].hint.ends_with(
      "'elevator: 1F6D7' or 'elevator: E204' into assets/pictures/aliases.yaml"));
  // A site that has chosen is not asked again.
  CHECK(PictureSet(folders_of(disk), {{"elevator", "1F6D7"}}, real).find("elevator"));
}

TEST_CASE("the list of all pictures has each once, with every name that leads to it") {
  const TestFolder disk(files);
  disk.write("openmoji/data/openmoji.json", names);
  const RealFileSystem real;
  const PictureSet set(folders_of(disk), site_aliases, real);
  std::map<path, std::vector<std::string>> listed;
  for (const NamedPicture& picture : set.all()) {
    INFO(picture.picture.file);
    CHECK(listed.emplace(picture.picture.file, picture.names).second);
    for (const std::string& name : picture.names) {
      INFO(name);
      const auto found = set.find(name);
      REQUIRE(found);
      CHECK(found->file == picture.picture.file);
    }
  }
  CHECK(listed[disk / "site/pictures/ward.svg"] == std::vector<std::string>{"ward", "nurse"});
  CHECK(listed[disk / "theme/pictures/cancer.svg"] ==
        std::vector<std::string>{"cancer", "oncology", "canser"});
  CHECK(listed[disk / "openmoji/color/svg/1F99B.svg"] == std::vector<std::string>{"hippo-friend"});
  CHECK(listed[disk / "openmoji/color/svg/1F6D7.svg"] == std::vector<std::string>{"lift"});
}

TEST_CASE("the names of the set are read once, and only for a name that nothing else knows") {
  const TestFolder disk(files);
  const RealFileSystem real;
  const PictureSet set(folders_of(disk), {}, real);
  CHECK(set.find("houses"));
  CHECK(set.find("cancer"));
  // Had the names been read by now, there would have been none.
  disk.write("openmoji/data/openmoji.json", names);
  std::vector<int> found(4, 0);
  {
    std::vector<std::jthread> threads;
    for (int& count : found) {
      threads.emplace_back([&] { count = set.find("hippo friend") && set.find("waving hand") ? 1 : 0; });
    }
  }
  CHECK(found == std::vector<int>(4, 1));
  disk.write("openmoji/data/openmoji.json", "[]");
  CHECK(set.find("hippo friend"));
}

TEST_CASE("a set that is not installed is said to be missing") {
  const TestFolder disk({"theme/pictures/cancer.svg"});
  const RealFileSystem real;
  const PictureSet set({{}, {}, disk / "theme/pictures", disk / "openmoji"}, {}, real);
  CHECK(set.find("cancer"));
  REQUIRE_FALSE(set.find("doctor"));
  CHECK(set.find("doctor").error().mistake == PictureMistake::set_missing);
  Diagnostics diagnostics;
  report(set.find("doctor").error(), "doctor", {}, diagnostics);
  CHECK(diagnostics.items()[0].code == Code("picture-set-missing"));
}

TEST_CASE("names and files are told apart") {
  CHECK(is_picture_name("nurse"));
  CHECK(is_picture_name("thank-you"));
  CHECK_FALSE(is_picture_name("photo.jpg"));
  CHECK_FALSE(is_picture_name("../photo"));
  CHECK_FALSE(is_picture_name("https:photo"));
}

namespace {

void check_order(std::span<const PictureAlias> table) {
  for (std::size_t index = 0; index < table.size(); ++index) {
    INFO(table[index].name);
    if (index > 0) CHECK(table[index - 1].name < table[index].name);
    CHECK(table[index].name == picture_key(table[index].name));
  }
}

}  // namespace

TEST_CASE("aliases are sorted, and each leads to a picture of the set or the theme") {
  check_order(picture_aliases());
  check_order(welsh_picture_names());
  CHECK(picture_aliases().size() >= 250);
  const RealFileSystem real;
  const path package = "node_modules/openmoji";
  const bool installed = real.kind(package / "data/openmoji.json") == FileKind::file;
  if (!installed)
    WARN("node_modules/openmoji is not installed (scripts/setup does it): its files were not looked for");
  const PictureSet set({{}, {}, path(LANTERN_SOURCE_DIR) / "themes/lantern/pictures", package}, {}, real);
  for (const auto table : {picture_aliases(), welsh_picture_names()})
    for (const PictureAlias& alias : table) {
      INFO(alias.name);
      const auto found = set.find(alias.name);
      CHECK((found || (!installed && found.error().mistake == PictureMistake::set_missing)));
      if (found) CHECK(real.kind(found->file) == FileKind::file);
    }
}

TEST_CASE("no alias takes the name of another picture of the set, but for these") {
  // The set's own picture of that name is another thing, or not what people in Britain mean by the word.
  const std::map<std::string, std::string, std::less<>> meant = {
      {"apple", "the fruit, not the firm"},
      {"cake", "a slice, not a flan"},
      {"calendar", "a month; calendar-date has a day"},
      {"scales", "of justice: fairness; weight is for the bathroom"},
      {"tablet", "medicine; tablet-computer is the other"},
      {"tap", "for water, not of a finger"},
      {"town", "houses, not a village with its church"},
  };
  const RealFileSystem real;
  const OpenMoji openmoji("node_modules/openmoji", real);
  for (const PictureAlias& alias : picture_aliases()) {
    const auto named = openmoji.names().find(alias.name);
    if (named == openmoji.names().end()) continue;
    std::string_view target = alias.target;
    for (bool followed = true; followed;) {
      followed = false;
      for (const PictureAlias& next : picture_aliases())
        if (next.name == target) {
          target = next.target;
          followed = true;
          break;
        }
    }
    const std::vector<std::string>& codes = named->second;
    INFO(alias.name << " shows " << target << ", but the set calls " << codes.front() << " so");
    CHECK((std::ranges::find(codes, target) != codes.end() || meant.contains(alias.name)));
  }
}

TEST_CASE("no Welsh name is an English one of another picture") {
  for (const PictureAlias& welsh : welsh_picture_names())
    for (const PictureAlias& english : picture_aliases()) {
      INFO(welsh.name);
      CHECK(welsh.name != english.name);
    }
}

TEST_CASE("the names that easy-read pages are promised are there") {
  // From the demonstration and from everyday health words; each picture was looked at.
  const std::string promised =
      "nurse doctor hospital home phone letter calendar meeting people help sleep eat medicine talk listen "
      "read write "
      "yes no idea question computer map money family team child student book video film chart clock time "
      "target star "
      "heart happy sad worried thinking email website news checklist test results safe danger change "
      "together handshake "
      "speech loudspeaker school teacher pharmacy label glasses eyes ear hand plan search key door world "
      "flag party "
      "thank-you learn work choice support partner cancer research poster postcard lock plus minus arrow-up "
      "arrow-down "
      "repeat puzzle scales road light start finish stop wait question-mark person woman man older-person "
      "baby "
      "wheelchair stethoscope blood-test ambulance bed food water tea music camera laptop calendar-date town "
      "bus car before now after sticker mobile open-a-bottle covid run-chart test-a-change trend trend-down "
      "median "
      "fairness unhelpful-pharmacies large-print college learning-disability co-production made-up compare "
      "people-in-ten tell-us phone-number letter e-mail virus best-practice report nurse-man first-aid "
      "patient-record medical-notes";
  const RealFileSystem real;
  const PictureSet set(
      {{}, {}, path(LANTERN_SOURCE_DIR) / "themes/lantern/pictures", "node_modules/openmoji"}, {}, real);
  for (std::size_t begin = 0; begin < promised.size();) {
    const std::size_t end = std::min(promised.find(' ', begin), promised.size());
    const std::string name = promised.substr(begin, end - begin);
    INFO(name);
    const auto found = set.find(name);
    CHECK((found || found.error().mistake == PictureMistake::set_missing));
    begin = end + 1;
  }
}

TEST_CASE("no name leads to a picture with the sign of the Red Cross, a nurse's cap or a puzzle piece") {
  const RealFileSystem real;
  const path drawings = path(LANTERN_SOURCE_DIR) / "themes/lantern/pictures";
  std::map<std::string, std::string> by_code;
  for (const WithheldPicture& withheld : withheld_pictures())
    by_code.emplace("code-" + std::string(withheld.code), withheld.code);
  const PictureSet set({{}, {}, drawings, "node_modules/openmoji"}, by_code, real);
  for (const NamedPicture& picture : set.all()) {
    INFO(picture.names.front());
    const std::string code = picture.picture.file.stem().string();
    CHECK(std::ranges::find(withheld_pictures(), code, &WithheldPicture::code) == withheld_pictures().end());
  }
  for (const auto& [name, code] : by_code) {
    INFO(name);
    const auto found = set.find(name);
    if (found)
      CHECK(found->file_name != code + ".svg");
    else
      CHECK(found.error().mistake == PictureMistake::set_missing);
  }
  for (const std::string name : {"hospital", "nurse", "nurse-man", "ambulance", "medicine", "first-aid",
                                 "patient-record", "medical-notes", "appointment"}) {
    INFO(name);
    REQUIRE(set.find(name));
    CHECK(set.find(name)->origin == PictureOrigin::theme);
    CHECK(set.find(name)->credit.empty());
  }
}

TEST_CASE("no alias is written for a withheld picture, and each of these has another in its place") {
  for (std::size_t i = 1; i < withheld_pictures().size(); ++i)
    CHECK(withheld_pictures()[i - 1].code < withheld_pictures()[i].code);
  for (const PictureAlias& alias : picture_aliases()) {
    INFO(alias.name);
    CHECK_FALSE(shown_instead(alias.target));
  }
  CHECK(shown_instead("E302") == "nurse");
  CHECK_FALSE(shown_instead("1F3E0"));
}

TEST_CASE("our own drawings have no red cross: no red shape of twelve corners") {
  const RealFileSystem real;
  const path drawings = path(LANTERN_SOURCE_DIR) / "themes/lantern/pictures";
  const auto entries = real.list(drawings);
  REQUIRE(entries);
  for (const FolderEntry& entry : *entries) {
    INFO(entry.name);
    const auto text = real.read(drawings / entry.name, ReadLimit::package);
    REQUIRE(text);
    for (std::size_t at = text->find("fill=\"#ea5a47\""); at != std::string::npos;
         at = text->find("fill=\"#ea5a47\"", at + 1)) {
      // The lines of a cross go along the page and up and down by turns.
      const std::string shape = text->substr(at, text->find("/>", at) - at);
      CHECK(std::ranges::count(shape, 'h') + std::ranges::count(shape, 'v') < 10);
    }
  }
}
