// The report card of a case study: the whole project on one printed A4 page. What does not fit is
// counted and stands on the project's own page. Functions of the page's context; the task's thread.
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
struct ReportDriversView {
  std::optional<PictureView> picture;
  std::string more;
};
struct ReportChartView {
  std::string headline;
  Markup svg;
};
struct ReportCycleView {
  std::string number;
  std::optional<DateView> date;
  std::string title;
};
// As many as fit, and how many more there are in words.
template <typename View>
struct Shortened {
  std::vector<View> items;
  std::string more;
};
struct ReportCardView {
  std::string title;
  std::optional<LinkView> study;
  std::string url, who, cohort, period;
  std::optional<StatusView> status;
  MadeUpPartsView made_up;
  std::optional<ReportAimView> aim;
  std::optional<CoproductionView> partners;
  std::optional<ReportDriversView> drivers;
  Group<ReportChartView> charts;
  std::string more_charts, made_up_charts;
  std::optional<Shortened<ReportCycleView>> cycles;
  std::optional<Shortened<TextView>> results, learning, changes, sustainability;
};

templates::Value to_value(ReportAimView view);
templates::Value to_value(ReportDriversView view);
templates::Value to_value(ReportChartView view);
templates::Value to_value(ReportCycleView view);
templates::Value to_value(ReportCardView view);
template <typename View>
templates::Value to_value(Shortened<View> view) {
  return Fields().add("items", std::move(view.items)).add("more", std::move(view.more));
}

// `page` is a case study.
ReportCardView report_card_view(const Page& page, const PageContext& context);

}  // namespace lantern::views
