#include "starting/editor_files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "content/components.hpp"
#include "content/field_guide.hpp"
#include "content/json_schema.hpp"
#include "starting/page_source.hpp"

namespace lantern::starting {
namespace {

using content::FieldInfo;
using Json = nlohmann::ordered_json;

// In a snippet $, } and \ have a meaning of their own.
std::string plain(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '$' || c == '}' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

// What is typed behind the name of a field: its words to choose from, or an example to type over.
std::string tab_stop(const FieldInfo& field, std::string_view day) {
  std::string choices;
  for (const std::string_view choice : field.type.choices)
    if (!choice.empty()) choices += (choices.empty() ? "" : ",") + std::string(choice);
  if (!choices.empty()) return "${1|" + choices + "|}";
  return "${1:" + plain(example_of(field.type, day)) + "}";
}

Json lines_of(const FieldInfo& field, std::string_view day) {
  const std::string name(field.name);
  const bool list = field.type.name == content::TypeName::list;
  const bool group = field.type.fields && field.type.name != content::TypeName::number;
  if (!group && list) return {name + ":", "  - " + tab_stop(field, day)};
  if (!group) return {name + ": " + tab_stop(field, day)};
  Json lines = {name + ":"};
  int stop = 1;
  for (const FieldInfo& inner : field.type.fields()) {
    if (inner.presence != content::Presence::required) continue;
    lines.push_back(fmt::format("  {}{}: ${{{}:{}}}", list ? (stop == 1 ? "- " : "  ") : "", inner.name, stop,
                                plain(example_of(inner.type, day))));
    ++stop;
  }
  if (stop == 1) lines.push_back("  $1");
  return lines;
}

std::string snippets(std::string_view day) {
  Json all = Json::object();
  for (const content::FieldSection& section : content::field_guide()) {
    if (section.heading.ends_with(".yaml") || section.heading == "Blocks") continue;
    for (const FieldInfo& field : section.fields)
      all[fmt::format("{}: {}", section.heading, field.name)] = {{"scope", "markdown"},
                                                                 {"prefix", field.name},
                                                                 {"body", lines_of(field, day)},
                                                                 {"description", field.description}};
  }
  for (const FieldInfo& block : content::block_fields()) {
    Json body = {"```" + std::string(block.name)};
    for (const FieldInfo& field : block.type.fields())
      if (field.presence == content::Presence::required)
        for (const auto& line : lines_of(field, day)) body.push_back(line);
    body.push_back("```");
    all[fmt::format("Block: {}", block.name)] = {{"scope", "markdown"},
                                                 {"prefix", "block-" + std::string(block.name)},
                                                 {"body", std::move(body)},
                                                 {"description", block.description}};
  }
  return all.dump(2) + "\n";
}

}  // namespace

std::vector<NewFile> editor_files(std::string_view day) {
  std::vector<NewFile> files = {{".vscode/lantern.code-snippets", snippets(day)}};
  for (const std::string_view name : content::json_schema_names())
    files.push_back({fmt::format(".vscode/schemas/{}.json", name), content::json_schema(name)});
  return files;
}

}  // namespace lantern::starting
