// The picture in ARCHITECTURE.md, held: a folder includes only lower rows, and each library only one folder.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>

namespace fs = std::filesystem;

namespace {

const std::map<std::string, int> rows = {
    {"base", 0},    {"text", 0},     {"model", 1},      {"office", 1},    {"http", 1},       {"privacy", 3},
    {"tables", 2},  {"measures", 2}, {"telling", 3},    {"content", 3},   {"markdown", 3},   {"templates", 3},
    {"charts", 3},  {"pictures", 3}, {"print", 3},      {"easy_read", 3}, {"disclosure", 3}, {"site", 4},
    {"publish", 4}, {"starting", 4}, {"views", 5},      {"outputs", 6},   {"driver", 7},     {"serve", 8},
    {"prose", 3},   {"search", 3},   {"recordings", 3}, {"cli", 9}};

// The arrows inside a row that ARCHITECTURE.md names.
const std::set<std::pair<std::string, std::string>> within_a_row = {
    {"text", "base"}, {"charts", "telling"}, {"print", "pictures"}};

// The work of commands is driver's: cli/ includes that, and what it prints (of content/ the JSON Schema).
const std::set<std::string> seen_by_cli = {"cli",       "serve", "driver", "content", "telling",
                                           "easy_read", "model", "text",   "base"};

// What all folders speak: it has no namespace of its own.
const std::set<std::string> vocabulary = {"base", "text", "model"};

// Which folders may include a library, by how its headers begin.
const std::map<std::string, std::set<std::string>> homes = {
    {"yaml-cpp/", {"content"}},     {"cmark-gfm", {"markdown"}},
    {"cairo", {"charts", "print"}}, {"ft2build", {"charts", "print"}},
    {"unicode/", {"text"}},         {"CLI/", {"cli"}},
    {"pango/", {"print"}},          {"fontconfig/", {"print"}},
    {"librsvg/", {"print"}},        {"gdk-pixbuf/", {"pictures"}},
    {"jpeglib.h", {"pictures"}},    {"lcms2.h", {"pictures"}},
    {"qrencode.h", {"pictures"}},   {"qpdf/", {"print", "privacy"}},
    {"poppler", {"privacy"}},       {"zip.h", {"office"}},
    {"httplib", {"http"}},          {"pugixml", {"pictures", "office"}},
    {"libstemmer.h", {"search"}}};

// The insides of a folder, where its libraries' types may show: no other folder includes them.
const std::set<std::string> insides = {
    "charts/font_data.hpp",  "office/xml_pieces.hpp",  "pictures/pixels.hpp",
    "pictures/svg_cost.hpp", "pictures/svg_parts.hpp", "print/handles.hpp",
    "print/colours.hpp",     "print/decoration.hpp",   "print/layout_turn.hpp"};

}  // namespace

TEST_CASE("folders include only what stands below them", "[architecture]") {
  const fs::path generator = fs::path(LANTERN_SOURCE_DIR) / "generator";
  const std::regex ours("^#include \"([a-z_]+)/");
  const std::regex outside("^#include <([^>]+)>");
  int seen = 0;
  for (const auto& entry : fs::recursive_directory_iterator(generator)) {
    const std::string ending = entry.path().extension().string();
    if (ending != ".cc" && ending != ".hpp") continue;
    const fs::path relative = fs::relative(entry.path(), generator);
    const std::string folder = relative.begin()->string();
    if (!rows.contains(folder)) {
      CHECK((relative == "main.cc" || relative == "out_of_memory.cc"));
      continue;
    }
    const std::string own = "namespace lantern" + (vocabulary.contains(folder) ? "" : "::" + folder);
    bool named = false;
    std::ifstream stream(entry.path());
    for (std::string line; std::getline(stream, line);) {
      if (line.starts_with("namespace lantern")) named |= line.starts_with(own);
      std::smatch match;
      INFO(relative.string() << ": " << line);
      if (std::regex_search(line, match, ours)) {
        ++seen;
        const std::string included = match[1];
        REQUIRE(rows.contains(included));
        const bool allowed = included == folder || rows.at(included) < rows.at(folder) ||
                             within_a_row.contains({folder, included});
        CHECK(allowed);
        CHECK((folder != "cli" || seen_by_cli.contains(included)));
      } else if (std::regex_search(line, match, outside)) {
        for (const auto& [beginning, folders] : homes)
          if (match[1].str().starts_with(beginning)) {
            CHECK(folders.contains(folder));
            CHECK((ending == ".cc" || insides.contains(relative.string())));
          }
      }
    }
    INFO(relative.string() << " has nothing in " << own);
    CHECK(named);
  }
  CHECK(seen > 300);
}
