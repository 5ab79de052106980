// Quotes as people put them into a form: behind the form's own labels, in quotation marks, two in a
// paragraph, with or without a consent. Pure; any thread.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "starting/word_text.hpp"

namespace lantern::starting {

// The first date in a text of a few words: "Yes, on 3 March 2024".
std::optional<Date> date_in(std::string_view text);

struct FormQuote {
  std::string text;
  std::string by;
  std::optional<Date> agreed;
  std::optional<Date> agreed_until;
  std::string scope;
  std::string source;
  std::string written;  // all that the form has of it
};

std::vector<FormQuote> quotes_of(const WordBlocks& blocks);

// Why it must not be published, as the end of a sentence; empty when it may be.
std::string why_not_published(const FormQuote& quote, const Date& today);

}  // namespace lantern::starting
