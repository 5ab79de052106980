// What is drawn and written of the measures that one page shows: each drawing and each file is made when it
// is first asked for, and kept for whoever needs it next - the page, its report card, its guides, the files.
// Belongs to the task that renders the page and ends with it, so that memory stays flat; used by one thread.
#pragma once
#include <array>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <unordered_map>

#include "base/diagnostic.hpp"
#include "charts/chart.hpp"
#include "views/assembly.hpp"
#include "views/measure_result.hpp"

namespace lantern::views {

// wide and narrow stand on a page; file: published by itself, with its title; card: that of the report card,
// with ids of its own; report: for the width of A4.
enum class ChartSize { wide, narrow, file, card, report };

// The test cycles whose marks this measure's chart carries, still counted from 1 as they stand on the
// page: the others lose what they are placed by, their date and their title.
std::vector<PdsaCycle> marked_cycles(const Page& page, const Measure& measure);

// "24 points, from January 2020 to December 2021"; without any value nothing.
std::string extent_in_words(const MeasureResult& result, const Wording& wording);

using AxisKind = std::tuple<Unit, int, Plotted>;

class PageDrawings {
 public:
  // `page` is the one that the drawings are for; null for none.
  PageDrawings(const Assembly& assembly, const Page* page);

  // SVG. Code: chart-failed.
  const std::string& chart(const MeasureResult& result, ChartSize size, Diagnostics& diagnostics);
  // Where its chart stands on this page. Measures of two pages may have one id: then that of the page itself
  // keeps it, and one of another page has its page's name in it.
  std::string anchor(const MeasureResult& result);
  // The same words and points for a panel of a picture of several measures.
  charts::ChartSpec panel(const MeasureResult& result) { return spec(result, ChartSize::wide); }
  const std::string& csv(const MeasureResult& result);

 private:
  struct Made {
    std::optional<charts::ChartSpec> words;  // whatever the size
    std::array<std::optional<std::string>, 5> charts;
    std::optional<std::string> csv;
  };

  // Shared by the charts of the page that are of one kind; nothing where it would flatten one.
  std::optional<charts::AxisNeeds> axis_of(const MeasureResult& result);
  charts::ChartSpec spec(const MeasureResult& result, ChartSize size);
  // Begins the ids in the drawing: no page shows two of one id.
  std::string id_of(const MeasureResult& result, ChartSize size);

  const Assembly& assembly_;
  std::map<std::string, const MeasureResult*> anchors_;
  std::unordered_map<const MeasureResult*, Made> made_;
  std::map<std::pair<const Page*, AxisKind>, std::optional<charts::AxisNeeds>> axes_;
};

}  // namespace lantern::views
