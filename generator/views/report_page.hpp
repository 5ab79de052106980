// A report as its page is given it: the same chapters as on paper (print/report.hpp). Pure functions; any thread.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "print/report.hpp"
#include "views/shapes.hpp"
#include "views/values.hpp"

namespace lantern::views {

struct ReportRunView {
  std::string plain, strong;  // one of them
  Address address;            // where the words lead
};
// A line of words.
struct ReportLineView {
  std::vector<ReportRunView> runs;
};
struct ReportTextView {
  ReportLineView line;
  bool quiet = false, note = false;
};
struct ReportListView {
  std::vector<ReportLineView> items;
  bool numbered = false;
};
struct ReportNumberView {
  std::string figure, from, to, text, base;
};
struct ReportNumbersView {
  std::vector<ReportNumberView> items;
};
struct ReportPictureView {
  std::string headline;
  Markup svg, svg_narrow;
  std::string base, source;
};
struct ReportCellView {
  std::string label;  // of its column
  ReportLineView line;
};
struct ReportRowView {
  ReportLineView head;
  std::vector<ReportCellView> cells;
};
struct ReportTableView {
  std::string caption;
  std::vector<TextView> columns;
  std::vector<ReportRowView> rows;
};
struct ReportBlockView {  // exactly one of them
  std::string heading = {};
  std::string id = {};  // of a heading, where something leads to it
  std::optional<ReportTextView> words = {};
  std::optional<ReportListView> list = {};
  std::optional<ReportNumbersView> figures = {};
  std::optional<ReportPictureView> picture = {};
  std::optional<ReportTableView> table = {};
  std::optional<QuoteView> voice = {};
};
struct ReportChapterView {
  std::string id, title;
  Address address;
  std::vector<ReportBlockView> blocks;
};
struct ReportView {
  std::string kind, title, summary, period, owner, made;
  std::optional<ReportPictureView> people;
  std::vector<ReportChapterView> chapters;
  std::optional<DownloadView> printed;
};

templates::Value to_value(ReportRunView view);
templates::Value to_value(ReportLineView view);
templates::Value to_value(ReportTextView view);
templates::Value to_value(ReportListView view);
templates::Value to_value(ReportNumberView view);
templates::Value to_value(ReportNumbersView view);
templates::Value to_value(ReportPictureView view);
templates::Value to_value(ReportCellView view);
templates::Value to_value(ReportRowView view);
templates::Value to_value(ReportTableView view);
templates::Value to_value(ReportBlockView view);
templates::Value to_value(ReportChapterView view);
templates::Value to_value(ReportView view);

ReportView report_view(const print::Report& report, std::optional<DownloadView> printed);

}  // namespace lantern::views
