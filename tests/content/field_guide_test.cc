// docs/content/fields.md lists every field of the schemas: its end is written from them, and held to them
// here. LANTERN_UPDATE=1 writes it anew.
#include "content/field_guide.hpp"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <set>

#include "content/data_files.hpp"
#include "content/improvement_schemas.hpp"
#include "content/material_schema.hpp"
#include "content/measure_schema.hpp"
#include "content/page_schemas.hpp"
#include "content/people_schemas.hpp"
#include "content/site_settings.hpp"

using namespace lantern;
using namespace lantern::content;

namespace {

const std::string guide_path = std::string(LANTERN_SOURCE_DIR) + "/docs/content/fields.md";
const std::string beginning = "## All fields\n";

// Groups with a section of their own: rows of other sections lead there.
const std::set<std::string_view> own_sections = {"measures", "materials", "quotes",
                                                 "speakers", "consent",   "image_consent"};

std::string form_of(const FieldInfo& field) {
  const TypeInfo& type = field.type;
  const bool list = type.name == TypeName::list;
  const auto word = [](TypeName name) -> std::string {
    switch (name) {
      case TypeName::number:
        return "number";
      case TypeName::whole_number:
        return "whole number";
      case TypeName::flag:
        return "true or false";
      case TypeName::date:
        return "date";
      case TypeName::date_time:
        return "date, or date and time";
      case TypeName::time:
        return "time";
      case TypeName::duration:
        return "length of time";
      case TypeName::choice:
        return "one word";
      case TypeName::reference:
        return "id or name";
      case TypeName::file:
        return "file";
      case TypeName::group:
        return "group";
      case TypeName::id:
        return "id";
      case TypeName::address:
        return "web address";
      case TypeName::language_text:
        return "text, or one a language";
      case TypeName::colour:
        return "colour";
      case TypeName::free_group:
        return "fields of your own";
      case TypeName::text:
      case TypeName::list:
        break;
    }
    return "text";
  };
  std::string form = list ? "list: " + word(type.entry) : word(type.name);
  if (field.presence == Presence::required) form += ", needed";
  return form;
}

std::string description_of(const FieldInfo& field) {
  std::string words(field.description);
  std::string choices;
  for (const std::string_view choice : field.type.choices)
    if (!choice.empty()) choices += (choices.empty() ? "" : ", ") + ("`" + std::string(choice) + "`");
  if (!choices.empty()) words += ": " + choices;
  if (field.type.fields && own_sections.contains(field.name)) {
    const std::string_view name = field.name;
    const std::string section =
        name.ends_with("consent") ? "consent" : std::string(name.substr(0, name.size() - 1));
    words += " ([its fields](#" + section + "))";
  }
  return words;
}

void add_rows(const std::vector<FieldInfo>& fields, const std::string& before, int depth, std::string& out) {
  for (const FieldInfo& field : fields) {
    const std::string name = before + std::string(field.name);
    out += "| `" + name + "` | " + description_of(field) + " (" + form_of(field) + ") |\n";
    if (depth < 2 && field.type.fields && (depth == 0 || field.name != "drivers") &&
        !own_sections.contains(field.name))
      add_rows(field.type.fields(), name + ".", depth + 1, out);
  }
}

std::string generated() {
  std::string out = beginning;
  out +=
      "\nOf each kind of page, of each part and of each file. A point means a group: `aim.by` is `by` below "
      "`aim:`. "
      "Every page has the fields of the first table, whatever its kind.\n";
  for (const FieldSection& section : field_guide()) {
    out += "\n### " + std::string(section.heading) +
           "\n\n| field | what it is, and what to write |\n| --- | --- |\n";
    add_rows(section.fields, {}, 0, out);
  }
  return out;
}

std::string text_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("docs/content/fields.md lists every field of every kind", "[guide]") {
  std::string guide = text_of(guide_path);
  const std::size_t at = guide.find("\n" + beginning);
  REQUIRE(at != std::string::npos);
  if (std::getenv("LANTERN_UPDATE") != nullptr) {
    guide = guide.substr(0, at + 1) + generated();
    std::ofstream(guide_path, std::ios::binary) << guide;
  }
  CHECK(guide.substr(at + 1) == generated());
}

TEST_CASE("what a hint for an unknown field names is a part of the guide", "[guide]") {
  const std::string guide = text_of(guide_path);
  std::set<std::string> anchors;
  for (const FieldSection& section : field_guide()) {
    std::string anchor = "fields/#";
    for (const char c : section.heading) {
      anchor += c == ' ' || c == '.' ? '-' : static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    }
    anchors.insert(anchor);
  }
  for (const PageKind kind : values_of<PageKind>)
    CHECK(anchors.contains(std::string(page_schema(kind).guide())));
  for (const std::string_view named :
       {measure_schema().guide(), material_schema().guide(), quote_schema().guide(), consent_schema().guide(),
        speaker_schema().guide(), timeline_schema().guide(), aim_schema().guide(), pdsa_schema().guide(),
        driver_schema().guide(), coproduction_schema().guide(), easy_read_schema().guide(),
        site_schema().guide(), organisation_schema().guide(), topic_schema().guide(),
        glossary_schema().guide()})
    CHECK(anchors.contains(std::string(named)));
}
