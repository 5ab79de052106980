// `lantern easy-read` as a writer or a program runs it, and the same findings in check and build.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "cli/program.hpp"

using lantern::testing::run_lantern;
using lantern::testing::Workplace;

namespace {

const std::string page =
    "---\ntitle: Your visit\n---\n\n## What will happen\n\n![](nurse) A nurse will help you. She is kind.\n";
const std::string worse =
    "---\ntitle: Your visit & tests\ntested_with: The Monday group\n---\n\n![](nurze) We asked 27% of "
    "people.\n";

std::string quoted(const std::filesystem::path& path) { return "'" + path.string() + "'"; }

void write_site(const Workplace& place, const std::string& easy_read) {
  place.write(
      "site.yaml",
      "title: T\nbase_url: https://example.org\nlanguage: en\norganisation:\n  name: O\n" + easy_read);
  place.write("content/index.md", "---\ntitle: Home\n---\n\nWelcome.\n");
}

}  // namespace

TEST_CASE("easy-read prints the JSON of the contract", "[easy-read]") {
  const Workplace place;
  place.write("a.md", page);
  const auto said = run_lantern("easy-read --format json " + quoted(place.folder / "a.md"));
  CHECK(said.exit_code == 0);
  CHECK(said.err.empty());
  const auto json = nlohmann::ordered_json::parse(said.out);
  std::vector<std::string> keys;
  for (const auto& [key, value] : json.items()) keys.push_back(key);
  CHECK(keys == std::vector<std::string>{"sentences", "words", "longest_sentence", "words_per_sentence",
                                         "pictures", "flesch_kincaid", "smog", "findings"});
  CHECK(json["sentences"] == 3);
  CHECK(json["words_per_sentence"] == std::vector<int>{3, 5, 3});
  CHECK(json["words"] == 11);
  CHECK(json["longest_sentence"] == 5);
  CHECK(json["pictures"] == 1);
  CHECK(json["flesch_kincaid"].is_number());
  CHECK(json["findings"].empty());
}

TEST_CASE("easy-read says what is wrong, where, and a way to say it", "[easy-read]") {
  const Workplace place;
  place.write("a.md", worse);
  const auto json = run_lantern("easy-read --format json " + quoted(place.folder / "a.md"));
  CHECK(json.exit_code == 1);
  const auto findings = nlohmann::json::parse(json.out)["findings"];
  std::string found;
  for (const auto& one : findings)
    found += one["rule"].get<std::string>() + " " + std::to_string(one["line"].get<int>()) + ":" +
             std::to_string(one["column"].get<int>()) + " " + one["severity"].get<std::string>() + "\n";
  CHECK(found == "special-character 2:19 warning\npicture-unknown 6:5 error\npercent 6:21 error\n");

  const auto text = run_lantern("easy-read " + quoted(place.folder / "a.md"));
  CHECK(text.exit_code == 1);
  for (const char* words :
       {"2 things to mend", "\"We asked 27% of people.\"", "'27 out of every 100' or 'about 1 in 4'",
        "did you mean 'nurse'", "people with a learning disability?", "The page says: The Monday group."}) {
    INFO(words);
    CHECK(text.out.find(words) != std::string::npos);
  }
  CHECK(run_lantern("easy-read " + quoted(place.folder / "none.md")).exit_code == 2);
}

TEST_CASE("plain text, Welsh and strictness", "[easy-read]") {
  const Workplace place;
  place.write("a.txt", "What we changed\n\nWe wrote a *new* letter.\r\nIt has seven lines.\n");
  const auto plain = run_lantern("easy-read --plain --format json " + quoted(place.folder / "a.txt"));
  CHECK(plain.exit_code == 0);  // a warning alone
  const auto json = nlohmann::json::parse(plain.out);
  CHECK(json["words_per_sentence"] == std::vector<int>{3, 5, 4});
  CHECK(json["pictures"] == 0);
  CHECK(run_lantern("easy-read --plain --strict " + quoted(place.folder / "a.txt")).exit_code == 1);

  place.write("a.cy.md", "![](nurse) Bydd y nyrs yn helpu 7 o bobl.\n");
  const auto welsh = run_lantern("easy-read --format json " + quoted(place.folder / "a.cy.md"));
  CHECK(welsh.exit_code == 0);
  CHECK(nlohmann::json::parse(welsh.out)["findings"].empty());
  CHECK(nlohmann::json::parse(welsh.out)["smog"].is_null());
}

TEST_CASE("a file in a site is checked with the words of the site", "[easy-read]") {
  const Workplace place;
  write_site(place, "easy_read:\n  max_sentence_words: 6\n");
  place.write("content/glossary.yaml", "MDT:\n  meaning: A team of people with different jobs.\n");
  place.write("content/easy-read-words.yaml", "known: [biopsy]\navoid:\n  attend: come\n");
  place.write("assets/pictures/our-clinic.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
  place.write("content/easy-read.md",
              "---\ntitle: Home\n---\n\n![](our-clinic) The MDT does your biopsy.\n\n"
              "![](nurse) You can attend the clinic on Monday.\n");
  const auto json = run_lantern("easy-read --format json " + quoted(place.folder / "content/easy-read.md"));
  std::string found;
  const auto findings = nlohmann::json::parse(json.out)["findings"];
  for (const auto& one : findings) found += one["rule"].get<std::string>() + " ";
  CHECK(found == "sentence-length hard-word ");
}

TEST_CASE("check and build say the findings as strictly as the site asks", "[easy-read]") {
  struct Row {
    std::string level;
    int exit_code;
    std::string percent;
  };
  for (const Row& row :
       {Row{"error", 1, "error: per cent"}, Row{"warning", 0, "warning: per cent"}, Row{"off", 0, ""}}) {
    const Workplace place;
    write_site(place, "easy_read:\n  level: " + row.level + "\n");
    place.write("content/easy-read.md", "---\ntitle: Home\n---\n\n![](nurse) We asked 27% of people.\n");
    for (const char* command : {"check", "build"}) {
      INFO(command << " with level " << row.level);
      const auto said =
          run_lantern(std::string(command) + " --date 2026-06-01 --site " + quoted(place.folder));
      CHECK(said.exit_code == row.exit_code);
      if (row.percent.empty())
        CHECK(said.err.empty());
      else
        CHECK(said.err.find("content/easy-read.md:5:21: " + row.percent) != std::string::npos);
    }
  }
}

TEST_CASE("the guide for writers has an easy-read version that keeps the rules it teaches", "[easy-read]") {
  const auto said = run_lantern("easy-read --strict '" + std::string(LANTERN_SOURCE_DIR) +
                                "/docs/content/writing-easy-read.easy-read.md'");
  INFO(said.out);
  CHECK(said.exit_code == 0);
}
