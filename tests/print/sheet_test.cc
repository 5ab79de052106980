// The one page of a label or poster.
#include <algorithm>

#include "print/blocks.hpp"
#include "print/printing.hpp"

namespace lantern {

using namespace print;
namespace {

using namespace lantern::testing;

Sheet sheet_with(int rows) {
  Sheet sheet;
  sheet.language = "en";
  sheet.title = "Ask for tea";
  sheet.owner = "The tea team";
  sheet.rows = guide_with(rows).rows;
  sheet.address = "https://tea.example/";
  sheet.foot = {
      {{"More: ", PrintWeight::regular, {}}, {"tea.example", PrintWeight::regular, "https://tea.example/"}}};
  return sheet;
}

}  // namespace

TEST_CASE("a sheet holds whole parts, all of them where they fit", "[print]") {
  const Printer printer = new_printer();
  for (const int rows : {0, 1, 4, 12, 60}) {
    const Sheet sheet = sheet_with(rows);
    const auto printed = printer.print(sheet, only_circles);
    REQUIRE(printed.has_value());
    REQUIRE(printed->file.has_value());
    INFO(rows << " rows");
    CHECK(printed->file->pages == 1);
    if (rows <= 4) {
      CHECK(printed->rows == sheet.rows.size());
    } else {
      REQUIRE(printed->rows < sheet.rows.size());
      CHECK(sheet.rows[printed->rows].kind == PrintRowKind::section);
    }
  }
}

TEST_CASE("what must stand on a sheet and does not fit is not printed at all", "[print]") {
  const Printer printer = new_printer();
  Sheet sheet = sheet_with(12);
  sheet.fit = SheetFit::all_or_nothing;
  auto printed = printer.print(sheet, only_circles);
  REQUIRE(printed.has_value());
  CHECK_FALSE(printed->file.has_value());

  // One part that no page holds is never cut in its middle.
  sheet.fit = SheetFit::first_parts;
  std::erase_if(sheet.rows, [](const PrintRow& row) { return row.kind == PrintRowKind::section; });
  printed = printer.print(sheet, only_circles);
  REQUIRE(printed.has_value());
  CHECK_FALSE(printed->file.has_value());
}

TEST_CASE("a sheet is read from two metres: a title from 48 points, pictures from 35 mm", "[print]") {
  for (const double text : {24.0, 29.0, 40.0}) {
    const PrintStyle style = sheet_style(text, "en");
    CHECK(style.title >= 48);
    CHECK(style.picture >= 35 / 25.4 * 72);
    CHECK(style.section >= text);
  }
}

TEST_CASE("figures stand in a guide whatever the room, in both sizes", "[print]") {
  const Printer printer = new_printer();
  const std::string people =
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 320 358'><rect width='320' height='358'/></svg>";
  for (const int figures : {0, 1, 2, 9}) {
    Guide guide = guide_with(1);
    PrintRow row;
    row.kind = PrintRowKind::figures;
    row.heading = "People who came";
    row.sentences = {{{"The number went up.", PrintWeight::regular, {}}}};
    for (int i = 0; i < figures; ++i)
      row.figures.push_back(i % 2 == 0 ? PrintFigure{"Before", people, "4 out of every 100", {}}
                                       : PrintFigure{"Now", {}, {}, "4 out of every 1,000"});
    guide.rows.push_back(row);
    for (const PrintSize size : {PrintSize::normal, PrintSize::large}) {
      INFO(figures << " figures");
      const PrintedFile file = printed(printer, guide, size);
      CHECK(file.problems.empty());
      CHECK(file.pages <= 8);
    }
  }
}

}  // namespace lantern
