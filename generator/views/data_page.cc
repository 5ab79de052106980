#include "views/data_page.hpp"

#include "site/addresses.hpp"
#include "telling/known_licence.hpp"
#include "views/assembly.hpp"
#include "views/data_rows.hpp"

namespace lantern::views {

using telling::CellType;
using telling::DataColumn;
using telling::DataTable;
using telling::EmptyCell;
using templates::Value;

Value to_value(DataColumnView view) {
  return Fields()
      .add("name", std::move(view.name))
      .add("meaning", std::move(view.meaning))
      .add("type", std::move(view.type))
      .add("empty", std::move(view.empty));
}

Value to_value(DataTableView view) {
  return Fields()
      .add("id", std::move(view.id))
      .add("name", std::move(view.name))
      .add("title", std::move(view.title))
      .add("about", std::move(view.about))
      .add("rows", std::move(view.rows))
      .add("file", std::move(view.file))
      .add("columns", std::move(view.columns));
}

Value to_value(DataView view) {
  return Fields()
      .add("tables", std::move(view.tables))
      .add("package", std::move(view.package))
      .add("hiding", std::move(view.hiding))
      .add("changed", std::move(view.changed))
      .add("licence", std::move(view.licence));
}

namespace {

std::string type_in_words(const DataColumn& column, const Wording& w) {
  if (column.type != CellType::words) return w.say("data_type_" + key_of(column.type));
  std::string all;
  for (const std::string_view word : column.words) all.append(all.empty() ? "" : ", ").append(word);
  return w.say("data_type_words", {{"words", all}});
}

DataTableView table_view(DataTable table, const Assembly& assembly, const Wording& w) {
  const std::string key = key_of(table);
  const DataFile file = data_file(table, assembly);
  DataTableView view;
  view.id = "data-" + std::string(name_of(table));
  view.name = std::string(name_of(table)) + ".csv";
  view.title = w.say("data_table_" + key);
  view.about = w.say("data_about_" + key);
  view.rows = w.say("data_rows", {{"count", static_cast<long>(file.rows)}});
  view.file = DownloadView{w.say("data_link_" + key),
                           {site::data_file_address(name_of(table))},
                           "CSV, " + w.file_size(file.csv.size())};
  for (const DataColumn& column : telling::form_of(table).columns)
    view.columns.push_back(
        {std::string(column.name), w.say("data_column_" + key + "_" + std::string(column.name)),
         type_in_words(column, w),
         column.empty == EmptyCell::never ? "" : w.say("data_empty_" + key_of(column.empty))});
  return view;
}

Group<TextView> hiding_view(const MeasureSettings& rules, const Wording& w) {
  Group<TextView> view;
  const auto base = static_cast<long>(rules.minimum_base);
  if (base > 1) view.items.push_back({w.say("data_hiding_shares", {{"limit", base}})});
  if (rules.suppress_below > 0)
    view.items.push_back({w.say("data_hiding_people", {{"limit", static_cast<long>(rules.suppress_below)},
                                                       {"step", static_cast<long>(rules.round_to)}})});
  if (!view.items.empty()) view.items.push_back({w.say("data_hiding_together")});
  return view;
}

}  // namespace

DataView data_view(const Assembly& assembly, const LanguageView& view) {
  const Wording& w = view.wording;
  const SiteSettings& settings = assembly.site.settings;
  DataView made;
  for (const DataTable table : values_of<DataTable>) made.tables.push_back(table_view(table, assembly, w));
  made.package =
      DownloadView{"datapackage.json",
                   {site::data_package_address},
                   "JSON, " + w.file_size(telling::data_package(data_package_about(assembly),
                                                                assembly.main_view().wording.messages())
                                              .size())};
  made.hiding = hiding_view(settings.measures, w);
  if (const auto changed = data_changed(assembly)) made.changed = w.date(*changed);
  const std::string& licence = settings.licence.in(view.relations.language());
  if (!licence.empty()) {
    const telling::KnownLicence* known = telling::known_licence(licence);
    const std::string address(known == nullptr ? "" : known->address);
    made.licence = LinkView{licence, {address}, w.outside(address)};
  }
  return made;
}

telling::DataPackageAbout data_package_about(const Assembly& assembly) {
  const SiteSettings& settings = assembly.site.settings;
  const std::string& language = settings.language;
  const LanguageView& view = assembly.main_view();
  return {.title = view.wording.say("data_package_title", {{"site", settings.title.in(language)}}),
          .description = view.wording.say("about_data"),
          .homepage = site::absolute_url(settings.base_url,
                                         site::list_address(view.relations.root(), site::ListPage::data)),
          .licence = settings.licence.in(language),
          .publisher = settings.organisation_name.in(language),
          .publisher_url = settings.organisation_url.in(language),
          .changed = data_changed(assembly)};
}

}  // namespace lantern::views
