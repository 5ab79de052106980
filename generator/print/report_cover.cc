#include "print/report_cover.hpp"

#include <algorithm>

#include "print/colours.hpp"
#include "print/lantern_light.hpp"
#include "print/picture_store.hpp"

namespace lantern::print {
namespace {

constexpr double foot_height = 96;
constexpr double line_gap = 4;
constexpr double cover_title = 40, head_title = 28, kind_size = 14, about_size = 12.5, period_size = 28;
constexpr double largest_light = 190;

// "September 2020 to 2021 · Made on 22 November 2026"
std::string when_of(const Report& report) {
  return report.period + (report.period.empty() || report.made.empty() ? "" : " · ") + report.made;
}

ReportBlocks::Text title_of(const Report& report, ReportBlocks& blocks, double size) {
  return blocks.set(plain(report.title), size, page_width, PrintWeight::bold, title_line_height);
}

// In lines of about one length, so that none has one word alone.
ReportBlocks::Text even_lines(const std::string& words, ReportBlocks& blocks) {
  ReportBlocks::Text best;
  for (const double share : {0.8, 0.7, 0.6, 0.5}) {
    auto text =
        blocks.set(plain(words), report_style.part, page_width * share, PrintWeight::bold, title_line_height);
    if (best && text->lines() > best->lines()) break;
    best = std::move(text);
  }
  return best;
}

}  // namespace

void draw_report_cover(Paper& paper, const Report& report, ReportBlocks& blocks, PrintedFile& file) {
  cairo_t* context = paper.context();
  const auto kind = blocks.set(plain(report.kind), kind_size, page_width, PrintWeight::bold);
  const auto title = title_of(report, blocks, cover_title);
  const auto summary = blocks.set(plain(report.summary), kind_size, report_style.measure);
  const double words =
      kind->height() + 10 + title->height() + (report.summary.empty() ? 0 : 16 + summary->height());
  const bool has_people = !report.people.svg.empty();
  // The light stands behind something, or nowhere: a report of no teams shows when its cohort was.
  const bool has_period = !has_people && !report.period.empty();
  const double foot = paper_height - foot_height;
  const double band_height =
      has_people || has_period ? std::max(has_people ? 300.0 : 420.0, words + 2 * margin) : foot;
  fill_box(context, band, 0, 0, paper_width, band_height);
  double y = margin + (band_height - 2 * margin - words) / 2;
  paper.tagged("P", [&] { kind->draw(context, margin, y, light); });
  y += kind->height() + 10;
  paper.tagged("H1", [&] { title->draw(context, margin, y, white); });
  y += title->height() + 16;
  if (!report.summary.empty())
    paper.tagged("P", [&] { summary->draw(context, blocks.left_of(0, summary->room()), y, white); });

  const double middle = band_height + (foot - band_height) / 2;
  const double radius = std::min(largest_light, (foot - band_height) / 2 - 6);
  const bool lit = radius > 60 && (has_people || has_period);
  if (lit) draw_light(context, paper_width / 2, middle, radius, white);
  if (lit && has_period) {
    const auto period =
        blocks.set(plain(report.period), period_size, page_width * 0.6, PrintWeight::bold, title_line_height);
    paper.tagged(
        "P", [&] { period->draw_centred(context, paper_width / 2, middle - period->height() / 2, band); });
  }
  if (lit && has_people) {
    const auto message = even_lines(report.people.message, blocks);
    const auto key = blocks.set(plain(report.people.base), report_style.table, page_width * 0.8);
    const double under = message->height() + (report.people.base.empty() ? 0 : key->height()) + 12;
    const double ratio = drawing_ratio(report.people.svg);
    const double width = std::min({page_width * 0.62, (2 * radius - under - 24) * ratio, 300.0});
    const double height = width / ratio, top = middle - (height + under) / 2;
    const double left = paper_width / 2 - width * drawing_middle(report.people.svg);
    paper.figure(report.people.alternative, [&] {
      if (!draw_svg(context, report.people.svg, {left, top, width, height}))
        file.problems.emplace_back("a chart cannot be drawn");
    });
    const auto centred = [&](const ReportBlocks::Text& text, double at) {
      paper.tagged("P", [&] { text->draw_centred(context, paper_width / 2, at); });
    };
    centred(message, top + height + 12);
    if (!report.people.base.empty()) centred(key, top + height + 12 + message->height());
  }

  fill_box(context, wash, 0, foot, paper_width, foot_height);
  const auto owner =
      blocks.set(plain(report.owner), report_style.part, page_width, PrintWeight::bold, title_line_height);
  const auto when =
      blocks.set(plain(lit && has_period ? report.made : when_of(report)), about_size, page_width);
  y = foot + (foot_height - owner->height() - line_gap - when->height()) / 2;
  paper.tagged("P", [&] { owner->draw(context, margin, y); });
  paper.tagged("P", [&] { when->draw(context, margin, y + owner->height() + line_gap); });
}

void add_report_head(const Report& report, ReportBlocks& blocks) {
  const auto kind = blocks.set(plain(report.kind), kind_size, page_width, PrintWeight::bold);
  const auto title = title_of(report, blocks, head_title);
  const auto about = blocks.set(plain(report.owner + " · " + when_of(report)), about_size, page_width);
  const double words = kind->height() + 6 + title->height() + 8 + about->height();
  constexpr double edge = 30;
  blocks.push({0, words + 2 * edge - margin, Follows::stays_with_next, 0}, [=](Paper& paper, double) {
    cairo_t* context = paper.context();
    fill_box(context, band, 0, 0, paper_width, words + 2 * edge);
    double y = edge;
    paper.tagged("P", [&] { kind->draw(context, margin, y, light); });
    y += kind->height() + 6;
    paper.tagged("H1", [&] { title->draw(context, margin, y, white); });
    y += title->height() + 8;
    paper.tagged("P", [&] { about->draw(context, margin, y, white); });
  });
  if (!report.summary.empty()) blocks.add(ReportWords{plain(report.summary), WordsLook::plain});
}

}  // namespace lantern::print
