#include "site/consents.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <variant>

#include "content/reader.hpp"
#include "text/utf8.hpp"

namespace lantern::site {
namespace {

using namespace std::string_view_literals;

constexpr long days_of_notice = 60;

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words(1);
  for (const char c : lower_case(text)) {
    if (static_cast<unsigned char>(c) > ' ' && c != ',' && c != '.' && c != '-')
      words.back() += c;
    else if (!words.back().empty())
      words.emplace_back();
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

std::string_view a_material(MaterialKind kind) {
  switch (kind) {
    case MaterialKind::recording:
      return "a recording";
    case MaterialKind::audio:
      return "a sound recording";
    case MaterialKind::slides:
      return "slides";
    default:
      return "a material";
  }
}

class Checker {
 public:
  Checker(const Site& site, Diagnostics& diagnostics) : site_(site), diagnostics_(diagnostics) {}

  std::vector<GivenConsent> run() {
    for (const Page& page : site_.pages) look_at(page);
    return std::move(given_);
  }

 private:
  void look_at(const Page& page) {
    if (const auto* study = std::get_if<CaseStudy>(&page.details))
      for (const Quote& quote : study->quotes) look_at(quote);
    for (const Component& component : page.body.components)
      if (const auto* quote = std::get_if<Quote>(&component.data)) look_at(*quote);
    if (const auto* cohort = std::get_if<Cohort>(&page.details))
      for (const Component& component : cohort->framework_body.components)
        if (const auto* quote = std::get_if<Quote>(&component.data)) look_at(*quote);
    for (const Material& material : materials_of(page))
      if (material.consent) on_the_website(*material.consent, a_material(material.kind));
    if (page.image_consent) on_the_website(*page.image_consent, "the picture");
    if (page.easy_read) look_at_paper(page, page.easy_read->rows, page.easy_read->source);
    if (const auto* resource = std::get_if<Resource>(&page.details))
      look_at_paper(page, resource->sheet, page.source);
  }

  void look_at(const Quote& quote) {
    if (quote.consent) on_the_website(*quote.consent, "a quote");
  }

  // Every page is part of the website.
  void on_the_website(const Consent& consent, std::string_view what) {
    given_.push_back({consent.where, std::string(what), consent});
    if (reach_of(consent.scope) == ConsentReach::print)
      diagnostics_.error(
          consent.where, "consent-scope",
          fmt::format("the consent for {} is for print only, and this page is part of the website", what),
          "ask the person whether it may stand on the website, or take it out");
    if (!consent.expires) return;
    const long left = day_number(last_day(*consent.expires)) - day_number(site_.today);
    if (left < 0 || left > days_of_notice) return;
    diagnostics_.warning(
        consent.where, "consent-ends",
        fmt::format("the consent for {} ends {}, on {}", what,
                    left == 0   ? "today"
                    : left == 1 ? "tomorrow"
                                : "in " + std::to_string(left) + " days",
                    to_iso(last_day(*consent.expires))),
        "ask the person again, or take it out before that day; from the day after, the site is not built");
  }

  // Easy-read pages and the words of labels and posters are printed too.
  void look_at_paper(const Page& page, const std::vector<EasyReadRow>& rows, const std::string& source) {
    for (const EasyReadRow& row : rows) {
      if (const auto* quote = std::get_if<Quote>(&row.component.data);
          quote != nullptr && row.kind == EasyReadRowKind::component) {
        look_at(*quote);
        if (quote->consent && reach_of(quote->consent->scope) == ConsentReach::website)
          not_on_paper(row.component.where, "this quote");
      }
      if (row.picture.empty() || page.image.file.empty() || !page.image_consent ||
          reach_of(page.image_consent->scope) != ConsentReach::website)
        continue;
      if (content::join_path(source, row.picture) == page.image.file) not_on_paper(row.where, "this picture");
    }
  }

  void not_on_paper(const SourceLocation& where, std::string_view what) {
    diagnostics_.error(
        where, "consent-scope",
        fmt::format("the consent for {} is for the website only, and this text is printed too", what),
        "ask the person whether it may be printed, or take it out here");
  }

  const Site& site_;
  Diagnostics& diagnostics_;
  std::vector<GivenConsent> given_;
};

}  // namespace

ConsentReach reach_of(std::string_view scope) {
  constexpr std::array website = {"website"sv, "site"sv,  "web"sv,      "online"sv, "internet"sv,
                                  "gwefan"sv,  "wefan"sv, "webpages"sv, "page"sv};
  constexpr std::array print = {"print"sv,    "printed"sv, "paper"sv, "printing"sv,
                                "argraffu"sv, "papur"sv,   "brint"sv};
  constexpr std::array without_weight = {"only"sv, "this"sv, "the"sv,      "our"sv,       "on"sv,   "in"sv,
                                         "for"sv,  "use"sv,  "just"sv,     "yn"sv,        "unig"sv, "ar"sv,
                                         "y"sv,    "hon"sv,  "material"sv, "materials"sv, "of"sv};
  const auto is_one_of = [](const auto& words, const std::string& word) {
    return std::ranges::find(words, word) != words.end();
  };
  bool for_website = false;
  bool for_print = false;
  for (const std::string& word : words_of(scope)) {
    if (is_one_of(website, word))
      for_website = true;
    else if (is_one_of(print, word))
      for_print = true;
    else if (!is_one_of(without_weight, word))
      return ConsentReach::anywhere;  // the author's own words, which restrict nothing by themselves
  }
  if (for_website == for_print) return ConsentReach::anywhere;
  return for_website ? ConsentReach::website : ConsentReach::print;
}

std::vector<GivenConsent> check_consents(const Site& site, Diagnostics& diagnostics) {
  return Checker(site, diagnostics).run();
}

}  // namespace lantern::site
