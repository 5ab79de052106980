// Quotes as they stand in forms: none is published without a day on which its speaker agreed.
#include "starting/form_quotes.hpp"

#include <catch2/catch.hpp>

using namespace lantern;
using namespace lantern::starting;

namespace {

WordBlocks paragraphs(const std::vector<std::string>& texts) {
  WordBlocks blocks;
  for (const std::string& text : texts) {
    WordBlock block;
    block.line.plain = text;
    block.line.markdown = text;
    blocks.push_back(block);
  }
  return blocks;
}

constexpr Date today{2026, 6, 1};

std::string fate(const FormQuote& quote) { return why_not_published(quote, today); }

}  // namespace

TEST_CASE("a quote behind the labels of the form", "[quotes]") {
  const auto quotes = quotes_of(paragraphs(
      {"What they said: I knew where to go.", "Who said it (a role, not a name): A patient",
       "The day they agreed: Yes, on 3rd March 2024", "They agreed until: 31/12/2034",
       "Where we may show it (website or print): website",
       "Or where it has been published already:", "What they said: “Shorter.”", "Who said it: A nurse"}));
  REQUIRE(quotes.size() == 2);
  CHECK(quotes[0].text == "I knew where to go.");
  CHECK(quotes[0].by == "A patient");
  CHECK(quotes[0].agreed == Date{2024, 3, 3});
  CHECK(quotes[0].agreed_until == Date{2034, 12, 31});
  CHECK(quotes[0].scope == "website");
  CHECK(fate(quotes[0]).empty());
  CHECK(quotes[1].text == "Shorter.");
  CHECK(quotes[1].by == "A nurse");
  CHECK_FALSE(fate(quotes[1]).empty());
}

TEST_CASE("two quotes in one paragraph: each has the consent that stands behind it", "[quotes]") {
  const auto quotes = quotes_of(paragraphs(
      {"\"I slept.\" – A patient, consent given 3 March 2024. “The bins were the worst” said a nurse."}));
  REQUIRE(quotes.size() == 2);
  CHECK(quotes[0].text == "I slept.");
  CHECK(quotes[0].by == "A patient");
  CHECK(fate(quotes[0]).empty());
  CHECK(quotes[1].text == "The bins were the worst");
  CHECK(quotes[1].by == "a nurse");
  CHECK(fate(quotes[1]) == "there is no day on which the person agreed");
}

TEST_CASE("who said it and the consent may stand on lines of their own", "[quotes]") {
  const auto quotes = quotes_of(
      paragraphs({"“They listened.”", "— Carer", "Consent: 2 May 2024", "“And then?”", "Consent: yes"}));
  REQUIRE(quotes.size() == 2);
  CHECK(quotes[0].by == "Carer");
  CHECK(fate(quotes[0]).empty());
  CHECK_FALSE(fate(quotes[1]).empty());
}

TEST_CASE("consent that has ended, is still to come, or is for print only is none", "[quotes]") {
  FormQuote quote{"Words", "A patient", Date{2024, 1, 1}, {}, {}, {}, {}};
  CHECK(fate(quote).empty());
  quote.agreed_until = Date{2025, 1, 1};
  CHECK_FALSE(fate(quote).empty());
  quote.agreed_until = {};
  quote.scope = "print";
  CHECK_FALSE(fate(quote).empty());
  quote.scope = "website and print";
  CHECK(fate(quote).empty());
  quote.agreed = Date{2027, 1, 1};
  CHECK_FALSE(fate(quote).empty());
  quote.source = "Survey of 2023";
  CHECK(fate(quote).empty());
  quote.by.clear();
  CHECK_FALSE(fate(quote).empty());
}

TEST_CASE("dates are found among words", "[quotes]") {
  CHECK(date_in("Yes, on 3 March 2024.") == Date{2024, 3, 3});
  CHECK(date_in("consent given (12/02/2024)") == Date{2024, 2, 12});
  CHECK_FALSE(date_in("yes"));
  CHECK_FALSE(date_in(""));
}
