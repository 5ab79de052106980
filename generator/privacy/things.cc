// Figures that name things and no person.
#include <algorithm>
#include <array>
#include <cstring>

#include "privacy/finders.hpp"
#include "privacy/letters.hpp"

namespace lantern::privacy {
namespace {

using namespace std::string_view_literals;

bool starts_here(std::string_view text, std::size_t at, std::string_view word) {
  return text.size() - at >= word.size() && same_in_ascii(text.substr(at, word.size()), word);
}

constexpr bool ends_address(char c) {
  return c == '\0' || is_blank(c) || strchr("<>\"'`)]|{}", c) != nullptr;
}

std::size_t end_of_address(std::string_view text, std::size_t at) {
  while (at < text.size() && !ends_address(text[at])) ++at;
  return at;
}

// A telephone link in the guise of a web address.
bool calls_somebody(std::string_view address) {
  return address.find("wa.me/") != std::string_view::npos ||
         address.find("whatsapp.com/") != std::string_view::npos;
}

// The end of the figures behind "ISBN" and its like: "ISBN-13: 978 0 306 40615 7, and 0-306-40615-2 (pbk)".
std::size_t end_of_figures(std::string_view text, std::size_t at) {
  constexpr std::array between_figures = {"no"sv,    "number"sv, "numbers"sv, "and"sv,  "or"sv,
                                          "a"sv,     "ac"sv,     "neu"sv,     "pbk"sv,  "hbk"sv,
                                          "print"sv, "online"sv, "x"sv,       "isbn"sv, "issn"sv};
  const std::size_t limit = std::min(text.size(), at + 120);
  std::size_t end = at;
  while (at < limit) {
    const char c = text[at];
    if (is_digit(c) || ((c == 'X' || c == 'x') && is_digit(letter_before(text, at)))) {
      end = ++at;
    } else if (is_letter(c)) {
      std::size_t word_end = at;
      while (word_end < limit && is_letter(text[word_end])) ++word_end;
      const std::string word = lower_ascii(text.substr(at, word_end - at));
      if (std::ranges::find(between_figures, word) == between_figures.end()) break;
      at = word_end;
    } else if (c == '\n' || c == '@' || c == '+') {
      break;
    } else {
      ++at;
    }
  }
  return end;
}

constexpr std::array book_numbers = {"isbn"sv,  "issn"sv,  "ismn"sv,   "orcid"sv,   "pmid"sv,
                                     "pmcid"sv, "arxiv"sv, "isrctn"sv, "ean"sv,     "gtin"sv,
                                     "doi"sv,   "nct"sv,   "uprn"sv,   "prospero"sv};

constexpr std::array things = {
    "grant"sv,      "award"sv,        "order"sv,   "invoice"sv,  "contract"sv, "charity"sv, "company"sv,
    "registered"sv, "registration"sv, "vat"sv,     "product"sv,  "model"sv,    "part"sv,    "catalogue"sv,
    "catalog"sv,    "serial"sv,       "item"sv,    "batch"sv,    "sku"sv,      "stock"sv,   "barcode"sv,
    "trial"sv,      "protocol"sv,     "project"sv, "iras"sv,     "version"sv,  "build"sv,   "ticket"sv,
    "asset"sv,      "edition"sv,      "release"sv, "standard"sv, "form"sv,     "lot"sv,     "tender"sv,
    "crd"sv,        "nihr"sv,         "licence"sv, "permit"sv,   "purchase"sv, "device"sv,  "ethics"sv,
    "po"sv,         "archeb"sv,       "elusen"sv,  "cwmni"sv};
constexpr std::array its_number = {"number"sv,    "numbers"sv, "no"sv,   "nr"sv,  "ref"sv,
                                   "reference"sv, "id"sv,      "code"sv, "rhif"sv};
constexpr std::array fillers = {"is"sv, "our"sv, "the"sv};
constexpr std::array of_persons = {"nhs"sv,  "patient"sv, "client"sv,   "person"sv,
                                   "user"sv, "case"sv,    "hospital"sv, "claf"sv};

template <std::size_t count>
bool is_one_of(const std::array<std::string_view, count>& words, std::string_view word) {
  return std::ranges::any_of(words, [&](std::string_view known) { return same_in_ascii(known, word); });
}

}  // namespace

std::vector<Stretch> impersonal_stretches(std::string_view text) {
  std::vector<Stretch> stretches;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char before = letter_before(text, at);
    if (is_letter(before) || is_digit(before)) continue;
    const char c = lower_ascii(text[at]);
    if ((c == 'h' && (starts_here(text, at, "http://") || starts_here(text, at, "https://"))) ||
        (c == 'w' && starts_here(text, at, "www.")) || (c == 'd' && starts_here(text, at, "doi:")) ||
        (c == '1' && starts_here(text, at, "10.") && is_digit(letter_at(text, at + 3)) &&
         text.substr(at, 14).find('/') != std::string_view::npos)) {
      const std::size_t end = end_of_address(text, at + 4);
      if (!calls_somebody(text.substr(at, std::min<std::size_t>(end - at, 64))))
        stretches.push_back({at, end});
      at = end;
    } else if (is_ascii_letter(c)) {
      for (const std::string_view name : book_numbers) {
        if (!starts_here(text, at, name) || is_ascii_letter(letter_at(text, at + name.size() + 1))) continue;
        std::size_t behind = at + name.size();
        if (lower_ascii(letter_at(text, behind)) == 's') ++behind;
        if (is_ascii_letter(letter_at(text, behind))) continue;
        if (const std::size_t end = end_of_figures(text, behind); end > at) stretches.push_back({at, end});
        at = std::max(at, stretches.empty() ? at : stretches.back().end);
        break;
      }
    }
  }
  return stretches;
}

bool is_called_a_thing(std::string_view text, std::size_t at, Said said) {
  const std::string_view near = text.substr(at < 48 ? 0 : at - 48, std::min<std::size_t>(at, 48));
  std::string_view before = near.substr(near.rfind('\n') + 1);
  bool numbered = false;
  bool reference = false;
  for (int words = 0; words < 4; ++words) {
    bool sentence_ended = false;
    while (!before.empty() && !is_letter(before.back())) {
      const char c = before.back();
      if (is_digit(c) || c == ',' || c == ';' || c == '!' || c == '?') return false;
      sentence_ended = sentence_ended || c == '.';
      numbered = numbered || c == '#';
      before.remove_suffix(1);
    }
    const std::string_view word = word_before(before, before.size());
    const bool counts = is_one_of(its_number, word);
    if (word.empty()) break;
    if (sentence_ended && !counts) return false;
    if (is_one_of(things, word)) return numbered || said == Said::by_its_noun;
    if (!counts && !is_one_of(fillers, word)) break;
    numbered = numbered || counts;
    reference = reference || same_in_ascii(word, "ref") || same_in_ascii(word, "reference");
    before.remove_suffix(word.size());
  }
  // A reference, but of no person.
  const std::string words = lower_ascii(near);
  return reference && said == Said::by_its_noun &&
         std::ranges::none_of(
             of_persons, [&](std::string_view person) { return words.find(person) != std::string::npos; });
}

}  // namespace lantern::privacy
