#include "content/data_files.hpp"

#include "content/field_types.hpp"
#include "content/source_text.hpp"
#include "text/slug.hpp"

namespace lantern::content {
namespace {

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

const Schema<Organisation>& organisation_schema() {
  static const Schema<Organisation> schema = [] {
    Schema<Organisation> s("fields/#organisations-yaml");
    s.field("name", &Organisation::name, TextType{}, "Its name", Presence::required)
        .field("region", &Organisation::region, TextType{}, "Its region, any word; those of the nations and regions of the United Kingdom stand on the map")
        .field("alliance", &Organisation::alliance, TextType{}, "Its cancer alliance or network")
        .field("url", &Organisation::url, AddressType{}, "Its website");
    return s;
  }();
  return schema;
}

const Schema<Topic>& topic_schema() {
  static const Schema<Topic> schema = [] {
    Schema<Topic> s("fields/#topics-yaml");
    s.field("title", &Topic::title, TextType{}, "Its title", Presence::required)
        .field("summary", &Topic::summary, TextType{}, "What it is about");
    return s;
  }();
  return schema;
}

const Schema<GlossaryTerm>& glossary_schema() {
  static const Schema<GlossaryTerm> schema = [] {
    Schema<GlossaryTerm> s("fields/#glossary-yaml");
    s.field("meaning", &GlossaryTerm::meaning, TextType{}, "What it means", Presence::required)
        .field("easy", &GlossaryTerm::easy, TextType{}, "What it means, in easy words");
    return s;
  }();
  return schema;
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
