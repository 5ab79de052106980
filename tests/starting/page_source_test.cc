// Each new page says of every field of its kind how it is written, and says it rightly.
#include "starting/page_source.hpp"

#include <catch2/catch.hpp>
#include <set>
#include <sstream>

#include "content/page_schemas.hpp"
#include "content/source_text.hpp"

using namespace lantern;
using namespace lantern::starting;

namespace {

// As if somebody had taken the # from every field.
std::string uncommented(const std::string& page) {
  std::istringstream lines(page);
  std::string all;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("# The lines")) continue;
    all += (line.starts_with("# ") ? line.substr(2) : line) + "\n";
  }
  return all;
}

}  // namespace

TEST_CASE("every field of a kind stands in its new page and can be read where it stands", "[starting]") {
  for (const PageKind kind : values_of<PageKind>) {
    INFO(name_of(kind));
    NewPage page;
    page.kind = kind;
    page.fields["title"] = "A title";
    const std::string source = page_source(page, "2026-01-31");
    Diagnostics diagnostics;
    const std::string all = uncommented(source);
    const auto parts = content::split_front_matter(all, "page.md", diagnostics);
    REQUIRE(parts);
    const auto root = content::parse_yaml(parts->yaml, "page.md", 2, diagnostics);
    REQUIRE(root);
    content::Reader reader("content/page.md", Date{2026, 1, 31}, diagnostics);
    Page read;
    read.kind = kind;
    read.details = content::empty_details(kind);
    content::page_schema(kind).read(read, *root, reader);
    const std::set<Code> wrong = {"unknown-field", "wrong-type",    "missing-field",
                                  "empty-value",   "not-a-date",    "not-a-time",
                                  "not-a-number",  "unknown-value", "not-a-flag"};
    for (const Diagnostic& each : diagnostics.items()) {
      INFO(each.message << " in line " << each.where.line);
      CHECK_FALSE(wrong.contains(each.code));
    }
    for (const content::FieldInfo& field : content::page_schema(kind).info()) {
      INFO(field.name);
      CHECK(root->find(field.name) != nullptr);
      CHECK((field.presence == content::Presence::required ||
             source.find(field.description) != std::string::npos));
    }
  }
}
