#include "starting/page_source.hpp"

#include <vector>

#include "content/page_schemas.hpp"

namespace lantern::starting {
namespace {

using content::FieldInfo;
using content::TypeInfo;
using content::TypeName;

// Groups in groups in groups are shown no deeper: drivers have drivers.
constexpr int deepest = 2;

constexpr std::string_view how_to =
    "# The lines below that begin with # are fields you can use: take away the # and the blank behind it, "
    "and "
    "put your own words in place of the example.\n";

std::string example_of(TypeName type, const TypeInfo& info, std::string_view day) {
  if (!info.choices.empty())
    for (const std::string_view choice : info.choices)
      if (!choice.empty()) return std::string(choice);
  switch (type) {
    case TypeName::address:
      return "https://example.org";
    case TypeName::number:
    case TypeName::whole_number:
      return "10";
    case TypeName::flag:
      return "true";
    case TypeName::date:
      return std::string(day);
    case TypeName::date_time:
      return std::string(day) + "T10:30";
    case TypeName::time:
      return "\"10:30\"";
    case TypeName::duration:
      return "\"12:30\"";
    case TypeName::id:
      return "a-short-name";
    case TypeName::reference:
      return "its-name";
    case TypeName::file:
      return "name-of-the-file";
    case TypeName::colour:
      return "\"#005eb8\"";
    case TypeName::free_group:
      return "{colour: green}";
    case TypeName::text:
    case TypeName::language_text:
    case TypeName::choice:
    case TypeName::list:
    case TypeName::group:
      break;
  }
  return "words";
}

std::string described(const FieldInfo& field) {
  std::string words = "  # " + std::string(field.description);
  if (field.type.choices.size() < 2) return words;
  words += " (";
  std::string_view before;
  for (const std::string_view choice : field.type.choices) {
    if (choice.empty()) continue;
    words += before;
    words += choice;
    before = ", ";
  }
  return words + ")";
}

void add_example(const FieldInfo& field, std::string_view begin, int depth, std::string_view day,
                 std::string& out) {
  const TypeInfo& type = field.type;
  const bool group = type.fields && (type.name == TypeName::group || type.entry == TypeName::group);
  if (group && depth >= deepest) return;
  out += std::string(begin) + std::string(field.name) + ":";
  if (type.name != TypeName::list && !group) out += " " + example_of(type.name, type, day);
  out += described(field) + "\n";
  std::string indented = "# " + std::string(static_cast<std::size_t>(depth) * 4 + 2, ' ');
  if (!group && type.name == TypeName::list)
    out += indented + "- " + example_of(type.entry, type, day) + "\n";
  if (!group) return;
  // The first field of an entry of a list stands behind its hyphen.
  bool first = type.name == TypeName::list;
  for (const FieldInfo& inner : type.fields()) {
    const std::string start = type.name != TypeName::list ? indented : indented + (first ? "- " : "  ");
    const std::size_t before = out.size();
    add_example(inner, start, depth + 1, day, out);
    if (out.size() != before) first = false;
  }
}

}  // namespace

std::string example_of(const TypeInfo& type, std::string_view day) {
  return example_of(type.name == TypeName::list ? type.entry : type.name, type, day);
}

std::string page_source(const NewPage& page, std::string_view day) {
  const std::vector<FieldInfo>& fields = content::page_schema(page.kind).info();
  std::string filled;
  std::string open;
  for (const FieldInfo& field : fields) {
    const std::string name(field.name);
    if (const auto note = page.notes.find(name); note != page.notes.end()) filled += note->second;
    const auto found = page.fields.find(name);
    if (found == page.fields.end()) {
      add_example(field, "# ", 0, day, open);
      continue;
    }
    const std::string& value = found->second;
    filled += name + ":" + (value.starts_with('\n') ? value : " " + value + "\n");
  }
  return "---\n" + filled + std::string(how_to) + open + "---\n\n" + page.body;
}

}  // namespace lantern::starting
