// Filled-in forms, read: tests/starting/forms holds one filled in well in each language, made from the blank
// form, and three filled in carelessly.
#include <catch2/catch.hpp>
#include <filesystem>

#include "driver/import_file.hpp"
#include "starting/case_study_from_form.hpp"

using namespace lantern;
using starting::Import;

namespace {

constexpr Date today{2026, 6, 1};

std::string path_of(const std::string& form) {
  return (std::filesystem::path(LANTERN_SOURCE_DIR) / "tests/starting/forms" / form).string();
}

Import read_form(const std::string& form) {
  const RealFileSystem disk;
  auto import = driver::import_file(disk, path_of(form), today);
  REQUIRE(import);
  starting::finish_body(*import);
  return std::move(*import);
}

}  // namespace

TEST_CASE("what has no place in a page keeps it a draft and is named", "[form]") {
  const Import bold = read_form("careless-bold.docx");
  CHECK(bold.page.fields.at("draft") == "true");
  for (const std::string kept : {"There is nowhere to park", "The bins were the worst"}) {
    INFO(kept);
    CHECK(bold.page.body.find(kept) != std::string::npos);
  }
  CHECK(bold.page.fields.at("quotes").find("bins") == std::string::npos);
  CHECK(bold.page.fields.at("changes") ==
        "\n  - Soft closing bins\n  - Lights out at ten\n  - Headphones for the radio\n"
        "  - A trolley with ear plugs\n  - A poster about noise\n");

  const Import table = read_form("careless-table.docx");
  CHECK(table.organisation == "Valley Community Health");
  CHECK(table.title == "Calls answered the same day");
  CHECK(table.page.body.find("Blue with a yellow edge") != std::string::npos);
  CHECK(table.page.fields.at("measures").find("kind: balancing") != std::string::npos);

  const Import places = read_form("careless-places.docx");
  CHECK(places.organisation == "Hill Hospital");
  CHECK(places.page.body.find("<!-- ![](picture-1.png) -->") != std::string::npos);
  CHECK(places.page.body.find("### Budget\n\nIt cost 300 pounds.") != std::string::npos);
  CHECK(places.page.body.find("\\<called\\> Rex_the_dog \\*really\\*") != std::string::npos);
  CHECK(places.page.fields.at("quotes").find("They listened") == std::string::npos);
  CHECK(places.page.fields.at("quotes").find("expires: 2034-05-02") != std::string::npos);
}
