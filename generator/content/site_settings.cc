#include "content/site_settings.hpp"

#include <algorithm>
#include <set>

#include "content/field_checks.hpp"
#include "content/field_text.hpp"
#include "content/field_types.hpp"
#include "content/setting_types.hpp"
#include "text/base_url.hpp"

namespace lantern::content {
namespace {

// Groups inside site.yaml write into the settings themselves, so that the model stays flat.
struct SettingsGroup {
  const Schema<SiteSettings>& (*schema)();
  std::string_view wanted;
  TypeInfo info() const { return group_info(schema, wanted); }
  void read(SiteSettings& out, const YamlNode& node, Reader& reader) const {
    if (reader.require_map(node, wanted)) schema().read(out, node, reader);
  }
};

SiteSettings& whole(SiteSettings& settings) { return settings; }

const Schema<SiteSettings>& organisation_settings() {
  static const Schema<SiteSettings> schema = [] {
    Schema<SiteSettings> s("fields/#site-yaml");
    s.field("name", &SiteSettings::organisation_name, LanguageTextType{}, "Who publishes the site",
            Presence::required)
        .field("url", &SiteSettings::organisation_url, LanguageTextType{read_address}, "Their website")
        .field("email", &SiteSettings::organisation_email, TextType{}, "Where readers can write to");
    return s;
  }();
  return schema;
}

const Schema<SiteSettings>& measure_settings() {
  static const Schema<SiteSettings> schema = [] {
    Schema<SiteSettings> s("fields/#site-yaml");
    s.field(
         "rules", [](SiteSettings & v) -> auto& { return v.measures.rules; }, ChoiceType<RuleSet>{},
         "Which rules judge the charts")
        .field(
            "minimum_base", [](SiteSettings& v) -> int& { return v.measures.minimum_base; },
            WholeNumberType{0, 1'000'000}, "Shares of fewer people than this are hidden")
        .field(
            "suppress_below", [](SiteSettings& v) -> int& { return v.measures.suppress_below; },
            WholeNumberType{0, 1'000'000}, "Counts of people below this are hidden")
        .field(
            "round_to", [](SiteSettings& v) -> int& { return v.measures.round_to; },
            WholeNumberType{1, 1'000'000}, "Counts of people are rounded to this")
        .check([](const SiteSettings& settings, const YamlNode& node, Reader& reader) {
          const MeasureSettings& rules = settings.measures;
          const int nobody = (rules.round_to - 1) / 2;  // the largest number that is rounded to 0
          if (nobody == 0 || nobody < rules.suppress_below) return;
          const bool rounded_here = node.find("round_to") != nullptr;
          reader.diagnostics().warning(
              place_of(node, rounded_here ? "round_to" : "suppress_below"), "out-of-range",
              "rounded to the nearest " + std::to_string(rules.round_to) + ", " + std::to_string(nobody) +
                  " people would be published as 0",
              "make 'suppress_below' at least " + std::to_string(nobody + 1) + ", or 'round_to' smaller");
        });
    return s;
  }();
  return schema;
}

const Schema<SiteSettings>& easy_read_settings() {
  static const Schema<SiteSettings> schema = [] {
    Schema<SiteSettings> s("fields/#site-yaml");
    s.field("level", &SiteSettings::easy_read_level, ChoiceType<CheckLevel>{},
            "What an easy-read finding counts as")
        .field("max_sentence_words", &SiteSettings::easy_read_max_sentence_words, WholeNumberType{5, 100},
               "The longest sentence")
        .field("pictures", &SiteSettings::easy_read_pictures, FolderType{},
               "A folder with a picture set of the site's own");
    return s;
  }();
  return schema;
}

const Schema<PrivacyAllowance>& allowance_schema() {
  static const Schema<PrivacyAllowance> schema = [] {
    Schema<PrivacyAllowance> s("fields/#site-yaml");
    s.field("file", &PrivacyAllowance::file, TextType{}, "The file it stands in, from the site's folder on",
            Presence::required)
        .field("text", &PrivacyAllowance::text, TextType{}, "The words themselves", Presence::required)
        .field("reason", &PrivacyAllowance::reason, TextType{}, "Why they may be published",
               Presence::required);
    return s;
  }();
  return schema;
}

const Schema<SiteSettings>& privacy_settings() {
  static const Schema<SiteSettings> schema = [] {
    Schema<SiteSettings> s("fields/#site-yaml");
    s.field("allowed_email_domains", &SiteSettings::privacy_allowed_email_domains, texts(),
            "Domains whose addresses may be shown")
        .field("allow", &SiteSettings::privacy_allow,
               ListType{GroupType<PrivacyAllowance>{allowance_schema, "an entry with file, text and reason"},
                        "entries"},
               "What was found and may be published, with the reason")
        .field("level", &SiteSettings::privacy_level, ChoiceType<CheckLevel>{},
               "What a privacy finding counts as");
    return s;
  }();
  return schema;
}

const Schema<AccessibilitySettings>& accessibility_schema() {
  static const Schema<AccessibilitySettings> schema = [] {
    Schema<AccessibilitySettings> s("fields/#site-yaml");
    s.field("contact", &AccessibilitySettings::contact, LanguageTextType{},
            "Whom readers tell what they cannot use: an e-mail address, a telephone number")
        .field("response_days", &AccessibilitySettings::response_days, WholeNumberType{1, 365},
               "Within how many days somebody answers")
        .field("reviewed", &AccessibilitySettings::reviewed, DateType{},
               "When somebody last held the statement against the site")
        .field("tested_by", &AccessibilitySettings::tested_by, LanguageTextType{},
               "Who has tested the site, and how");
    return s;
  }();
  return schema;
}

const Schema<NavigationEntry>& navigation_schema() {
  static const Schema<NavigationEntry> schema = [] {
    Schema<NavigationEntry> s("fields/#site-yaml");
    s.field("label", &NavigationEntry::label, LanguageTextType{}, "The words of the link", Presence::required)
        .field("page", &NavigationEntry::page, TextType{},
               "A source file such as about.md, or an address such as cohorts/")
        .field("url", &NavigationEntry::url, LanguageTextType{read_address},
               "Or the address of another website")
        .rule({Together::exactly_one, "page", "url", {}}, [](const YamlNode& node, Reader& reader) {
          const YamlNode* url = node.find("url");
          reader.error(url == nullptr ? node.where : place_of(node, "url"), "navigation-entry",
                       url == nullptr ? "this entry of the menu leads nowhere"
                                      : "this entry of the menu leads to a page and to another website",
                       "write one of 'page: about.md' and 'url: https://...'");
        });
    return s;
  }();
  return schema;
}

const Schema<Appearance>& appearance_schema() {
  static const Schema<Appearance> schema = [] {
    Schema<Appearance> s("fields/#site-yaml");
    s.field(
         "logo", [](Appearance& v) -> Appearance& { return v; }, LogoType{},
         "A picture file with the sign of the organisation: at the top of each page, on its tab and when it "
         "is "
         "shared")
        .field("accent", &Appearance::accent, AccentType{},
               "The colour of links and buttons on light ground, e.g. \"#005eb8\"")
        .field("accent_dark", &Appearance::accent_dark, AccentType{},
               "The same on dark ground; made from the other where it is not written");
    return s;
  }();
  return schema;
}

// Words that are Markdown are turned when the theme is known: here they and their places are kept.
struct FooterType {
  static TypeInfo info() { return {TypeName::language_text, {}, {}}; }
  static void read(std::vector<FooterWords>& out, const YamlNode& node, Reader& reader) {
    LanguageText text;
    LanguageTextType{}.read(text, node, reader);
    if (!text.text.empty()) out.push_back({{}, std::move(text.text), node.where});
    for (LanguageText::Version& version : text.versions)
      out.push_back({std::move(version.language), std::move(version.text), version.where});
  }
};

// Every text that may be one a language.
void check_texts(SiteSettings& settings, Reader& reader) {
  for (LanguageText* text :
       {&settings.title, &settings.tagline, &settings.organisation_name, &settings.organisation_url,
        &settings.licence, &settings.accessibility.contact, &settings.accessibility.tested_by})
    check_languages(*text, settings.languages, reader);
  for (NavigationEntry& entry : settings.navigation) {
    check_languages(entry.label, settings.languages, reader);
    check_languages(entry.url, settings.languages, reader);
  }
  for (const FooterWords& words : settings.footer)
    if (!words.language.empty())
      check_language({words.language, {}, words.where}, settings.languages, reader);
}

// Where the words of the footer stand in the file, so that a mistake in them is shown at its own place.
void place_footers(SiteSettings& settings, const YamlNode& root, std::string_view text) {
  const auto place = [&](const YamlEntry& entry, std::string_view language) {
    for (FooterWords& words : settings.footer)
      if (words.language == language) {
        FieldText placed = field_text(entry, text, 1);
        words.markdown = std::move(placed.text);
        words.first_line = placed.first_line;
        words.first_column = placed.first_column;
        words.indent = placed.indent;
      }
  };
  for (const YamlEntry& entry : root.entries) {
    if (entry.key != "footer") continue;
    place(entry, {});
    for (const YamlEntry& version : entry.value.entries) place(version, version.key);
  }
}

void check_twice(const YamlNode& languages, Reader& reader) {
  std::set<std::string_view> seen;
  for (const YamlNode& item : languages.items)
    if (item.kind == YamlKind::scalar && !seen.insert(item.text).second)
      reader.error(item.where, "language-twice", "the language '" + item.text + "' stands here twice",
                   "delete one of the two");
}

}  // namespace

const Schema<SiteSettings>& site_schema() {
  static const Schema<SiteSettings> schema = [] {
    Schema<SiteSettings> s("fields/#site-yaml");
    s.field("title", &SiteSettings::title, LanguageTextType{}, "The name of the site", Presence::required)
        .field("tagline", &SiteSettings::tagline, LanguageTextType{}, "What it is about, in one sentence")
        .field("base_url", &SiteSettings::base_url, BaseUrlType{},
               "The address it will have, e.g. https://example.org", Presence::required)
        .field("language", &SiteSettings::language, LanguageType{}, "Its main language, e.g. en",
               Presence::required)
        .field("languages", &SiteSettings::languages, ListType{LanguageType{}, "languages"},
               "All languages it has pages in, e.g. [en, cy]")
        .field("time_zone", &SiteSettings::time_zone, TimeZoneType{},
               "Where its event times are, e.g. Europe/London")
        .field("organisation", whole, SettingsGroup{organisation_settings, "the organisation"},
               "Who publishes it", Presence::required)
        .field("theme", &SiteSettings::theme, TextType{}, "The theme")
        .field("appearance", &SiteSettings::appearance,
               GroupType<Appearance>{appearance_schema, "the appearance"}, "Logo and colours")
        .field("licence", &SiteSettings::licence, LanguageTextType{}, "What others may do with the content")
        .field("navigation", &SiteSettings::navigation,
               ListType{GroupType<NavigationEntry>{navigation_schema, "an entry of the menu"}, "entries"},
               "The main menu")
        .field("footer", &SiteSettings::footer, FooterType{}, "Words at the foot of every page, as Markdown")
        .field("raw_html", &SiteSettings::raw_html, RawHtmlType{}, "true lets HTML in Markdown through")
        .field("measures", whole, SettingsGroup{measure_settings, "the measure settings"},
               "Rules and small numbers")
        .field("easy_read", whole, SettingsGroup{easy_read_settings, "the easy-read settings"},
               "Easy-read checks")
        .field("privacy", whole, SettingsGroup{privacy_settings, "the privacy settings"}, "Privacy checks")
        .field("accessibility", &SiteSettings::accessibility,
               GroupType<AccessibilitySettings>{accessibility_schema, "the accessibility settings"},
               "What the accessibility statement says");
    return s;
  }();
  return schema;
}

SiteSettings read_site_settings(std::string_view text, const std::string& file, std::string_view base_url,
                                Diagnostics& diagnostics) {
  SiteSettings settings;
  const auto root = parse_yaml(text, file, 1, diagnostics);
  if (!root) return settings;
  Reader reader(file, {}, diagnostics);
  if (root->kind == YamlKind::null) {
    reader.error({file, 1, 1, 1}, "missing-field", "site.yaml is empty",
                 "write at least title, base_url, language and organisation");
    return settings;
  }
  if (!reader.require_map(*root, "site.yaml")) return settings;
  site_schema().read(settings, *root, reader);

  if (!settings.base_url.empty())
    if (const auto fault = base_url_fault(settings.base_url))
      reader.error(place_of(*root, "base_url"), "bad-base-url", "'" + settings.base_url + "' " + *fault,
                   base_url_hint);
  if (!base_url.empty()) settings.base_url = base_url;
  while (settings.base_url.ends_with('/')) settings.base_url.pop_back();

  // After an error the rest is read as English, so that nothing else is said because of it.
  if (settings.language.empty()) settings.language = "en";
  if (const YamlNode* node = root->find("languages")) check_twice(*node, reader);
  std::vector<std::string> languages = {settings.language};
  for (std::string& language : settings.languages)
    if (!language.empty() && std::ranges::find(languages, language) == languages.end())
      languages.push_back(std::move(language));
  settings.languages = std::move(languages);
  if (const YamlNode* easy = root->find("easy_read"))
    settings.easy_read_pictures_where = place_of(*easy, "pictures");
  settings.theme_where = place_of(*root, "theme");
  settings.language_where = place_of(*root, root->find("languages") != nullptr ? "languages" : "language");
  if (const YamlNode* node = root->find("navigation"); node != nullptr)
    for (std::size_t i = 0; i < settings.navigation.size() && i < node->items.size(); ++i)
      settings.navigation[i].where = place_of(node->items[i], "page");
  if (const YamlNode* node = root->find("accessibility"))
    settings.accessibility.reviewed_where = place_of(*node, "reviewed");
  check_texts(settings, reader);
  place_footers(settings, *root, text);
  return settings;
}

}  // namespace lantern::content
