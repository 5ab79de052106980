#include "content/json_schema.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "content/data_files.hpp"
#include "content/json_forms.hpp"
#include "content/page_schemas.hpp"
#include "content/site_settings.hpp"

namespace lantern::content {
namespace {

using Json = nlohmann::ordered_json;

// What a file holds: one group, or a map from names of the author's to groups.
enum class Shape { group, entries };
enum class EntryNames { ids, any_words };

struct Described {
  std::string_view name;
  std::string_view title;
  std::string_view description;
  TypeInfo type;
  Shape shape = Shape::group;
  EntryNames names = EntryNames::ids;
};

template <typename T>
TypeInfo whole(const Schema<T>& schema, std::string_view name) {
  return {.name = TypeName::group,
          .fields = [&schema] { return schema.info(); },
          .group = name,
          .rules = [&schema] { return schema.rules(); }};
}

std::vector<Described> all_described() {
  const auto page = [](PageKind kind, std::string_view title, std::string_view description) {
    const std::string_view name = name_of(kind);
    return Described{name, title, description, whole(page_schema(kind), name)};
  };
  return {
      {"site", "site.yaml", "The settings of a Lantern site", whole(site_schema(), "site")},
      page(PageKind::cohort, "Cohort", "The fields of content/cohorts/NAME/index.md"),
      page(PageKind::case_study, "Case study", "The fields of content/case-studies/NAME/index.md"),
      page(PageKind::bundle, "Bundle", "The fields of content/bundles/NAME/index.md"),
      page(PageKind::session, "Session", "The fields of content/bundles/NAME/SESSION.md"),
      page(PageKind::resource, "Resource", "The fields of content/resources/NAME/index.md"),
      page(PageKind::event, "Event", "The fields of content/events/NAME.md"),
      page(PageKind::plain, "Page", "The fields of the home page and of any other page"),
      {"easy-read", "Easy-read page", "The fields of an easy-read.md or a NAME.easy-read.md",
       whole(easy_read_schema(), "easy-read")},
      {"glossary", "glossary.yaml", "Terms with their meanings", whole(glossary_schema(), "glossary"),
       Shape::entries, EntryNames::any_words},
      {"organisations", "organisations.yaml", "Organisations by their ids",
       whole(organisation_schema(), "organisations"), Shape::entries},
      {"topics", "topics.yaml", "Topics by their ids", whole(topic_schema(), "topics"), Shape::entries},
  };
}

Json text_of_form(std::string_view pattern) { return {{"type", "string"}, {"pattern", pattern}}; }

// A number is a text too where a text is expected: `title: 2024`.
Json any_text() { return {{"type", {"string", "number", "boolean"}}, {"pattern", forms::not_empty}}; }

Json either(Json one, Json other) { return {{"anyOf", {std::move(one), std::move(other)}}}; }

// `id: 12` is a number to readers of YAML, and `id: true` a flag.
Json id() { return {{"type", {"string", "integer", "boolean"}}, {"pattern", forms::id}, {"minimum", 0}}; }

// A year alone is a number to every reader of YAML.
Json date_of_form(std::string_view pattern) {
  return either(text_of_form(pattern),
                {{"type", "integer"}, {"minimum", forms::first_year}, {"maximum", forms::last_year}});
}

Json number(std::string_view type, const std::optional<NumberRange>& range) {
  Json schema = {{"type", type}};
  if (!range) return schema;
  schema["minimum"] = range->lowest;
  schema["maximum"] = range->highest;
  if (range->step != 0) schema["multipleOf"] = range->step;
  return schema;
}

Json words(const std::vector<std::string_view>& choices) {
  Json all = Json::array();
  for (const std::string_view choice : choices)
    if (!choice.empty()) all.push_back(choice);
  return {{"enum", std::move(all)}};
}

Json present(std::string_view field) { return {{"required", {field}}}; }

Json rule_schema(const FieldRule& rule) {
  switch (rule.how) {
    case Together::exactly_one:
      return {{"oneOf", {present(rule.first), present(rule.second)}}};
    case Together::at_least_one:
      return {{"anyOf", {present(rule.first), present(rule.second)}}};
    case Together::needs: {
      Json then = present(rule.second);
      if (!rule.value.empty()) then["properties"] = {{rule.second, {{"const", rule.value}}}};
      return {{"if", present(rule.first)}, {"then", std::move(then)}};
    }
    case Together::needs_unless: {
      Json other = present(rule.first);
      other["properties"] = {{rule.first, {{"not", {{"const", rule.value}}}}}};
      return {{"if", std::move(other)}, {"then", present(rule.second)}};
    }
  }
  return Json::object();
}

// Writes one schema. A group that holds itself stands once below $defs.
class Writer {
 public:
  Json write(const Described& described) {
    Json inner = group(described.type);
    Json schema = {{"title", described.title}, {"description", described.description}};
    if (described.shape == Shape::group) {
      schema.update(inner);
    } else {
      schema["type"] = {"object", "null"};
      if (described.names == EntryNames::ids) schema["propertyNames"] = {{"pattern", forms::id}};
      schema["additionalProperties"] = std::move(inner);
    }
    if (!defined_.empty()) schema["$defs"] = defined_;
    return schema;
  }

