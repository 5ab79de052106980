// One file of figures looked at alone, as `lantern analyse` and `lantern chart` do.
#include "driver/analyse_file.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

using namespace lantern;
using namespace lantern::driver;

TEST_CASE("a share is shown as per cent, as in a site") {
  std::string pattern = (std::filesystem::temp_directory_path() / "lantern-analyse-XXXXXX").string();
  const std::filesystem::path folder = ::mkdtemp(pattern.data());
  std::ofstream(folder / "p.csv") << "date,numerator,denominator\n2021-01-01,30,60\n2021-02-01,20,80\n";
  SeriesRequest request;
  request.file = (folder / "p.csv").string();
  request.language = "en";
  request.measure.chart = ChartType::p;
  request.measure.unit = Unit::percent;
  request.centre = 40;  // as its reader sees it
  Diagnostics diagnostics;
  const auto analysed = analyse_file(RealFileSystem(), request, diagnostics);
  std::filesystem::remove_all(folder);
  REQUIRE(analysed);
  CHECK(analysed->analysis.points[0].value == 50);
  CHECK(analysed->analysis.points[1].value == 25);
  CHECK(*analysed->analysis.phases[0].centre == Approx(40));
}
