// Runs the Mustache specification's own cases, and ours on inheritance (spec/README.md).
#include <algorithm>
#include <catch2/catch.hpp>
#include <deque>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "templates/template.hpp"

namespace lantern::templates {
namespace {

using Json = nlohmann::json;

// Where the specification is silent about a mistake and this language is not: file, case, diagnostic.
const std::map<std::pair<std::string, std::string>, std::string> stricter = {
    {{"interpolation", "Basic Context Miss Interpolation"}, "unknown-name"},
    {{"interpolation", "Triple Mustache Context Miss Interpolation"}, "unknown-name"},
    {{"interpolation", "Ampersand Context Miss Interpolation"}, "unknown-name"},
    {{"interpolation", "Dotted Names - Broken Chains"}, "unknown-name"},
    {{"interpolation", "Dotted Names - Broken Chain Resolution"}, "unknown-name"},
    {{"inverted", "Context Misses"}, "unknown-name"},
    {{"inverted", "Dotted Names - Broken Chains"}, "unknown-name"},
    {{"sections", "Context Misses"}, "unknown-name"},
    {{"sections", "Dotted Names - Broken Chains"}, "unknown-name"},
    {{"partials", "Failed Lookup"}, "template-missing"},
    {{"partials", "Recursion"}, "template-cycle"},
};

// Numbers come as words from the caller; a text of {{{name}}} must be markup here.
Value value_of(const Json& json, bool markup, std::deque<std::string>& names) {
  if (json.is_null()) return {};
  if (json.is_boolean()) return Value::boolean(json.get<bool>());
  if (json.is_array()) {
    List list;
    for (const Json& item : json) list.push_back(value_of(item, markup, names));
    return list;
  }
  if (json.is_object()) {
    Object object;
    for (const auto& [key, item] : json.items()) {
      object.set(Name::lasting(names.emplace_back(key)), value_of(item, markup, names));
    }
    return object;
  }
  std::string words = json.is_string() ? json.get<std::string>() : json.dump();
  return markup ? Value::markup(std::move(words)) : Value::text(std::move(words));
}

void run_case(const std::string& file, const Json& test) {
  const std::string name = test["name"];
  INFO(file << ": " << name << ": " << test.value("desc", "") << "\n" << test["template"].get<std::string>());
  std::vector<TemplateSource> sources = {{"main", "main.html", test["template"], Syntax::html}};
  std::string all = test["template"];
  if (test.contains("partials")) {
    for (const auto& [key, text] : test["partials"].items()) {
      sources.push_back({key, key + ".html", text, Syntax::html});
      all += text.get<std::string>();
    }
  }
  const bool raw = all.find("{{{") != std::string::npos || all.find('&') != std::string::npos;
  std::deque<std::string> names;
  const Value data = value_of(test["data"], raw, names);
  const Value* frames[] = {&data};
  Diagnostics diagnostics;
  std::string out;
  const auto set = TemplateSet::compile(std::move(sources), diagnostics);
  if (set) out = set->render("main", frames, {}, diagnostics);

  std::string said;
  for (const Diagnostic& item : diagnostics.items()) said += to_text(item);
  INFO(said);
  const auto strict = stricter.find({file, name});
  if (strict == stricter.end()) {
    CHECK_FALSE(diagnostics.has_errors());
    CHECK(out == test["expected"].get<std::string>());
  } else {
    REQUIRE(diagnostics.count(Severity::error) == 1);
    CHECK(diagnostics.items()[0].code.name() == strict->second);
  }
}

TEST_CASE("the cases of the Mustache specification", "[templates]") {
  const auto [file, count] = GENERATE(table<std::string, std::size_t>({{"comments", 11},
                                                                       {"delimiters", 14},
                                                                       {"interpolation", 30},
                                                                       {"inverted", 21},
                                                                       {"partials", 11},
                                                                       {"sections", 25},
                                                                       {"inheritance", 38}}));
  std::ifstream stream(std::string(LANTERN_SOURCE_DIR) + "/tests/templates/spec/" + file + ".json");
  const Json cases = Json::parse(stream);
  REQUIRE(cases["tests"].size() == count);
  for (const Json& test : cases["tests"]) run_case(file, test);
}

TEST_CASE("every stricter case is one of the specification's", "[templates]") {
  for (const auto& [key, code] : stricter) {
    std::ifstream stream(std::string(LANTERN_SOURCE_DIR) + "/tests/templates/spec/" + key.first + ".json");
    const Json cases = Json::parse(stream);
    INFO(key.first << ": " << key.second);
    CHECK(std::ranges::any_of(cases["tests"], [&](const Json& test) { return test["name"] == key.second; }));
  }
}

}  // namespace
}  // namespace lantern::templates
