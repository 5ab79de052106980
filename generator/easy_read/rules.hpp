// The rules of easy read, each written once: its name, how much it weighs, where it holds and who finds it.
// A new rule is a row here, its check, and its row in docs/content/easy-read-checks.md; a test holds that page to
// this table.
// Constants; safe from any thread.
#pragma once
#include <array>
#include <optional>
#include <string_view>

#include "base/diagnostic.hpp"

namespace lantern::easy_read {

// In the order of docs/content/easy-read-checks.md.
enum class Rule {
  sentence_length,
  one_idea,
  paragraph_length,
  picture_missing,
  picture_unknown,
  hard_word,
  unexplained_word,
  abbreviation,
  percent,
  number_word,
  large_number,
  roman_numeral,
  idiom,
  vague_share,
  time_format,
  special_character,
  capitals,
  italic,
  passive,
  negative,
  date_format,
  same_word,
  link_text,
  length,
  footnote,
  table,
  html
};

// What must be mended stops a build when easy_read.level is error; what is to be thought about never does.
// For some rules it depends on how far a text goes.
enum class Weight { think_about, mend, either };

enum class HoldsIn { all_languages, english_and_welsh, english };

// Some are found where Markdown is read and pictures are looked up. Of these, the parts that easy read does
// not have are left out of the page, which is said whatever the site's level.
enum class FoundBy { checks, conversion, conversion_which_leaves_it_out };

struct RuleRow {
  Rule rule;
  Code code;  // of its diagnostics, and its name
  Weight weight;
  FoundBy found_by = FoundBy::checks;
  HoldsIn languages = HoldsIn::all_languages;
};

constexpr std::array rules = {
    RuleRow{Rule::sentence_length, "sentence-length", Weight::either},
    RuleRow{Rule::one_idea, "one-idea", Weight::think_about, FoundBy::checks, HoldsIn::english_and_welsh},
    RuleRow{Rule::paragraph_length, "paragraph-length", Weight::mend},
    RuleRow{Rule::picture_missing, "picture-missing", Weight::mend, FoundBy::conversion},
    RuleRow{Rule::picture_unknown, "picture-unknown", Weight::mend, FoundBy::conversion},
    RuleRow{Rule::hard_word, "hard-word", Weight::think_about},
    RuleRow{Rule::unexplained_word, "unexplained-word", Weight::mend},
    RuleRow{Rule::abbreviation, "abbreviation", Weight::mend},
    RuleRow{Rule::percent, "percent", Weight::mend},
    RuleRow{Rule::number_word, "number-word", Weight::think_about, FoundBy::checks, HoldsIn::english},
    RuleRow{Rule::large_number, "large-number", Weight::think_about},
    RuleRow{Rule::roman_numeral, "roman-numeral", Weight::mend},
    RuleRow{Rule::idiom, "idiom", Weight::think_about, FoundBy::checks, HoldsIn::english},
    RuleRow{Rule::vague_share, "vague-share", Weight::think_about, FoundBy::checks, HoldsIn::english},
    RuleRow{Rule::time_format, "time-format", Weight::mend},
    RuleRow{Rule::special_character, "special-character", Weight::think_about},
    RuleRow{Rule::capitals, "capitals", Weight::mend},
    RuleRow{Rule::italic, "italic", Weight::mend},
    RuleRow{Rule::passive, "passive", Weight::think_about, FoundBy::checks, HoldsIn::english},
    RuleRow{Rule::negative, "negative", Weight::mend, FoundBy::checks, HoldsIn::english},
    RuleRow{Rule::date_format, "date-format", Weight::mend},
    RuleRow{Rule::same_word, "same-word", Weight::think_about},
    RuleRow{Rule::link_text, "link-text", Weight::mend},
    RuleRow{Rule::length, "length", Weight::either},
    RuleRow{Rule::footnote, "footnote", Weight::mend, FoundBy::conversion_which_leaves_it_out},
    RuleRow{Rule::table, "table", Weight::mend, FoundBy::conversion_which_leaves_it_out},
    RuleRow{Rule::html, "html", Weight::mend, FoundBy::conversion_which_leaves_it_out}};

constexpr const RuleRow& row_of(Rule rule) { return rules[static_cast<std::size_t>(rule)]; }

static_assert(
    [] {
      for (std::size_t i = 0; i < rules.size(); ++i)
        if (static_cast<std::size_t>(rules[i].rule) != i) return false;
      return rules.size() == static_cast<std::size_t>(Rule::html) + 1;
    }(),
    "the rows stand in the order of the enum, one for each rule");

constexpr std::string_view name_of(Rule rule) { return row_of(rule).code.name(); }

// Of a rule that has only one; of the others, that of the milder case.
constexpr Severity severity_of(Rule rule) {
  return row_of(rule).weight == Weight::mend ? Severity::error : Severity::warning;
}

// `language` is a tag such as "cy" or "en-GB".
bool holds_in(Rule rule, std::string_view language);

// The rule that a diagnostic of the conversion is about.
std::optional<Rule> rule_of_conversion(Code code);

}  // namespace lantern::easy_read
