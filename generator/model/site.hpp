// The whole site: what load() gives and render() takes. Plain structs, complete and checked; read by
// any number of threads.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/appearance.hpp"
#include "model/document_facts.hpp"
#include "model/easy_words.hpp"
#include "model/language_text.hpp"
#include "model/measure.hpp"
#include "model/page.hpp"

namespace lantern {

struct Organisation {
  std::string id;
  std::string name;
  std::string region;
  std::string alliance;
  std::string url;
  SourceLocation where;
};

struct Topic {
  std::string id;
  std::string title;
  std::string summary;
  SourceLocation where;
};

struct GlossaryTerm {
  std::string term;
  std::string meaning;
  std::string easy;  // its easy-read meaning; may be empty
  SourceLocation where;
};

// Of the menu. It leads to a page, or to another website.
struct NavigationEntry {
  LanguageText label;
  std::string page;  // a source file, or an address in the site such as cohorts/; empty when there is a url
  LanguageText url;
  SourceLocation where;
};

// Words at the foot of every page, as Markdown, and where they stand in site.yaml.
struct FooterWords {
  std::string language;  // empty: of all languages
  std::string markdown;
  SourceLocation where;
  int first_line = 1;    // of the words in site.yaml
  int first_column = 0;  // code points before them on that line
  int indent = 0;        // and on later lines
};

enum class CheckLevel { error, warning, off };
// A finding of privacy that is meant to be published, and why.
struct PrivacyAllowance {
  std::string file;  // relative to the site
  std::string text;
  std::string reason;
  SourceLocation where;
};

enum class RawHtml { inert, allowed };

// What the statement on accessibility says that no build can find out.
struct AccessibilitySettings {
  LanguageText contact;              // whom readers tell what they cannot use; else the organisation's e-mail
  std::optional<int> response_days;  // within which somebody answers
  std::optional<Date> reviewed;      // when somebody last read the statement against the site
  SourceLocation reviewed_where;
  LanguageText tested_by;  // who has tested the site; empty: nobody
};

struct SiteSettings {
  LanguageText title;
  LanguageText tagline;
  std::string base_url;  // absolute, without a slash at the end
  std::string language;
  std::vector<std::string> languages;  // all of them, the main one first
  std::string time_zone = "Europe/London";
  LanguageText organisation_name;
  LanguageText organisation_url;
  std::string organisation_email;
  std::string theme = "lantern";
  SourceLocation theme_where;  // in site.yaml
  SourceLocation language_where;
  Appearance appearance;
  LanguageText licence;
  std::vector<NavigationEntry> navigation;
  std::vector<FooterWords> footer;  // one a language that has its own; empty without a footer
  RawHtml raw_html = RawHtml::inert;
  MeasureSettings measures;
  CheckLevel easy_read_level = CheckLevel::warning;
  int easy_read_max_sentence_words = 15;
  std::string easy_read_pictures;  // a folder with the site's own picture set; may be empty
  SourceLocation easy_read_pictures_where;
  CheckLevel privacy_level = CheckLevel::error;
  std::vector<std::string> privacy_allowed_email_domains;
  std::vector<PrivacyAllowance> privacy_allow;
  AccessibilitySettings accessibility;
};

// A source page that is not published today, and why.
struct Unpublished {
  Page page;
  std::string reason;  // "a draft", "to be published on 1 May 2026", "expired on 3 March 2025"
};

struct Site {
  SiteSettings settings;
  std::vector<Page> pages;  // published today, by source path
  std::vector<Organisation> organisations;
  std::vector<Topic> topics;
  std::vector<GlossaryTerm> glossary;
  EasyReadWords easy_words;
  std::map<std::string, Document, std::less<>> footers;  // the words at the foot, by language
  std::vector<std::string> assets;                       // relative to the site, e.g. assets/logo.svg
  std::map<std::string, DocumentFacts, std::less<>> documents;  // files of materials, by path in the site
  std::vector<Unpublished> unpublished;
  Date today;
};

}  // namespace lantern
