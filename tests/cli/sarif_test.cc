// lantern check --format sarif: what code hosts read to show findings at their lines. The required parts are
// those of SARIF 2.1.0 (OASIS, 2023), section by section, and of the hosts that read it.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <string>

#include "cli/program.hpp"

using Json = nlohmann::json;
using namespace lantern::testing;

namespace {

struct Checked {
  Said said;
  Json log;
  const Json& run() const { return log.at("runs").at(0); }
};

struct SiteToCheck {
  SiteToCheck() {
    place.write("site.yaml",
                "title: T\nbase_url: https://example.org\nlanguage: en\norganisation:\n  name: O\n");
    place.write("content/index.md", "---\ntitle: Home\n---\n\nWelcome.\n");
  }
  Checked check(const std::string& options = {}) const {
    Said said = run_lantern("check --format sarif --date 2026-06-01 " + options + " --site '" +
                            place.folder.string() + "'");
    Json log = Json::parse(said.out);
    return {std::move(said), std::move(log)};
  }
  Workplace place;
};

// What every log must have, whatever was found.
void require_whole(const Json& log) {
  CHECK(log.at("version") == "2.1.0");
  CHECK(log.at("$schema").get<std::string>().ends_with("/sarif-schema-2.1.0.json"));
  REQUIRE(log.at("runs").size() == 1);
  const Json& run = log.at("runs")[0];
  const Json& driver = run.at("tool").at("driver");
  CHECK(driver.at("name") == "Lantern");
  CHECK_FALSE(driver.at("version").get<std::string>().empty());
  CHECK(run.at("columnKind") == "unicodeCodePoints");
  CHECK(run.at("invocations").at(0).at("executionSuccessful").is_boolean());
  for (const Json& rule : driver.at("rules"))
    for (const char* const part : {"shortDescription", "fullDescription", "help"})
      CHECK(rule.at(part).at("text").get<std::string>().size() > 10);
  for (const Json& result : run.at("results")) {
    CHECK(driver["rules"].at(result.at("ruleIndex").get<std::size_t>()).at("id") == result.at("ruleId"));
    CHECK((result.at("level") == "error" || result.at("level") == "warning"));
    CHECK_FALSE(result.at("message").at("text").get<std::string>().empty());
    REQUIRE(result.at("locations").size() == 1);
    const Json& place = result["locations"][0].at("physicalLocation");
    const std::string uri = place.at("artifactLocation").at("uri");
    CHECK_FALSE(uri.empty());
    CHECK_FALSE(uri.starts_with('/'));
    CHECK(uri.find_first_of(" \\\"<>^`{|}") == std::string::npos);
    CHECK(place.at("region").at("startLine").get<int>() >= 1);
  }
}

}  // namespace

TEST_CASE("a finding stands in a SARIF log at its line and column, with its rule", "[sarif]") {
  const SiteToCheck site;
  site.place.write("content/a b \u0175.md", "---\ntitle: A\nsumary: B\n---\n");
  const Checked checked = site.check();
  CHECK(checked.said.exit_code == 1);
  CHECK(checked.said.err.empty());
  require_whole(checked.log);
  REQUIRE(checked.run().at("results").size() == 1);
  const Json& result = checked.run()["results"][0];
  CHECK(result.at("ruleId") == "unknown-field");
  CHECK(result.at("level") == "error");
  CHECK_THAT(result.at("message").at("text").get<std::string>(),
             Catch::StartsWith("unknown field 'sumary'. Hint: did you mean 'summary'?"));
  const Json& place = result.at("locations")[0].at("physicalLocation");
  CHECK(place.at("artifactLocation").at("uri") == "content/a%20b%20%C5%B5.md");
  CHECK(place.at("region") == Json({{"startLine", 3}, {"startColumn", 1}, {"endColumn", 7}}));
  CHECK(checked.run().at("invocations")[0].at("exitCode") == 1);
  const Json& rule = checked.run().at("tool").at("driver").at("rules")[0];
  CHECK(rule.at("help").at("text").get<std::string>().find("](") == std::string::npos);
}

TEST_CASE("warnings, whole files and braces have their place in a SARIF log too", "[sarif]") {
  const SiteToCheck site;
  site.place.write("content/plan.pdf", "%PDF-1.7");
  site.place.write("content/a.md", "---\ntitle: A\n'{0}': B\n---\n");
  const Checked errors = site.check();
  require_whole(errors.log);
  CHECK(errors.run().at("results")[0].at("message").at("text").get<std::string>().starts_with(
      "unknown field '{{0}}'"));
  std::filesystem::remove(site.place.folder / "content/a.md");
  const Checked checked = site.check();
  require_whole(checked.log);
  CHECK(checked.said.exit_code == 0);
  REQUIRE(checked.run().at("results").size() == 1);
  CHECK(checked.run()["results"][0].at("level") == "warning");
  CHECK(site.check("--strict").said.exit_code == 1);
}

TEST_CASE("a site without findings is a log without results; one that cannot be read says so", "[sarif]") {
  const SiteToCheck site;
  const Checked clean = site.check();
  require_whole(clean.log);
  CHECK(clean.said.exit_code == 0);
  CHECK(clean.run().at("results") == Json::array());
  CHECK(clean.run().at("invocations")[0].at("executionSuccessful") == true);

  site.place.write("content/index.md", "---\ntitle: Home\n---\n\n![A](a.jpg)\n");
  std::filesystem::create_directories(site.place.folder / "content/case-studies");
  const Said refused = run_lantern("build --format sarif --site '" + site.place.folder.string() + "'");
  CHECK(refused.exit_code == 2);
  require_whole(site.check().log);
}
