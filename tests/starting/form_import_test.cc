// Filled-in forms, read: tests/starting/forms holds one filled in well in each language, made from the blank
// form, and three filled in carelessly.
#include <catch2/catch.hpp>
#include <filesystem>
#include <set>
#include <sstream>

#include "driver/import_file.hpp"
#include "office/document_text.hpp"
#include "starting/case_study_from_form.hpp"
#include "starting/form_words.hpp"
#include "starting/not_placed.hpp"
#include "starting/page_source.hpp"

using namespace lantern;
using starting::Import;

namespace {

constexpr Date today{2026, 6, 1};

std::string path_of(const std::string& form) {
  return (std::filesystem::path(LANTERN_SOURCE_DIR) / "tests/starting/forms" / form).string();
}

Import read_form(const std::string& form) {
  const RealFileSystem disk;
  Diagnostics diagnostics;
  auto import = driver::import_file(disk, path_of(form), today, diagnostics);
  REQUIRE(import);
  starting::finish_body(*import);
  return std::move(*import);
}

std::multiset<std::string> words_of(const std::string& text) {
  std::multiset<std::string> words;
  std::istringstream pieces(starting::folded(text));
  for (std::string word; std::getline(pieces, word, '-');)
    if (!word.empty()) words.insert(word);
  return words;
}

std::string all_that_is_written(const Import& import) {
  std::string all = starting::page_source(import.page, "2026-06-01") + "\n" + import.title + "\n" +
                    import.organisation + "\n" + import.cohort;
  for (const starting::NewFile& file : import.files)
    if (file.name.ends_with(".csv")) all += "\n" + file.bytes;
  return all;
}

std::string text_of(std::string_view docx) {
  std::string all;
  for (const office::Passage& passage : office::read_package(docx).passages)
    if (passage.place != "in its properties" && passage.place != "in a link") all += passage.text + "\n";
  return all;
}

}  // namespace

TEST_CASE("no word of a form is lost, however it was filled in", "[form]") {
  // The form's own headings, labels and help.
  const auto own = words_of(text_of(*starting::blank_form(starting::FormLanguage::english)) +
                            text_of(*starting::blank_form(starting::FormLanguage::welsh)));
  for (const std::string form : {"filled-in.docx", "filled-in-welsh.docx", "careless-bold.docx",
                                 "careless-table.docx", "careless-places.docx"}) {
    const Import import = read_form(form);
    // Headings that were understood, "consent given 3 March", have become fields.
    const auto written = words_of(all_that_is_written(import) + "\n" + import.used);
    const RealFileSystem disk;
    const auto bytes = disk.read(path_of(form), ReadLimit::package);
    REQUIRE(bytes);
    std::size_t words = 0;
    for (const std::string& word : words_of(text_of(*bytes))) {
      ++words;
      const bool number = word.find_first_not_of("0123456789") == std::string::npos && word.size() <= 2;
      INFO(form << ": " << word);
      CHECK((number || written.contains(word) || own.contains(word)));
    }
    CHECK(words > 50);
  }
}

TEST_CASE("a well filled-in form needs nothing more", "[form]") {
  const Import english = read_form("filled-in.docx");
  CHECK(english.findings.empty());
  CHECK(english.not_placed.empty());
  CHECK(english.title == "Fewer missed hearing tests");
  CHECK(english.organisation == "Valley Community Health");
  CHECK(english.files.size() == 3);
  CHECK(english.page.fields.at("changes").find("“see you tomorrow”") != std::string::npos);
  CHECK(english.page.fields.at("measures").find("unit: percent") != std::string::npos);
  CHECK(english.page.fields.at("image_consent") == "\n  obtained: 2024-03-01\n  expires: 2034-03-01\n");
  const Import welsh = read_form("filled-in-welsh.docx");
  CHECK(welsh.findings.empty());
  CHECK(welsh.language == "cy");
  CHECK(welsh.page.fields.at("quotes").find("obtained: 2024-02-12") != std::string::npos);
  CHECK(welsh.page.fields.at("measures").find("kind: outcome\n") != std::string::npos);
}

TEST_CASE("what has no place in a page keeps it a draft and is named", "[form]") {
  const Import bold = read_form("careless-bold.docx");
  CHECK(bold.page.fields.at("draft") == "true");
  for (const std::string kept :
       {"There is nowhere to park", "The bins were the worst", "DRAFT version seven"}) {
    INFO(kept);
    CHECK(bold.page.body.find(kept) != std::string::npos);
  }
  CHECK(bold.page.fields.at("quotes").find("bins") == std::string::npos);
  CHECK(bold.page.fields.at("changes") ==
        "\n  - Soft closing bins\n  - Lights out at ten\n  - Headphones for the radio\n"
        "  - A trolley with ear plugs\n  - A poster about noise\n");

  const Import table = read_form("careless-table.docx");
  CHECK(table.organisation == "Valley Community Health");
  CHECK(table.title == "Calls answered the same day");
  CHECK(table.page.body.find("Blue with a yellow edge") != std::string::npos);
  CHECK(table.page.fields.at("measures").find("kind: balancing") != std::string::npos);

  const Import places = read_form("careless-places.docx");
  CHECK(places.organisation == "Hill Hospital");
  CHECK(places.page.body.find("<!-- ![](picture-1.png) -->") != std::string::npos);
  CHECK(places.page.body.find("### Budget\n\nIt cost 300 pounds.") != std::string::npos);
  CHECK(places.page.body.find("\\<called\\> Rex_the_dog \\*really\\*") != std::string::npos);
  CHECK(places.page.fields.at("quotes").find("They listened") == std::string::npos);
  CHECK(places.page.fields.at("quotes").find("expires: 2034-05-02") != std::string::npos);
}
