#include "cli/finding_kinds.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "easy_read/rules.hpp"

namespace lantern::cli {
namespace {

using Codes = std::initializer_list<Code>;

bool among(Code code, Codes codes) { return std::ranges::find(codes, code) != codes.end(); }

bool begins(Code code, std::initializer_list<std::string_view> beginnings) {
  return std::ranges::any_of(beginnings,
                             [&](std::string_view beginning) { return code.name().starts_with(beginning); });
}

}  // namespace

std::string_view words_for(FindingKind kind) {
  constexpr std::array<std::string_view, 8> words = {
      "privacy and consent",        "links", "figures and spreadsheets", "pictures and files", "easy read",
      "headings, words and tables", "theme", "pages and settings"};
  return words[static_cast<std::size_t>(kind)];
}

FindingKind kind_of(Code code) {
  if (begins(code, {"easy-"}) ||
      std::ranges::find(easy_read::rules, code, &easy_read::RuleRow::code) != easy_read::rules.end())
    return FindingKind::easy_read;
  if (begins(code, {"privacy-", "consent-"}) ||
      among(code, {"quote-without-consent", "private-file", "document-metadata"}))
    return FindingKind::privacy;
  if (begins(code, {"broken-", "link-to-", "outside-link-"}) ||
      among(code, {"nothing-links-here", "empty-link", "link-words", "link-without-words", "unsafe-link",
                   "address-taken", "bad-alias", "not-an-address"}))
    return FindingKind::links;
  if (begins(code, {"csv-", "measure-"}) ||
      among(code, {"rows-joined", "dates-unclear", "people-uncounted", "rebase-unknown", "duplicate-measure",
                   "unknown-measure", "evaluation-figure", "count-over-respondents", "completed-over-started",
                   "compared-units", "compared-places"}))
    return FindingKind::figures;
  if (begins(code, {"picture-", "file-", "document-", "missing-picture", "recording-", "captions-"}) ||
      among(code, {"missing-file", "material-source", "material-for"}))
    return FindingKind::pictures;
  if (begins(code, {"heading-", "table-"}) ||
      among(code, {"empty-heading", "initials", "long-paragraph", "same-title", "raw-html"}))
    return FindingKind::words;
  if (begins(code, {"template-", "theme-", "string"}) ||
      among(code, {"contrast", "bad-colour", "layout-part", "other-host", "unknown-layout",
                   "unknown-template", "unknown-theme", "unescaped-text", "unsafe-style", "unsafe-url"}))
    return FindingKind::theme;
  return FindingKind::pages;
}

Urgency urgency_of(const Diagnostic& finding) {
  if (finding.severity == Severity::error) return Urgency::stops_the_site;
  const bool knowing = among(finding.code, {"measure-finding", "rows-joined", "csv-gap", "csv-hidden",
                                            "file-unused", "outside-link-unanswered", "theme-unused"});
  return knowing ? Urgency::worth_knowing : Urgency::worth_mending;
}

}  // namespace lantern::cli
