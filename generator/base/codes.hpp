// The codes of all diagnostics, in one table. A mistake in the content has one of them for good: people look
// it up in docs/diagnostics.md, and programs read it from the JSON. Tests hold that page to this table, and
// each code to a test that gets it.
// Constants; safe from any thread.
#pragma once
#include <algorithm>
#include <array>
#include <compare>
#include <cstddef>
#include <string_view>

namespace lantern {

// In alphabetical order.
constexpr auto codes = std::to_array<std::string_view>({
    "abbreviation",
    "address-taken",
    "bad-alias",
    "bad-base-url",
    "bad-language",
    "bidi-control",
    "broken-anchor",
    "broken-link",
    "bundle-missing",
    "capitals",
    "chart-failed",
    "completed-over-started",
    "consent-not-current",
    "content-missing",
    "control-character",
    "count-over-respondents",
    "csv-date",
    "csv-empty",
    "csv-encoding",
    "csv-exclude",
    "csv-half-row",
    "csv-header",
    "csv-label",
    "csv-negative",
    "csv-no-rows",
    "csv-number",
    "csv-numerator",
    "csv-percent",
    "csv-quote",
    "csv-row-length",
    "csv-separator",
    "csv-too-long",
    "csv-zero-denominator",
    "csv-zero-time",
    "date-format",
    "dates-in-order",
    "duplicate-measure",
    "easy-read-alone",
    "easy-read-block",
    "easy-words-pair",
    "empty-heading",
    "empty-link",
    "empty-value",
    "encoding",
    "encoding-utf16",
    "evaluation-figure",
    "field-without-effect",
    "file-name",
    "file-too-big",
    "footnote",
    "front-matter-missing",
    "front-matter-open",
    "hard-word",
    "heading-jump",
    "heading-level",
    "home-missing",
    "html",
    "idiom",
    "italic",
    "language-twice",
    "large-number",
    "length",
    "link-text",
    "link-to-unpublished",
    "link-without-words",
    "markdown-too-complex",
    "markup-not-allowed",
    "material-source",
    "measure-without-data",
    "missing-field",
    "missing-file",
    "missing-picture",
    "negative",
    "not-a-date",
    "not-a-duration",
    "not-a-flag",
    "not-a-number",
    "not-a-time",
    "not-an-address",
    "not-an-id",
    "not-printable",
    "number-word",
    "one-idea",
    "out-of-range",
    "paragraph-length",
    "passive",
    "path-outside",
    "people-uncounted",
    "percent",
    "picture-ambiguous",
    "picture-failed",
    "picture-missing",
    "picture-set-missing",
    "picture-unfit",
    "picture-unknown",
    "picture-without-words",
    "print-failed",
    "print-letter",
    "print-picture",
    "private-file",
    "quote-without-consent",
    "raw-html",
    "rebase-unknown",
    "roman-numeral",
    "same-word",
    "score-step",
    "sentence-length",
    "site-missing",
    "special-character",
    "string-missing",
    "string-pattern",
    "strings-missing",
    "symbolic-link",
    "table",
    "template-context",
    "template-cycle",
    "template-duplicate",
    "template-encoding",
    "template-ignored",
    "template-mismatch",
    "template-missing",
    "template-tag",
    "template-too-deep",
    "template-too-large",
    "template-unbalanced",
    "template-unclosed",
    "template-unknown-block",
    "theme-file",
    "theme-package",
    "time-format",
    "unclosed-comment",
    "unescaped-text",
    "unexplained-word",
    "unknown-block",
    "unknown-callout",
    "unknown-cohort",
    "unknown-field",
    "unknown-footnote",
    "unknown-language",
    "unknown-measure",
    "unknown-name",
    "unknown-organisation",
    "unknown-template",
    "unknown-theme",
    "unknown-topic",
    "unknown-value",
    "unreadable",
    "unsafe-link",
    "unsafe-style",
    "unsafe-url",
    "vague-share",
    "words-missing",
    "wrong-type",
    "yaml-alias",
    "yaml-colon",
    "yaml-depth",
    "yaml-documents",
    "yaml-duplicate",
    "yaml-quote",
    "yaml-size",
    "yaml-space",
    "yaml-syntax",
    "yaml-tab",
    "yaml-tag",
});

static_assert(std::ranges::is_sorted(codes) && std::ranges::adjacent_find(codes) == codes.end());

// Declared only: the compiler names it where a code is written that the table does not have.
void there_is_no_such_code_in_base_codes_hpp();

// One of the codes. Made from its name at compile time, so that a code that is misspelt does not compile.
class Code {
 public:
  consteval Code(const char* name)  // NOLINT(google-explicit-constructor): a code is written as its name
      : place_(static_cast<std::size_t>(std::ranges::lower_bound(codes, std::string_view(name)) -
                                        codes.begin())) {
    if (place_ == codes.size() || codes[place_] != name) there_is_no_such_code_in_base_codes_hpp();
  }

  constexpr std::string_view name() const { return codes[place_]; }

  friend constexpr auto operator<=>(Code, Code) = default;

 private:
  std::size_t place_;
};

}  // namespace lantern
