// The whole site: what load() gives and render() takes. Plain structs, complete and checked; read by
// any number of threads.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "model/easy_words.hpp"
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

struct NavigationEntry {
  std::string label;
  std::string page;  // a source file, or an address in the site such as cohorts/
  SourceLocation where;
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

struct SiteSettings {
  std::string title;
  std::string tagline;
  std::string base_url;  // absolute, without a slash at the end
  std::string language;
  std::vector<std::string> languages;  // all of them, the main one first
  std::string time_zone = "Europe/London";
  std::string organisation_name;
  std::string organisation_url;
  std::string organisation_email;
  std::string theme = "lantern";
  SourceLocation theme_where;  // in site.yaml
  SourceLocation language_where;
  std::string licence;
  std::vector<NavigationEntry> navigation;
  std::string footer;
  RawHtml raw_html = RawHtml::inert;
  MeasureSettings measures;
  CheckLevel easy_read_level = CheckLevel::warning;
  int easy_read_max_sentence_words = 15;
  std::string easy_read_pictures;  // a folder with the site's own picture set; may be empty
  SourceLocation easy_read_pictures_where;
  CheckLevel privacy_level = CheckLevel::error;
  std::vector<std::string> privacy_allowed_email_domains;
  std::vector<PrivacyAllowance> privacy_allow;
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
  std::vector<std::string> assets;  // relative to the site, e.g. assets/logo.svg
  std::vector<Unpublished> unpublished;
  Date today;
};

}  // namespace lantern
