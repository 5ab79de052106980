#include "content/data_files.hpp"

#include <algorithm>
#include <set>

#include "content/field_types.hpp"
#include "content/part_schemas.hpp"
#include "content/source_text.hpp"
#include "text/base_url.hpp"
#include "text/slug.hpp"

namespace lantern::content {
namespace {

// Groups inside site.yaml write into the settings themselves, so that the model stays flat.
struct SettingsGroup {
  const Schema<SiteSettings>& (*schema)();
  std::string_view wanted;
  TypeInfo info() const {
    return {TypeName::group, {}, [schema = schema] { return schema().info(); }};
  }
  void read(SiteSettings& out, const YamlNode& node, Reader& reader) const {
    if (reader.require_map(node, wanted)) schema().read(out, node, reader);
  }
};

// A flag in the file, two words in the program.
struct RawHtmlType {
  static TypeInfo info() { return {TypeName::flag, {}, {}}; }
  static void read(RawHtml& out, const YamlNode& node, Reader& reader) {
    if (const auto value = read_flag(node, reader)) out = *value ? RawHtml::allowed : RawHtml::inert;
  }
};

// A folder of the site, by its path from there.
struct FolderType {
  static TypeInfo info() { return {TypeName::text, {}, {}}; }
  static void read(std::string& out, const YamlNode& node, Reader& reader) {
    if (read_text(node, reader)) out = reader.resolve_path(node);
  }
};

SiteSettings& whole(SiteSettings& settings) { return settings; }

const Schema<SiteSettings>& organisation_settings() {
  static const Schema<SiteSettings> schema = [] {
    Schema<SiteSettings> s("docs/fields.md#siteyaml");
    s.field("name", &SiteSettings::organisation_name, TextType{}, "Who publishes the site",
            Presence::required)
        .field("url", &SiteSettings::organisation_url, AddressType{}, "Their website")
        .field("email", &SiteSettings::organisation_email, TextType{}, "Where readers can write to");
    return s;
  }();
  return schema;
}

const Schema<SiteSettings>& measure_settings() {
  static const Schema<SiteSettings> schema = [] {
    Schema<SiteSettings> s("docs/fields.md#siteyaml");
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
    Schema<SiteSettings> s("docs/fields.md#siteyaml");
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
    Schema<PrivacyAllowance> s("docs/fields.md#siteyaml");
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
    Schema<SiteSettings> s("docs/fields.md#siteyaml");
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

const Schema<NavigationEntry>& navigation_schema() {
  static const Schema<NavigationEntry> schema = [] {
    Schema<NavigationEntry> s("docs/fields.md#siteyaml");
    s.field("label", &NavigationEntry::label, TextType{}, "The words of the link", Presence::required)
        .field("page", &NavigationEntry::page, TextType{},
               "A source file such as about.md, or an address such as cohorts/", Presence::required);
    return s;
  }();
  return schema;
}

void check_twice(const YamlNode& languages, Reader& reader) {
  std::set<std::string_view> seen;
  for (const YamlNode& item : languages.items)
    if (item.kind == YamlKind::scalar && !seen.insert(item.text).second)
      reader.error(item.where, "language-twice", "the language '" + item.text + "' stands here twice",
                   "delete one of the two");
}

// A file that is a map from names to groups. `make` gets each name, its place and its group.
void read_entries(std::string_view text, const std::string& file, std::string_view wanted,
                  Diagnostics& diagnostics, const std::function<void(const YamlEntry&, Reader&)>& make) {
  const auto root = parse_yaml(text, file, 1, diagnostics);
  if (!root || root->kind == YamlKind::null) return;
  Reader reader(file, {}, diagnostics);
  if (!reader.require_map(*root, wanted)) return;
  for (const YamlEntry& entry : root->entries) {
    if (entry.value.kind == YamlKind::null)
      reader.error(entry.key_where, "empty-value", "'" + entry.key + "' has nothing below it",
                   "write its fields below it, or delete the line");
    else
      make(entry, reader);
  }
}

void check_id(const YamlEntry& entry, Reader& reader) {
  if (is_slug(entry.key)) return;
  const std::string suggestion = slugify(entry.key);
  reader.error(
      entry.key_where, "not-an-id", "'" + entry.key + "' cannot be part of an address",
      suggestion.empty() ? "use lower-case letters, digits and hyphens" : "write '" + suggestion + "'");
}

}  // namespace

const Schema<SiteSettings>& site_schema() {
  static const Schema<SiteSettings> schema = [] {
    Schema<SiteSettings> s("docs/fields.md#siteyaml");
    s.field("title", &SiteSettings::title, TextType{}, "The name of the site", Presence::required)
        .field("tagline", &SiteSettings::tagline, TextType{}, "What it is about, in one sentence")
        .field("base_url", &SiteSettings::base_url, TextType{},
               "The address it will have, e.g. https://example.org", Presence::required)
        .field("language", &SiteSettings::language, LanguageType{}, "Its main language, e.g. en",
               Presence::required)
        .field("languages", &SiteSettings::languages, ListType{LanguageType{}, "languages"},
               "All languages it has pages in, e.g. [en, cy]")
        .field("time_zone", &SiteSettings::time_zone, TextType{},
               "Where its event times are, e.g. Europe/London")
        .field("organisation", whole, SettingsGroup{organisation_settings, "the organisation"},
               "Who publishes it", Presence::required)
        .field("theme", &SiteSettings::theme, TextType{}, "The theme")
        .field("licence", &SiteSettings::licence, TextType{}, "What others may do with the content")
        .field("navigation", &SiteSettings::navigation,
               ListType{GroupType<NavigationEntry>{navigation_schema, "an entry"}, "entries"},
               "The main menu")
        .field("footer", &SiteSettings::footer, TextType{}, "Words at the foot of every page")
        .field("raw_html", &SiteSettings::raw_html, RawHtmlType{}, "true lets HTML in Markdown through")
        .field("measures", whole, SettingsGroup{measure_settings, "the measure settings"},
               "Rules and small numbers")
        .field("easy_read", whole, SettingsGroup{easy_read_settings, "the easy-read settings"},
               "Easy-read checks")
        .field("privacy", whole, SettingsGroup{privacy_settings, "the privacy settings"}, "Privacy checks");
    return s;
  }();
  return schema;
}

const Schema<Organisation>& organisation_schema() {
  static const Schema<Organisation> schema = [] {
    Schema<Organisation> s("docs/fields.md#organisationsyaml");
    s.field("name", &Organisation::name, TextType{}, "Its name", Presence::required)
        .field("region", &Organisation::region, TextType{}, "Its region")
        .field("alliance", &Organisation::alliance, TextType{}, "Its cancer alliance or network")
        .field("url", &Organisation::url, AddressType{}, "Its website");
    return s;
  }();
  return schema;
}

const Schema<Topic>& topic_schema() {
  static const Schema<Topic> schema = [] {
    Schema<Topic> s("docs/fields.md#topicsyaml");
    s.field("title", &Topic::title, TextType{}, "Its title", Presence::required)
        .field("summary", &Topic::summary, TextType{}, "What it is about");
    return s;
  }();
  return schema;
}

const Schema<GlossaryTerm>& glossary_schema() {
  static const Schema<GlossaryTerm> schema = [] {
    Schema<GlossaryTerm> s("docs/fields.md#glossaryyaml");
    s.field("meaning", &GlossaryTerm::meaning, TextType{}, "What it means", Presence::required)
        .field("easy", &GlossaryTerm::easy, TextType{}, "What it means, in easy words");
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
  return settings;
}

std::vector<Organisation> read_organisations(std::string_view text, const std::string& file,
                                             Diagnostics& diagnostics) {
  std::vector<Organisation> all;
  read_entries(text, file, "a list of organisations by id", diagnostics,
               [&](const YamlEntry& entry, Reader& reader) {
                 check_id(entry, reader);
                 Organisation organisation;
                 organisation.id = entry.key;
                 organisation.where = entry.key_where;
                 if (!reader.require_map(entry.value, "an organisation")) return;
                 organisation_schema().read(organisation, entry.value, reader);
                 all.push_back(std::move(organisation));
               });
  return all;
}

std::vector<Topic> read_topics(std::string_view text, const std::string& file, Diagnostics& diagnostics) {
  std::vector<Topic> all;
  read_entries(text, file, "a list of topics by id", diagnostics,
               [&](const YamlEntry& entry, Reader& reader) {
                 check_id(entry, reader);
                 Topic topic;
                 topic.id = entry.key;
                 topic.where = entry.key_where;
                 if (!reader.require_map(entry.value, "a topic")) return;
                 topic_schema().read(topic, entry.value, reader);
                 all.push_back(std::move(topic));
               });
  return all;
}

std::vector<GlossaryTerm> read_glossary(std::string_view text, const std::string& file,
                                        Diagnostics& diagnostics) {
  std::vector<GlossaryTerm> all;
  std::map<std::string, std::size_t> by_slug;  // places in `all`
  read_entries(text, file, "a list of terms", diagnostics, [&](const YamlEntry& entry, Reader& reader) {
    GlossaryTerm term;
    term.term = entry.key;
    term.where = entry.key_where;
    if (!reader.require_map(entry.value, "a term")) return;
    glossary_schema().read(term, entry.value, reader);
    // Links to a term end in its slug: two terms of one slug could not both be reached.
    if (const auto [same, fresh] = by_slug.try_emplace(slugify(term.term), all.size()); !fresh)
      reader.error(term.where, "yaml-duplicate",
                   "'" + term.term + "' is the same term as '" + all[same->second].term + "' on line " +
                       std::to_string(all[same->second].where.line),
                   "keep one of the two");
    all.push_back(std::move(term));
  });
  return all;
}

std::map<std::string, MessagePattern> read_strings(std::string_view text, const std::string& file,
                                                   Diagnostics& diagnostics) {
  std::map<std::string, MessagePattern> all;
  read_entries(text, file, "a list of texts by name", diagnostics,
               [&](const YamlEntry& entry, Reader& reader) {
                 if (reader.require_scalar(entry.value, "text"))
                   all[entry.key] = {entry.value.text, entry.value.where};
               });
  return all;
}

}  // namespace lantern::content
