// What the types of fields take beside their own form.
#include "content/field_types.hpp"

#include <catch2/catch.hpp>

#include "content/improvement_schemas.hpp"
#include "content/material_schema.hpp"

using namespace lantern;
using namespace lantern::content;

namespace {

struct Leaflet {
  std::vector<std::string> made_with;
  std::vector<Material> materials;
  std::string language;
};

Leaflet read(std::string_view text, Diagnostics& diagnostics) {
  Schema<Leaflet> schema("fields/");
  schema.field("made_with", &Leaflet::made_with, texts(), "Who made it")
      .field("materials", &Leaflet::materials,
             ListType{GroupType<Material>{material_schema, "a material"}, "materials"}, "Files")
      .field("language", &Leaflet::language, LanguageType{}, "Its language");
  Leaflet leaflet;
  const auto root = parse_yaml(text, "a.yaml", 1, diagnostics);
  REQUIRE(root);
  Reader reader("a.yaml", {}, diagnostics);
  schema.read(leaflet, *root, reader);
  return leaflet;
}

}  // namespace

TEST_CASE("one text where several may stand is a list of one") {
  Diagnostics diagnostics;
  CHECK(read("made_with: Patients of ward 4\n", diagnostics).made_with ==
        std::vector<std::string>{"Patients of ward 4"});
  CHECK(read("made_with:\n  - Patients\n  - Nurses\n", diagnostics).made_with ==
        std::vector<std::string>{"Patients", "Nurses"});
  CHECK(diagnostics.empty());
}

TEST_CASE("one text where several groups stand is a mistake, and a group among texts too") {
  for (const char* wrong : {"materials: leaflet.pdf\n", "made_with:\n  first: Patients\n"}) {
    Diagnostics diagnostics;
    read(wrong, diagnostics);
    INFO(wrong);
    REQUIRE(diagnostics.items().size() == 1);
    CHECK(diagnostics.items().front().code == Code("wrong-type"));
  }
}

TEST_CASE("a driver may be its title alone, one or several") {
  Diagnostics diagnostics;
  const auto root =
      parse_yaml("aim: Fewer missed calls\ndrivers:\n  - Words\n  - title: Time\n    drivers: Later calls\n",
                 "a.yaml", 1, diagnostics);
  REQUIRE(root);
  Reader reader("a.yaml", {}, diagnostics);
  DriverDiagram diagram;
  driver_diagram_schema().read(diagram, *root, reader);
  CHECK(diagnostics.empty());
  REQUIRE(diagram.drivers.size() == 2);
  CHECK(diagram.drivers[0].title == "Words");
  REQUIRE(diagram.drivers[1].drivers.size() == 1);
  CHECK(diagram.drivers[1].drivers[0].title == "Later calls");
}

TEST_CASE("a language is taken as it is written, and how it should be written is said") {
  Diagnostics diagnostics;
  CHECK(read("language: en-GB\n", diagnostics).language == "en-GB");
  CHECK(diagnostics.empty());
  CHECK(read("language: en-gb\n", diagnostics).language == "en-GB");
  REQUIRE(diagnostics.items().size() == 1);
  CHECK(diagnostics.items().front().code == Code("bad-language"));
  CHECK(diagnostics.items().front().hint == "write 'en-GB'");
}

TEST_CASE("a time zone is known, or told; also one of very many letters") {
  for (const auto& [written, code] : {std::pair{std::string("Europe/Londn"), Code("unknown-time-zone")},
                                      std::pair{std::string("London"), Code("unknown-value")},
                                      std::pair{"A/" + std::string(500'000, 'a'), Code("unknown-value")}}) {
    Diagnostics diagnostics;
    Reader reader("site.yaml", {}, diagnostics);
    YamlNode node;
    node.kind = YamlKind::scalar;
    node.text = written;
    std::string zone = "Europe/London";
    TimeZoneType::read(zone, node, reader);
    INFO(written.substr(0, 40));
    CHECK(zone == "Europe/London");
    REQUIRE(diagnostics.items().size() == 1);
    CHECK(diagnostics.items().front().code == code);
  }
}
