// The report card of a case study: the whole project on one printed A4 page. A large chart, three figures
// with their base, then aim, tests, people and what is next. Words end where a sentence ends: what does not
// fit stands on the project's own page, to which a QR code leads. Functions of the page's context; the task's
// thread.
#pragma once
#include "views/improvement_pictures.hpp"
#include "views/made_up_parts.hpp"
#include "views/page_context.hpp"
#include "views/shapes.hpp"

namespace lantern::views {

struct ReportAimView {
  std::string statement, from, to, text;
  std::optional<DateView> by;
  std::string note;
};
struct ReportChartView {
  std::string headline;
  Markup svg, svg_narrow;
  std::string source;
};
// A figure with what it means and what it is out of, or from where to where it went.
struct ReportFigureView {
  std::string figure, from, to, text, base;
  Markup people = {};
};
struct ReportCycleView {
  std::string title;
  std::optional<DateView> date;
};
struct ReportCardView {
  std::string title, story;
  std::optional<LinkView> study;
  std::string url;
  Markup qr_code;
  std::string who, cohort, period;
  std::optional<StatusView> status;
  std::optional<DateView> date;
  MadeUpPartsView made_up;
  std::optional<ReportChartView> chart;
  Group<ReportFigureView> figures;
  Group<TextView> results;  // beside the figures, or in their place
  std::string made_up_charts;
  std::optional<ReportAimView> aim;
  Group<ReportCycleView> cycles;
  Group<TextView> changes, learning, sustainability;
  std::optional<CoproductionView> partners;
  std::optional<QuoteView> quote;
};

templates::Value to_value(ReportAimView view);
templates::Value to_value(ReportChartView view);
templates::Value to_value(ReportFigureView view);
templates::Value to_value(ReportCycleView view);
templates::Value to_value(ReportCardView view);

// `page` is a case study.
ReportCardView report_card_view(const Page& page, const PageContext& context);

}  // namespace lantern::views
