#include "telling/data_package.hpp"

#include <nlohmann/json.hpp>

#include "telling/data_tables.hpp"
#include "telling/known_licence.hpp"
#include "text/slug.hpp"

namespace lantern::telling {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* written_date = "^\\d{4}(-\\d{2}(-\\d{2})?)?$";

template <typename Names>
Json list_of(const Names& names) {
  Json list = Json::array();
  for (const std::string_view name : names) list.push_back(name);
  return list;
}

void add_type(Json& field, CellType type) {
  switch (type) {
    case CellType::text:
    case CellType::words:
    case CellType::date:  // no type of a Table Schema holds 2021 beside 2021-04-12
      field["type"] = "string";
      return;
    case CellType::address:
      field["type"] = "string";
      field["format"] = "uri";
      return;
    case CellType::number:
      field["type"] = "number";
      return;
    case CellType::whole_number:
      field["type"] = "integer";
      return;
    case CellType::yes_no:
      field["type"] = "boolean";
      field["trueValues"] = Json::array({"yes"});
      field["falseValues"] = Json::array({"no"});
      return;
  }
}

Json constraints_of(const DataColumn& column) {
  Json constraints = Json::object();
  if (column.empty == EmptyCell::never) constraints["required"] = true;
  if (!column.words.empty()) constraints["enum"] = list_of(column.words);
  if (column.type == CellType::date) constraints["pattern"] = written_date;
  if (column.lowest) constraints["minimum"] = *column.lowest;
  if (column.highest) constraints["maximum"] = *column.highest;
  return constraints;
}

Json schema_of(DataTable table, const Messages& messages) {
  const DataTableForm& form = form_of(table);
  Json fields = Json::array();
  for (const DataColumn& column : form.columns) {
    Json field;
    field["name"] = column.name;
    add_type(field, column.type);
    std::string meaning = messages.format("data_column_" + key_of(table) + "_" + std::string(column.name));
    if (column.empty != EmptyCell::never)
      meaning += " " + messages.format("data_if_empty",
                                       {{"why", messages.format("data_empty_" + key_of(column.empty))}});
    field["description"] = std::move(meaning);
    if (Json constraints = constraints_of(column); !constraints.empty())
      field["constraints"] = std::move(constraints);
    fields.push_back(std::move(field));
  }
  Json schema;
  schema["fields"] = std::move(fields);
  schema["missingValues"] = Json::array({""});
  if (!form.key.empty()) schema["primaryKey"] = list_of(form.key);
  for (const DataReference& reference : form.references)
    schema["foreignKeys"].push_back(
        {{"fields", list_of(reference.columns)},
         {"reference", {{"resource", name_of(reference.table)}, {"fields", list_of(reference.there)}}}});
  return schema;
}

Json resource_of(DataTable table, const Messages& messages) {
  const std::string name(name_of(table));
  return {{"profile", "tabular-data-resource"},
          {"name", name},
          {"path", name + ".csv"},
          {"title", messages.format("data_table_" + key_of(table))},
          {"description", messages.format("data_about_" + key_of(table))},
          {"format", "csv"},
          {"mediatype", "text/csv"},
          {"encoding", "utf-8"},
          {"schema", schema_of(table, messages)}};
}

}  // namespace

std::string data_package(const DataPackageAbout& about, const Messages& messages) {
  Json package;
  package["profile"] = "tabular-data-package";
  // Only these letters may stand in a name.
  std::string name;
  for (const char c : slugify(about.title))
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-') name += c;
  package["name"] = name.empty() ? "data" : name;
  package["title"] = about.title;
  package["description"] = about.description;
  package["homepage"] = about.homepage;
  if (about.changed) {
    Date day = *about.changed;
    day.precision = DatePrecision::day;
    package["version"] = to_iso(day);
    package["created"] = to_iso(day) + "T00:00:00Z";
  }
  if (const KnownLicence* licence = known_licence(about.licence))
    package["licenses"] =
        Json::array({{{"name", licence->name}, {"path", licence->address}, {"title", licence->title}}});
  Json publisher = {{"title", about.publisher}, {"role", "publisher"}};
  if (!about.publisher_url.empty()) publisher["path"] = about.publisher_url;
  package["contributors"] = Json::array({std::move(publisher)});
  for (const DataTable table : values_of<DataTable>)
    package["resources"].push_back(resource_of(table, messages));
  return package.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace lantern::telling
