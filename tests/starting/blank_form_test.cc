// The blank Word form, opened again.
#include <catch2/catch.hpp>

#include "office/package.hpp"
#include "starting/case_study_form.hpp"
#include "starting/form_words.hpp"

using namespace lantern;
using namespace lantern::starting;

namespace {

std::string part_of(const std::string& form, std::string_view part) {
  const auto package = office::Package::open(form);
  REQUIRE(package);
  const auto bytes = package->read(part);
  REQUIRE(bytes);
  return *bytes;
}

bool holds(const std::string& text, std::string_view words) { return text.find(words) != std::string::npos; }

}  // namespace

TEST_CASE("each part of the form has a real heading and its help, in both languages", "[form]") {
  for (const FormLanguage language : values_of<FormLanguage>) {
    const auto form = blank_form(language);
    REQUIRE(form);
    const std::string document = part_of(*form, "word/document.xml");
    for (const FormPartRow& row : form_parts()) {
      INFO(row.heading.in(language));
      CHECK(holds(document,
                  "<w:p><w:pPr><w:pStyle w:val=\"Heading2\"/></w:pPr><w:r><w:t xml:space=\"preserve\">" +
                      std::string(row.heading.in(language)) + "</w:t>"));
      CHECK(is_of_the_blank_form(row.help.in(language)));
    }
    const std::string core = part_of(*form, "docProps/core.xml");
    CHECK(holds(core, language == FormLanguage::english ? "<dc:title>Case study form</dc:title>"
                                                        : "<dc:title>Ffurflen astudiaeth achos</dc:title>"));
    CHECK(holds(core, language == FormLanguage::english ? "en-GB" : "cy-GB"));
    // Rows of headings say that they are some, and nothing is smaller than 14 pt.
    CHECK(holds(document, "<w:tblHeader/>"));
    CHECK(holds(part_of(*form, "word/styles.xml"), "<w:sz w:val=\"28\"/>"));
  }
}

TEST_CASE("the same form is the same bytes", "[form]") {
  CHECK(*blank_form(FormLanguage::english) == *blank_form(FormLanguage::english));
}

TEST_CASE("parts are known by other names too", "[form]") {
  using P = FormPart;
  const std::vector<std::pair<std::string, P>> exact = {{"Aim", P::aim},
                                                        {"Our aims", P::aim},
                                                        {"3. Aim statement:", P::aim},
                                                        {"b) The objectives", P::aim},
                                                        {"Trust", P::organisation},
                                                        {"Changes Implemented", P::changes},
                                                        {"Process Measures", P::measures},
                                                        {"Top Tips/Key Learning", P::tips},
                                                        {"Sustainability and Rollout", P::sustainability},
                                                        {"Beth ddysgoch chi", P::learning},
                                                        {"NODAU", P::aim},
                                                        {"Section 4: results", P::results},
                                                        {"Contact details", P::contact},
                                                        {"Beth sy’n para?", P::sustainability}};
  for (const auto& [heading, part] : exact) {
    INFO(heading);
    const auto found = part_named(heading, Match::exactly);
    REQUIRE(found);
    CHECK(found->part == part);
  }
  const std::vector<std::pair<std::string, P>> by_words = {
      {"What did you change?", P::changes},
      {"What did you learn from the changes?", P::learning},
      {"Outcome measures and results", P::measures},
      {"Resluts", P::results},
      {"The difference it has made to people", P::results},
      {"Words that patients have said to us", P::quotes}};
  for (const auto& [heading, part] : by_words) {
    INFO(heading);
    const auto found = part_named(heading, Match::by_its_words);
    REQUIRE(found);
    CHECK(found->part == part);
  }
  for (const std::string other : {"Car parking", "", "Tuesday", "Paragraph 3"}) {
    INFO(other);
    CHECK_FALSE(part_named(other, Match::by_its_words));
  }
}