 private:
  Json group(const TypeInfo& type) {
    const std::string name(type.group);
    if (open_.contains(name)) {
      within_itself_.insert(name);
      return reference(name);
    }
    open_.insert(name);
    Json schema = fields(type);
    open_.erase(name);
    if (!within_itself_.contains(name)) return schema;
    defined_[name] = std::move(schema);
    return reference(name);
  }

  static Json reference(const std::string& name) { return {{"$ref", "#/$defs/" + name}}; }

  Json fields(const TypeInfo& type) {
    Json properties = Json::object();
    Json required = Json::array();
    for (const FieldInfo& field : type.fields()) {
      Json& property = properties[std::string(field.name)];
      property = {{"description", field.description}};
      property.update(value(field.type));
      if (field.presence == Presence::required) required.push_back(field.name);
    }
    Json schema = {
        {"type", "object"}, {"properties", std::move(properties)}, {"additionalProperties", false}};
    if (!required.empty()) schema["required"] = std::move(required);
    Json rules = Json::array();
    if (type.rules)
      for (const FieldRule& rule : type.rules()) rules.push_back(rule_schema(rule));
    if (!rules.empty()) schema["allOf"] = std::move(rules);
    return schema;
  }

  Json value(const TypeInfo& type) {
    switch (type.name) {
      case TypeName::text:
        if (!type.pattern.empty()) return text_of_form(type.pattern);
        return type.choices.empty() ? any_text() : either(words(type.choices), any_text());
      case TypeName::id:
        return id();
      case TypeName::address:
        return text_of_form(forms::address);
      case TypeName::number: {
        Json one = number("number", type.range);
        if (!type.fields) return one;
        return either(std::move(one), {{"type", "array"}, {"items", group(type)}});
      }
      case TypeName::whole_number:
        return number("integer", type.range);
      case TypeName::flag:
        return {{"enum", {true, false, "yes", "no"}}};
      case TypeName::date:
        return date_of_form(forms::date);
      case TypeName::date_time:
        return date_of_form(forms::date_time);
      case TypeName::time:
        return text_of_form(forms::time);
      case TypeName::duration:
        return text_of_form(forms::duration);
      case TypeName::choice:
        return words(type.choices);
      case TypeName::reference:
      case TypeName::file:
        return any_text();
      case TypeName::language_text: {
        const Json one = type.pattern.empty() ? any_text() : text_of_form(type.pattern);
        return either(one, {{"type", "object"},
                            {"propertyNames", {{"pattern", forms::language}}},
                            {"additionalProperties", one}});
      }
      case TypeName::colour:
        return text_of_form(forms::colour);
      case TypeName::list:
        return list(type);
      case TypeName::group:
        return type.text_is.empty() ? group(type) : either(any_text(), group(type));
      case TypeName::free_group:
        return {{"type", "object"}};
    }
    return Json::object();
  }

  // One value that is no group is a list of one.
  Json list(const TypeInfo& type) {
    TypeInfo entry = type;
    entry.name = type.entry;
    Json one = value(entry);
    Json many = {{"type", "array"}, {"items", one}};
    if (type.entry == TypeName::group && type.text_is.empty()) return many;
    return either(std::move(one), std::move(many));
  }

  std::set<std::string> open_;
  std::set<std::string> within_itself_;
  std::map<std::string, Json> defined_;
};

constexpr std::string_view dialect = "https://json-schema.org/draft/2020-12/schema";

}  // namespace

std::vector<std::string_view> json_schema_names() {
  std::vector<std::string_view> names;
  for (const Described& each : all_described()) names.push_back(each.name);
  return names;
}

std::string json_schema(std::string_view name) {
  const auto all = all_described();
  const auto found = std::ranges::find(all, name, &Described::name);
  Json schema = {{"$schema", dialect}};
  if (found != all.end()) schema.update(Writer().write(*found));
  return schema.dump(2) + "\n";
}

std::string all_json_schemas() {
  Json schema = {{"$schema", dialect},
                 {"title", "Lantern"},
                 {"description", "The files of a Lantern site, each below $defs"},
                 {"$defs", Json::object()}};
  // Paths inside each begin at its own $id, so that it can be taken out and used alone.
  for (const Described& each : all_described()) {
    Json& definition = schema["$defs"][std::string(each.name)];
    definition = {{"$id", "urn:lantern:" + std::string(each.name)}};
    definition.update(Writer().write(each));
  }
  return schema.dump(2) + "\n";
}

}  // namespace lantern::content
