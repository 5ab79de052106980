// The forms of the browser editor hold every field of Lantern, or say which they leave out.
#include "starting/admin_config.hpp"

#include <catch2/catch.hpp>
#include <set>

#include "content/page_schemas.hpp"
#include "content/site_settings.hpp"
#include "content/yaml_tree.hpp"

using namespace lantern;
using namespace lantern::starting;
using content::FieldInfo;
using content::TypeName;
using content::YamlNode;

namespace {

YamlNode parsed(const AdminChoices& choices = {}) {
  Diagnostics diagnostics;
  auto root = content::parse_yaml(admin_config(choices), "config.yml", 1, diagnostics);
  CHECK(diagnostics.items().empty());
  REQUIRE(root);
  return std::move(*root);
}

const YamlNode* named(const YamlNode& list, std::string_view name) {
  for (const YamlNode& each : list.items)
    if (const YamlNode* its = each.find("name"); its != nullptr && its->text == name) return &each;
  return nullptr;
}

// Every field of `infos` stands in `form`, or in `left_out`, which loses it.
void check_fields(const std::vector<FieldInfo>& infos, const YamlNode& form, const std::string& path,
                  std::set<std::string>& left_out) {
  for (const FieldInfo& info : infos) {
    const std::string place = path + std::string(info.name);
    INFO(place);
    const YamlNode* field = named(form, info.name);
    if (field == nullptr) {
      CHECK(left_out.erase(place) == 1);
      continue;
    }
    CHECK(field->find("widget") != nullptr);
    CHECK((path.ends_with(": ") || field->find("hint") != nullptr));
    if (path.ends_with(": "))
      CHECK(field->find("required")->text ==
            (info.presence == content::Presence::required ? "true" : "false"));
    const bool group = info.type.name == TypeName::group || info.type.entry == TypeName::group;
    if (!info.type.fields || !group) continue;
    REQUIRE(field->find("fields") != nullptr);
    check_fields(info.type.fields(), *field->find("fields"), place + ".", left_out);
  }
}

}  // namespace

TEST_CASE("the browser editor has every field of every kind, or tells that it leaves it out", "[starting]") {
  const YamlNode root = parsed();
  const YamlNode& collections = *root.find("collections");
  const auto all_left_out = admin_left_out();
  std::set<std::string> left_out(all_left_out.begin(), all_left_out.end());
  for (const PageKind kind : values_of<PageKind>) {
    if (kind == PageKind::home) continue;  // among the other pages
    const std::string name(name_of(kind));
    const YamlNode* form = named(collections, name);
    REQUIRE(form != nullptr);
    check_fields(content::page_schema(kind).info(), *form->find("fields"), name + ": ", left_out);
    CHECK(named(*form->find("fields"), "body") != nullptr);
  }
  check_fields(content::easy_read_schema().info(), *named(collections, "easy-read")->find("fields"),
               "easy-read: ", left_out);
  const YamlNode& settings = *named(*named(collections, "site")->find("files"), "settings");
  check_fields(content::site_schema().info(), *settings.find("fields"), "site: ", left_out);
  CHECK(left_out.empty());
  CHECK(all_left_out == std::vector<std::string>{"case-study: driver_diagram.drivers.drivers.drivers.drivers",
                                                 "page: params"});
}

TEST_CASE("the browser editor offers organisations, cohorts and topics by their names", "[starting]") {
  const YamlNode root = parsed({{{"first", "First \"hospital\": north"}}, {}, {{"sleep", ""}}});
  const YamlNode& fields = *named(*root.find("collections"), "case-study")->find("fields");
  const YamlNode& organisation = *named(fields, "organisation");
  CHECK(organisation.find("widget")->text == "select");
  const YamlNode& option = organisation.find("options")->items.at(0);
  CHECK(option.find("label")->text == "First \"hospital\": north");
  CHECK(option.find("value")->text == "first");
  CHECK(named(fields, "cohort")->find("widget")->text == "string");
  CHECK(named(fields, "topics")->find("widget")->text == "list");
  CHECK(named(fields, "topics")->find("field")->find("options")->items.at(0).find("label")->text == "sleep");
}

TEST_CASE("dates stay text in the browser editor, so that a month stays a month", "[starting]") {
  const YamlNode root = parsed();
  const YamlNode& starts = *named(*named(*root.find("collections"), "case-study")->find("fields"), "starts");
  CHECK(starts.find("widget")->text == "string");
  CHECK(starts.find("pattern")->items.at(0).text.find("[0-9]") != std::string::npos);
}
