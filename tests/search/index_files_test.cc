#include "search/index_files.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <memory>
#include <nlohmann/json.hpp>

using namespace lantern::search;

namespace {

Document document(std::string address, std::string title, std::string text) {
  Document made;
  made.address = std::move(address);
  made.language = "en";
  made.kind_label = "Page";
  made.facets = {{Facet::kind, "page", "Other pages"}};
  made.text.title = std::move(title);
  made.text.sections = {{"", "", std::move(text)}};
  return made;
}

struct Index {
  std::unique_ptr<Vocabulary> vocabulary = std::make_unique<Vocabulary>();
  std::vector<CountedPage> pages;

  std::vector<IndexFile> files() const {
    std::vector<IndexedPage> indexed;
    for (const CountedPage& page : pages)
      indexed.push_back({&page, ".." + page.document.address + "index.html", ""});
    return index_files("en", indexed, *vocabulary);
  }
};

Index index_of(std::vector<Document> documents) {
  Index index;
  for (Document& one : documents) index.pages.push_back(count_words(std::move(one), *index.vocabulary));
  return index;
}

nlohmann::json data_of(const IndexFile& file) {
  const std::size_t begin = file.bytes.find(',') + 1;
  return nlohmann::json::parse(file.bytes.substr(begin, file.bytes.rfind(')') - begin));
}

const IndexFile& named(const std::vector<IndexFile>& files, const std::string& name) {
  return *std::ranges::find_if(files, [&](const IndexFile& file) { return file.name == name + ".js"; });
}

}  // namespace

TEST_CASE("bytes that are no UTF-8 do not end the build", "[search]") {
  const Index index = index_of({document("/a/", "Caf\xE9 notes", "They met in the caf\xE9.")});
  const std::vector<IndexFile> files = index.files();
  const nlohmann::json head = data_of(files.back());
  const nlohmann::json texts = data_of(named(files, head["texts"][0][1]));
  CHECK(texts[0][1] == "Caf\xEF\xBF\xBD notes");
}

TEST_CASE("the head leads to every file of the index, and each hands over its own name", "[search]") {
  const Index index =
      index_of({document("/a/", "Missed sessions", "They missed one."), document("/b/", "Calls", "A call")});
  const std::vector<IndexFile> files = index.files();
  CHECK(files.back().name == "index.js");
  const nlohmann::json head = data_of(files.back());
  CHECK(head["pages"] == 2);
  std::size_t led_to = 2;  // the head and the choices
  for (const char* kind : {"words", "hits", "texts"}) led_to += head[kind].size();
  CHECK(led_to == files.size());
  for (const IndexFile& file : files) {
    const std::string name = file.name.substr(0, file.name.size() - 3);
    CHECK(file.bytes.starts_with("lanternFound(\"" + name + "\","));
    CHECK(file.bytes.ends_with(");\n"));
  }
  const nlohmann::json text = data_of(named(files, head["texts"][0][1]));
  CHECK(text[0][0] == "../a/index.html");
  CHECK(text[0][3][0][2] == "They missed one.");
}

TEST_CASE("words stand in order, forms of one in one group, words that say nothing in titles alone",
          "[search]") {
  const Index index =
      index_of({document("/a/", "The missing", "the call missed"), document("/b/", "Missing", "of")});
  const std::vector<IndexFile> files = index.files();
  const nlohmann::json words = data_of(named(files, data_of(files.back())["words"][0][1]));
  // call, missed, missing, the: each begins with the letter for what it shares with the one before.
  CHECK(words[1] == "Acall Amissed Eing Athe");
  CHECK(words[2] == "AABA");  // missing is in the group before the next new one
  const nlohmann::json hits = data_of(named(files, data_of(files.back())["hits"][0][1]));
  CHECK(hits.size() == 3);
  CHECK(hits[1].get<std::string>().starts_with("missed "));
  CHECK(hits[1].get<std::string>().find("missing ") != std::string::npos);
}

TEST_CASE("the same pages give the same bytes, whoever was counted first", "[search]") {
  const std::vector<Document> documents = {document("/a/", "One", "words of one"),
                                           document("/b/", "Two", "words of two"),
                                           document("/c/", "Three", "other")};
  const Index forwards = index_of(documents);
  Index backwards;
  backwards.pages.resize(3);
  for (const std::size_t i : {2U, 0U, 1U})
    backwards.pages[i] = count_words(documents[i], *backwards.vocabulary);
  const auto a = forwards.files(), b = backwards.files();
  REQUIRE(a.size() == b.size());
  for (std::size_t i = 0; i < a.size(); ++i) {
    CHECK(a[i].name == b[i].name);
    CHECK(a[i].bytes == b[i].bytes);
  }
}

TEST_CASE("a word says more in a title than in a text, and less in a long one", "[search]") {
  CHECK(level_of(12) > level_of(5));
  CHECK(level_of(5) > level_of(1));
  CHECK(level_of(0) == 1);
  CHECK(level_of(1000) == 63);
  std::string many = "call";
  for (int i = 0; i < 200; ++i) many += " other" + std::to_string(i);
  const Index index = index_of({document("/a/", "A", "call here"), document("/b/", "B", many)});
  const auto level = [&](std::size_t page) {
    for (const WordCount& count : index.pages[page].sections[0])
      if (index.vocabulary->word(count.word) == "call") return count.level;
    return std::uint8_t{0};
  };
  CHECK(level(0) > level(1));
}
